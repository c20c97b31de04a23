import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { serving } from '../serving.ts'

let database: Database
let service: Service
beforeAll(async () => {
  // The discard port: nothing of this is a question for Neo4j.
  database = openDatabase({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', database: 'neo4j' })
  service = await serving(database)
})
afterAll(async () => {
  await service.close()
  await database.close()
})

/** Sends bytes as they are, and waits for the end of what comes back. */
async function send(bytes: Uint8Array): Promise<string> {
  const { port } = new URL(service.address)
  const socket = connect(Number(port), '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  socket.on('error', () => {})
  socket.setTimeout(2_000, () => socket.destroy())
  socket.end(bytes)
  await once(socket, 'close')
  return Buffer.concat(parts).toString()
}

const alive = async () => expect((await fetch(`${service.address}/health/live`)).status).toBe(200)

const line = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD', 'PRI', 'get'),
    fc.oneof(
      fc.constantFrom('/graphql', '/', '//', '/%', '*', '/graphql?query=%ff', '/page/../../etc/passwd'),
      fc.webUrl(),
      fc.string(),
    ),
  )
  .map(([method, target]) => `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n`)
const header = fc
  .tuple(
    fc.constantFrom(
      'content-type',
      'content-length',
      'transfer-encoding',
      'accept',
      'authorization',
      'origin',
      'content-encoding',
      'x',
    ),
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        'application/json',
        '-1',
        '99999999',
        'chunked',
        'gzip',
        'multipart/form-data; boundary=x',
        'Bearer a.b.c',
        '*/*',
      ),
    ),
  )
  .map(([name, value]) => `${name}: ${value}\r\n`)
const request = fc
  .tuple(line, fc.array(header, { maxLength: 5 }), fc.oneof(fc.string({ maxLength: 200 }), fc.json()))
  .map(([first, headers, body]) => Buffer.from(`${first}${headers.join('')}Connection: close\r\n\r\n${body}`))

describe('whatever bytes come to the door', () => {
  it.each([
    ['of no kind', fc.uint8Array({ maxLength: 500 })],
    ['as requests nearly are', request],
  ])(
    '%s, the service lives, and tells nothing of its inside',
    async (_kind, bytes: fc.Arbitrary<Uint8Array>) => {
      await fc.assert(
        fc.asyncProperty(bytes, async (piece) => {
          expect(await send(piece)).not.toMatch(/\n\s+at |node_modules|\.ts:\d+| 500 /)
        }),
        { numRuns: 150, interruptAfterTimeLimit: 5_000 },
      )
      await alive()
    },
  )

  it('as JSON of any form, each is told what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (body) => {
        const answer = await fetch(`${service.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
        expect(answer.status).toBeLessThan(500)
        expect(await answer.text()).not.toMatch(/\n\s+at |node_modules|\.ts:\d+|INTERNAL/)
      }),
      { numRuns: 150, interruptAfterTimeLimit: 5_000 },
    )
    await alive()
  })
})
