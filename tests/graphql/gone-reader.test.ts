import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualDoor } from '../../src/http/settings.ts'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { openEmptyDatabase } from '../graph.ts'
import { serving } from '../serving.ts'

let database: Database
let service: Service

/** What no question has that a service asks itself when it starts. */
const isAskedHere = (parameters: unknown) => JSON.stringify(parameters).includes('leader/nobody')
const slow =
  'UNWIND range(1, 1000000000) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS `made up`'

/** A service with two places for each client, whose database works on each question of ours until it is ended. */
beforeAll(async () => {
  database = await openEmptyDatabase()
  const ask: Database['ask'] = (text, parameters, asking) =>
    isAskedHere(parameters) ? database.ask(slow, {}, asking) : database.ask(text, parameters, asking)
  service = await serving({ ...database, ask }, { door: { ...usualDoor, questions: 3 } })
})
afterAll(async () => {
  await service.close()
  await database.close()
})

async function statementsAtWork(): Promise<number> {
  const { rows } = await database.runAsWritten('SHOW TRANSACTIONS YIELD currentQuery AS query', {})
  return rows.filter((row) => String(row['query']).includes('made up')).length
}

const query = 'query ($leader: ID!) { leader(id: $leader) { name } }'
const variables = { leader: 'leader/nobody' }
const inLink = new URLSearchParams({ query, variables: JSON.stringify(variables) })
const json = { 'content-type': 'application/json' }
const post = (body: object, more: RequestInit = {}) =>
  fetch(`${service.address}/graphql`, { ...more, method: 'POST', headers: json, body: JSON.stringify(body) })

type Ask = (signal: AbortSignal) => Promise<Response>
const ways: readonly (readonly [string, Ask])[] = [
  ['a question', (signal) => post({ query, variables }, { signal })],
  ['a question by link', (signal) => fetch(`${service.address}/graphql?${inLink}`, { signal })],
  [
    'a question answered as events',
    (signal) =>
      fetch(`${service.address}/graphql?${inLink}`, { signal, headers: { accept: 'text/event-stream' } }),
  ],
  ['a citation', (signal) => fetch(`${service.address}/cite?${inLink}`, { signal })],
]

describe('who leaves', () => {
  it.each(ways)('%s ends its work in the database, and gives its place to another', async (_what, ask) => {
    const gone = new AbortController()
    const asked = [ask(gone.signal), ask(gone.signal)].map((each) => expect(each).rejects.toThrow('aborted'))
    await expect.poll(statementsAtWork, { timeout: 20_000 }).toBe(2)
    gone.abort()
    await Promise.all(asked)
    await expect.poll(statementsAtWork, { timeout: 20_000 }).toBe(0)
    expect(await (await post({ query: '{ leader(id: "leader/another") { name } }' })).json()).toEqual({
      data: { leader: null },
    })
  })

  it('before their stream of changes begins has none asked for', async () => {
    const asked: string[] = []
    const run: Database['run'] = async (name, parameters) => {
      asked.push(name)
      if (name === 'outbox/place-of') await pause(500)
      return await database.run(name, parameters)
    }
    const slowed = await serving({ ...database, run })
    const gone = new AbortController()
    const link = new URLSearchParams({ query: 'subscription { changes { id } }' })
    const stream = fetch(`${slowed.address}/graphql?${link}`, {
      signal: gone.signal,
      headers: { accept: 'text/event-stream' },
    })
    await expect.poll(() => asked, { timeout: 20_000 }).toContain('outbox/place-of')
    gone.abort()
    await expect(stream).rejects.toThrow('aborted')
    await pause(4_000)
    const before = asked.length
    await pause(3_000)
    expect(asked.slice(before)).toEqual([])
    await slowed.close()
  })
})
