import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStreams } from '../../src/http/streams.ts'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

describe('streams', () => {
  let streams: ReturnType<typeof openStreams>
  let server: ReturnType<typeof createServer>
  beforeEach(async () => {
    streams = openStreams(3, 3)
    server = createServer(({ url = '' }, response) => {
      if (!streams.open({ name: url, isHere: false }, response)) return void response.writeHead(429).end()
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  const listen = async (client: string) => {
    const asked = request({
      host: '127.0.0.1',
      port: (server.address() as AddressInfo).port,
      path: client,
    }).end()
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    return answer
  }

  it('are so many for each client, and given back when a client goes', async () => {
    const [first] = [await listen('/a'), await listen('/a'), await listen('/a')]
    expect((await listen('/a')).statusCode).toBe(429)
    expect((await listen('/b')).statusCode).toBe(200)
    first?.destroy()
    await expect.poll(() => streams.count()).toBe(3)
    expect((await listen('/a')).statusCode).toBe(200)
  })

  it('are not kept back by what stands between', async () => {
    expect((await listen('/a')).headers['x-accel-buffering']).toBe('no')
  })

  it('end with a hint to come back', async () => {
    const answer = await listen('/a')
    const told = answer.toArray()
    streams.end()
    expect(String(Buffer.concat(await told))).toMatch(/^:\n\nretry: \d{4}\n\n$/)
  })
})

it('who listens too often is told so', async () => {
  const service = await startWithoutNeo4j({ streams: 1 })
  const listen = () =>
    post(service, { query: '{ leader(id: "leader/a") { name } }' }, { accept: 'text/event-stream' })
  const statuses = (await Promise.all([listen(), listen(), listen()])).map(({ status }) => status)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  await service.close()
})
