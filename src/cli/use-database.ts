import type { Config } from '../config.ts'
import { knownIn } from '../importer/known.ts'
import { readTexts } from '../importer/texts.ts'
import { type Database, openDatabase, type Transaction } from '../neo4j/database.ts'
import { prepareDatabase } from '../neo4j/prepare-database.ts'
import { joinNeo4j } from '../neo4j/server/join-neo4j.ts'
import { unlessStopped } from '../neo4j/server/unless-stopped.ts'
import { stoppable } from './stoppable.ts'

/** Progress goes to standard error, so that standard output holds the answer alone. */
export const say = (progress: string) => console.error(progress)

/** Runs a command's work on the Neo4j that a service runs already, or on one of its own. */
export async function useDatabase<Answer>(
  config: Config,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  return await stoppable(async (stop) => {
    await using opened = new AsyncDisposableStack()
    const neo4j = await joinNeo4j(config, say, stop)
    opened.defer(() => neo4j.close())
    const database = openDatabase(neo4j)
    opened.defer(() => database.close())
    await unlessStopped(stop, prepareDatabase(database))
    return await unlessStopped(stop, work(database))
  })
}

export const bundleContext = async (database: Transaction, texts: string | undefined) => ({
  texts: texts === undefined ? new Map<string, string>() : await readTexts(texts),
  known: knownIn(database),
})
