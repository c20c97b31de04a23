import type { Config } from '../config.ts'
import { load } from '../importer/load.ts'
import { readBundles } from '../importer/read-bundle.ts'
import { RefusedBundle } from '../importer/refused-bundle.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { bundleContext, say, useDatabase } from './use-database.ts'

type Options = { readonly texts?: string; readonly by: string }

export const loadBundles = (config: Config, paths: readonly string[], options: Options): Promise<void> =>
  useDatabase(config, async (database) => {
    for (const path of paths) await loadPath(database, path, options)
  })

/** Loads every bundle at a path that is right, each whole or not at all. @throws {Fault} that counts those refused. */
export async function loadPath(database: Database, path: string, { texts, by }: Options): Promise<void> {
  const bundles = await readBundles(path, await bundleContext(database, texts))
  const refused = bundles.filter((bundle) => bundle instanceof RefusedBundle)
  for (const bundle of bundles) {
    if (bundle instanceof RefusedBundle) continue
    const { version, claims, added, quotes } = await load(database, bundle, { by })
    say(
      `${bundle.file}: ${claims} claims, ${added} of them new, ${quotes} quotes added; data version ${version}`,
    )
  }
  for (const { message } of refused) say(message)
  if (refused.length > 0) {
    throw new Fault(
      `${refused.length} of ${bundles.length} bundles were refused, and nothing of them was loaded.`,
    )
  }
}
