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

type Work<Answer> = (database: Database) => Promise<Answer>

/** Runs a command's work on the Neo4j that a service runs already, or on one of its own. */
export const useDatabase = <Answer>(config: Config, work: Work<Answer>): Promise<Answer> =>
  stoppable((stop) => useDatabaseUntil(stop, config, work))

/** The same as a part of more, which `stop` ends as a whole. */
export async function useDatabaseUntil<Answer>(
  stop: AbortSignal,
  config: Config,
  work: Work<Answer>,
): Promise<Answer> {
  await using opened = new AsyncDisposableStack()
  const neo4j = await joinNeo4j(config, say, stop)
  opened.defer(() => neo4j.close())
  const database = openDatabase(neo4j)
  opened.defer(() => database.close())
  await unlessStopped(stop, prepareDatabase(database))
  return await unlessStopped(stop, work(database))
}

export const bundleContext = async (database: Transaction, texts: string | undefined) => ({
  texts: texts === undefined ? new Map<string, string>() : await readTexts(texts),
  known: knownIn(database),
})
