import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualDoor } from '../../src/http/settings.ts'
import { type Database, openDatabase } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { serving } from '../serving.ts'
import { post, told } from './without-neo4j.ts'

let silent: Server
let database: Database
let service: Service

/** A Neo4j that takes connections and says nothing, and a service that answers one question at a time. */
beforeAll(async () => {
  silent = createServer((socket) => void socket.on('error', () => undefined))
  await once(silent.listen(0, '127.0.0.1'), 'listening')
  const { port } = silent.address() as AddressInfo
  const uri = `bolt://127.0.0.1:${port}`
  database = openDatabase({ uri, user: '', password: '', database: 'neo4j' })
  service = await serving(database, { door: { ...usualDoor, questions: 1, metrics: 'everybody' } })
})
afterAll(async () => {
  await service.close()
  await database.close()
  silent.close()
})

const question = { query: '{ leader(id: "leader/a") { name } }' }

async function timed(answering: Promise<Response>) {
  const begun = performance.now()
  const answer = await answering
  const code = answer.status === 200 ? null : (await told(answer)).errors?.[0]?.extensions?.['code']
  const { status, headers } = answer
  return { status, code, again: headers.get('retry-after'), tookMs: performance.now() - begun }
}

describe('while all places are taken', () => {
  it('who waits in vain is told soon when to come again, and pages, health and figures wait for nobody', async () => {
    const first = timed(post(service, question))
    const others = Promise.all(Array.from({ length: 20 }, () => timed(post(service, question))))
    for (const path of ['/health/live', '/metrics', '/page/page.css']) {
      const begun = performance.now()
      expect((await fetch(`${service.address}${path}`)).status).toBe(200)
      expect(performance.now() - begun).toBeLessThan(1_000)
    }
    for (const { status, code, again, tookMs } of await others) {
      expect([status, code]).toEqual([503, 'BUSY'])
      expect(Number(again)).toBeGreaterThan(0)
      expect(tookMs).toBeLessThan(3_000)
    }
    const { status, again } = await first
    expect([status, again]).toEqual([503, '5'])
  })
})

it('who dawdles with a question takes no place', async () => {
  const dawdling = connect(Number(new URL(service.address).port), '127.0.0.1')
  dawdling.write(
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
  )
  const { status, tookMs } = await timed(post(service, { query: '{ __typename }' }))
  expect(status).toBe(200)
  expect(tookMs).toBeLessThan(1_000)
  dawdling.destroy()
})
