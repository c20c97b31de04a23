import { afterAll, beforeAll, expect, it } from 'vitest'
import { agreementsBetween } from '../examples/client/agreements-between.ts'
import type { Database } from '../src/neo4j/database.ts'
import type { Service } from '../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from './graph.ts'
import { serving } from './serving.ts'

let database: Database
let service: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  service = await serving(database)
})
afterAll(async () => {
  await service.close()
  await database.close()
})

it('the example client tells which agreements two leaders referred to, with the words that say so', async () => {
  const lines = await agreementsBetween(
    `${service.address}/graphql`,
    'leader/vladimir-putin',
    'leader/ilham-aliyev',
  )
  expect(lines.length).toBeGreaterThan(10)
  expect(lines).toContainEqual(
    expect.stringMatching(/^2022-04-09 {2}Five-point peace proposal of Azerbaijan, REFERENCED: ".+" \(.+\)$/),
  )
  expect(lines.some((line) => line.includes('(perhaps)'))).toBe(true)
})
