import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'
import { watched } from './watched.ts'

/** A service that is attacked, and what came of it. */
export type Attacked = {
  /** What is wrong with an answer, in a sentence; null where it is an answer or says what is wrong with the question. */
  readonly fault: (query: string, variables: object) => Promise<string | null>
  /** Whether the graph has other counts than before. */
  readonly changed: () => Promise<boolean>
  readonly close: () => Promise<void>
}

const token = 'a-token-of-the-test'

/** A service with the five documents, asked by one who may do all. */
export async function openAttacked(): Promise<Attacked> {
  const database: Database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  const service = await serving(database, { token })
  return {
    ...(await watched(database, { address: service.address, token })),
    async close() {
      await service.close()
      await database.close()
    },
  }
}
