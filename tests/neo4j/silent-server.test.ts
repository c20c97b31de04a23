import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { never } from '../../src/neo4j/server/provide-neo4j.ts'
import { verifyNeo4j } from '../../src/neo4j/server/readiness.ts'

/** What Bolt says before any question is asked: version 5.4, and that the greeting and the password are right. */
const welcome = [Buffer.from('00000405', 'hex'), Buffer.from('0003b170a00000'.repeat(2), 'hex')]

it('a Neo4j that lets one in and then never answers is given up', async () => {
  const server = createServer((socket) => {
    const words = welcome.values()
    socket.on('data', () => {
      const { value } = words.next()
      if (value) socket.write(value)
    })
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const uri = `bolt://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  const address = { uri, user: 'neo4j', password: 'secret', database: 'neo4j' }
  await expect(verifyNeo4j(address, { passwordFrom: 'NEO4J_PASSWORD', stop: never })).rejects.toThrow(
    `Neo4j at ${uri} does not answer.`,
  )
  server.close()
})
