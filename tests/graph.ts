import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { graphqlOverHttp } from '../src/graphql/over-http.ts'
import { knownIn } from '../src/importer/known.ts'
import { load } from '../src/importer/load.ts'
import { readBundles } from '../src/importer/read-bundle.ts'
import { RefusedBundle } from '../src/importer/refused-bundle.ts'
import type { Log } from '../src/log.ts'
import { type Database, openDatabase } from '../src/neo4j/database.ts'
import { prepareDatabase } from '../src/neo4j/prepare-database.ts'

export const ownData = fileURLToPath(new URL('../data/', import.meta.url))

/** The test run's database, emptied and made ready. */
export async function openEmptyDatabase(): Promise<Database> {
  const database = openDatabase(inject('neo4j'))
  // All public tables are too many for the memory of one transaction.
  await database.runAsWritten(
    'MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS',
    {},
  )
  await prepareDatabase(database)
  return database
}

/** Loads every bundle at a path; a refused one fails the test. */
export async function loadBundles(
  database: Database,
  path: string,
  texts = new Map<string, string>(),
): Promise<void> {
  for (const bundle of await readBundles(path, { texts, known: knownIn(database) })) {
    if (bundle instanceof RefusedBundle) throw bundle
    await load(database, bundle, { by: 'test' })
  }
}

/** Asks by the front door. Fails on errors, so that a test reads the answer alone; shape it by `Answer`. */
export function asking(database: Database, log: Log = quiet) {
  const send = sending(database, log)
  return async <Answer>(query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const { body } = await send(query, variables)
    if (body.errors) throw new Error(body.errors.map(({ message }) => message).join('\n'))
    return body.data as Answer
  }
}

/** Asks by the front door, and tells status, errors and answer as they are. */
export function sending(database: Database, log: Log = quiet) {
  const service = graphqlOverHttp(database, log)
  return async (query: string, variables: Record<string, unknown> = {}) => {
    const response = await service.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as {
      data?: unknown
      errors?: readonly { message: string; extensions?: { code?: string } }[]
    }
    return { status: response.status, body }
  }
}

const nothing = () => undefined
const quiet: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing }
