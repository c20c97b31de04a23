import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/neo4j/database.ts'
import { sending } from '../graph.ts'

describe('while Neo4j cannot be reached', () => {
  it('a question is answered with UNAVAILABLE and 503, and nothing of the inside', async () => {
    // The discard port: nothing listens there.
    const database = openDatabase({
      uri: 'bolt://127.0.0.1:9',
      user: 'neo4j',
      password: 'x',
      database: 'neo4j',
    })
    const { status, body } = await sending(database)('{ about { claims } }')
    await database.close()
    expect(status).toBe(503)
    expect(body.errors?.[0]).toMatchObject({
      message: 'Neo4j cannot be reached; the same question may be answered later.',
      extensions: { code: 'UNAVAILABLE' },
    })
  })
})
