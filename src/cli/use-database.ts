import type { Config } from '../config.ts'
import { knownIn } from '../importer/known.ts'
import { readTexts } from '../importer/texts.ts'
import { type Database, openDatabase } from '../neo4j/database.ts'
import { prepareDatabase } from '../neo4j/prepare-database.ts'
import { joinNeo4j } from '../neo4j/server/join-neo4j.ts'

/** Progress goes to standard error, so that standard output holds the answer alone. */
export const say = (progress: string) => console.error(progress)

/** Runs a command's work on the Neo4j that a service runs already, or on one of its own. */
export async function useDatabase<Answer>(
  config: Config,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const neo4j = await joinNeo4j(config, say)
  const database = openDatabase(neo4j)
  try {
    await prepareDatabase(database)
    return await work(database)
  } finally {
    await database.close()
    await neo4j.close()
  }
}

export const bundleContext = async (database: Database, texts: string | undefined) => ({
  texts: texts === undefined ? new Map<string, string>() : await readTexts(texts),
  known: knownIn(database),
})
