import type { Config } from '../config.ts'
import { type Loaded, load } from '../importer/load.ts'
import { readBundles } from '../importer/read-bundle.ts'
import type { Recordable } from '../importer/recordable.ts'
import { RefusedBundle } from '../importer/refused-bundle.ts'
import { Fault, ImportFault } from '../model/fault.ts'
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
  const refused: Fault[] = []
  for (const bundle of bundles) {
    const loaded = bundle instanceof RefusedBundle ? bundle : await loadedOrRefused(database, bundle, by)
    if (loaded instanceof Fault) refused.push(loaded)
    else
      say(
        `${bundle.file}: ${loaded.claims} claims, ${loaded.added} of them new, ${loaded.quotes} quotes added; data version ${loaded.version}`,
      )
  }
  for (const { message } of refused) say(message)
  if (refused.length > 0) {
    throw new Fault(
      `${refused.length} of ${bundles.length} bundles were refused, and nothing of them was loaded.`,
    )
  }
}

/** What was right when it was read may be refused all the same: it may use a bundle that was, or another load came between. */
async function loadedOrRefused(
  database: Database,
  bundle: Recordable,
  by: string,
): Promise<Loaded | ImportFault> {
  try {
    return await load(database, bundle, { by })
  } catch (error) {
    if (error instanceof ImportFault) return error
    throw error
  }
}
