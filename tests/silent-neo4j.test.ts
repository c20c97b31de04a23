import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { verifyNeo4j } from '../src/neo4j/server/readiness.ts'

const { uri, ...account } = inject('neo4j')
const { hostname, port } = new URL(uri)

/** Passes on what is said until a question is put, and from then on nothing. */
const proxy = createServer((client) => {
  const server = connect(Number(port), hostname)
  client.on('data', (said) => {
    if (!said.includes('RETURN 1')) server.write(said)
  })
  server.on('data', (said) => client.write(said))
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] satisfies [Socket, Socket][])
    one.on('close', () => other.destroy()).on('error', () => other.destroy())
})
beforeAll(async () => {
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
})
afterAll(() => proxy.close())

it('a Neo4j that greets and then leaves a question unanswered is waited for no longer than 20 s', async () => {
  const address = { ...account, uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
  const asking = { passwordFrom: 'here', stop: new AbortController().signal }
  await expect(verifyNeo4j(address, asking)).rejects.toThrow('does not answer')
})
