import { Agent, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

describe('a service that is asked to stop', () => {
  it('tears no answer apart, and tells those who keep a connection that it ends', async () => {
    const service = await startWithoutNeo4j()
    const { port } = new URL(service.address)
    const agent = new Agent({ keepAlive: true, maxSockets: 20 })
    const outcomes = { whole: 0, closing: 0, refused: 0, torn: 0 }
    let stopping = false

    const ask = () =>
      new Promise<boolean>((resolve) => {
        const body = JSON.stringify({ query: '{ __schema { types { name fields { name description } } } }' })
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
        const asked = request(
          { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
          (answer) => {
            const parts: Buffer[] = []
            answer.on('data', (part: Buffer) => parts.push(part))
            answer.on('error', () => {
              outcomes.torn += 1
              resolve(false)
            })
            answer.on('end', () => {
              JSON.parse(String(Buffer.concat(parts)))
              outcomes.whole += 1
              if (stopping && answer.headers.connection === 'close') outcomes.closing += 1
              resolve(true)
            })
          },
        )
        asked.on('error', (error: NodeJS.ErrnoException) => {
          outcomes[error.code === 'ECONNREFUSED' ? 'refused' : 'torn'] += 1
          resolve(false)
        })
        asked.end(body)
      })
    const client = async () => {
      while (await ask()) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const clients = Promise.all(Array.from({ length: 20 }, client))
    await new Promise((resolve) => setTimeout(resolve, 500))
    stopping = true
    const begun = Date.now()
    await service.close()
    expect(Date.now() - begun).toBeLessThan(10_000)
    await clients
    agent.destroy()
    expect(outcomes).toMatchObject({ torn: 0, refused: 20 })
    expect(outcomes.closing).toBeGreaterThan(0)
  })

  it('waits for nobody who says nothing', async () => {
    const service = await startWithoutNeo4j()
    await (await post(service, { query: '{ __typename }' })).text()
    const begun = Date.now()
    await service.close()
    expect(Date.now() - begun).toBeLessThan(2_000)
  })
})

it('a stop that is asked for amid an answer ends its connection with it', async () => {
  const server = await startWithoutNeo4j()
  const agent = new Agent({ keepAlive: true })
  const { port } = new URL(server.address)
  const body = JSON.stringify({ query: '{ leader(id: "leader/a") { name } }' })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const answered = new Promise<string | undefined>((resolve) => {
    const asked = request({ port, path: '/graphql', method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.headers.connection))
    })
    asked.write(body.slice(0, 10))
    setTimeout(() => asked.end(body.slice(10)), 300)
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const closed = server.close()
  expect(await answered).toBe('close')
  await closed
  agent.destroy()
})
