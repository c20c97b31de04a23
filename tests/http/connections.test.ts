import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundConnections } from '../../src/http/connections.ts'
import type { Service } from '../../src/server.ts'
import { startWithoutNeo4j } from './without-neo4j.ts'

let service: Service
beforeAll(async () => {
  service = await startWithoutNeo4j()
})
afterAll(() => service.close())

const open = () => connect(Number(new URL(service.address).port), '127.0.0.1')

describe('a client that dawdles is cut off within 12 seconds', () => {
  it.each([
    ['with its headers', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n'],
    [
      'with its body',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
      ' ',
    ],
    ['before it says anything', '', ''],
  ])('%s', async (_where, first, more) => {
    const socket = open().on('error', () => undefined)
    socket.resume().write(first)
    const drip = setInterval(() => more !== '' && socket.write(more), 1_000)
    const begun = Date.now()
    await once(socket, 'close')
    clearInterval(drip)
    expect(Date.now() - begun).toBeLessThan(12_000)
  })
})

it.each([
  ['told', (bytes: number) => `Content-Length: ${bytes}\r\n\r\n${'x'.repeat(bytes)}`],
  [
    'not told',
    (bytes: number) =>
      `Transfer-Encoding: chunked\r\n\r\n${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n0\r\n\r\n`,
  ],
])('a body of more than 100 KB is refused where its length is %s', async (_what, body) => {
  const socket = open().on('error', () => undefined)
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part))
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n${body(100_001)}`,
  )
  await once(socket, 'close')
  expect(String(Buffer.concat(parts))).toMatch(/^HTTP\/1\.1 413 /)
})

it('one address has so many connections, and again when it lets some go', async () => {
  const server = createServer((_request, response) => response.end())
  boundConnections(server, (address) => address === '127.0.0.2', 3)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const isLetIn = async (localAddress: string) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress }).on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    const answered = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => null)])
    return { socket, letIn: answered !== null }
  }
  const first = await isLetIn('127.0.0.1')
  const others = [await isLetIn('127.0.0.1'), await isLetIn('127.0.0.1'), await isLetIn('127.0.0.1')]
  expect(others.map(({ letIn }) => letIn)).toEqual([true, true, false])
  for (let time = 0; time < 5; time += 1) expect((await isLetIn('127.0.0.2')).letIn).toBe(true)
  first.socket.destroy()
  await expect.poll(async () => (await isLetIn('127.0.0.1')).letIn).toBe(true)
  server.closeAllConnections()
  server.close()
})
