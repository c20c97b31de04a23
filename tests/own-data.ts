import { afterAll, beforeAll } from 'vitest'
import type { Database } from '../src/neo4j/database.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from './graph.ts'

/** Loads the five documents and the gazetteer for the tests of a file. @returns what asks them by the front door. */
export function askingOwnData(): ReturnType<typeof asking> {
  let database: Database
  let ask: ReturnType<typeof asking>
  beforeAll(async () => {
    database = await openEmptyDatabase()
    await loadBundles(database, ownData)
    ask = asking(database)
  })
  afterAll(() => database.close())
  return (query, variables) => ask(query, variables)
}
