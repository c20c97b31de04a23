import type { Config } from '../config.ts'
import { readBundles } from '../importer/read-bundle.ts'
import { RefusedBundle } from '../importer/refused-bundle.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { statements } from '../neo4j/statements.ts'
import { printedRows } from './print-rows.ts'
import { bundleContext, say, useDatabase } from './use-database.ts'

/** Checks bundles against the graph without loading them, or the graph itself. @throws {Fault} when something is wrong. */
export const check = (
  config: Config,
  paths: readonly string[],
  { texts }: { readonly texts?: string },
): Promise<void> =>
  useDatabase(config, async (database) => {
    if (paths.length === 0) return checkGraph(database)
    for (const path of paths) await checkBundles(database, path, texts)
  })

async function checkBundles(database: Database, path: string, texts: string | undefined): Promise<void> {
  const bundles = await readBundles(path, await bundleContext(database, texts))
  const refused = bundles.filter((bundle) => bundle instanceof RefusedBundle)
  for (const { message } of refused) say(message)
  if (refused.length > 0) throw new Fault(`${refused.length} of ${bundles.length} bundles would be refused.`)
  say(`${bundles.length} ${bundles.length === 1 ? 'bundle is' : 'bundles are'} right; nothing was loaded.`)
}

/** Each file of `cypher/check/` finds what Neo4j Community does not enforce; its opening sentence says what is wrong. */
async function checkGraph(database: Database): Promise<void> {
  let wrong = 0
  for (const { name, sentence, text } of statements.values()) {
    if (!name.startsWith('check/')) continue
    const rows = await database.ask(text, {})
    if (rows.length === 0) continue
    wrong += 1
    console.log(`${sentence}\n${printedRows({ columns: Object.keys(rows[0] ?? {}), rows }, 'table')}\n`)
  }
  if (wrong > 0)
    throw new Fault(`The graph fails ${wrong} of its checks; readout rebuild mends what is derived.`)
  say('The graph passes all checks.')
}
