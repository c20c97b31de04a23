import { join } from 'node:path'
import type { Config } from '../config.ts'
import { isExportedFile, loadExportedFile } from '../importer/exported-file.ts'
import { type Loaded, load, type Records } from '../importer/load.ts'
import { abandonLoad, unfinishedAmong } from '../importer/open-load.ts'
import { readBundles } from '../importer/read-bundle.ts'
import type { Recordable } from '../importer/recordable.ts'
import { RefusedBundle } from '../importer/refused-bundle.ts'
import { isMappingFile } from '../importer/table/mapping-for.ts'
import { readMapping } from '../importer/table/read-mapping.ts'
import { Fault, ImportFault } from '../model/fault.ts'
import { loadOffline } from './load-offline.ts'
import { loadTables } from './load-tables.ts'
import { loadableAt } from './loadable.ts'
import { bundleContext, say, useDatabase } from './use-database.ts'

export type LoadOptions = {
  readonly texts?: string
  readonly by: string
  readonly resume?: true
  readonly abandon?: true
  readonly strict?: true
  readonly offline?: true
  readonly into?: string
  readonly replace?: true
}

/**
 * Loads bundles and tables, in the order of their paths; a mapping among the paths is for all tables.
 * @throws {Fault} for a path that is neither.
 */
export async function loadPaths(
  config: Config,
  paths: readonly string[],
  options: LoadOptions,
): Promise<void> {
  refuseSenseless(options)
  if (options.abandon) return await useDatabase(config, abandon)
  const mappings = await Promise.all(paths.filter(isMappingFile).map(readMapping))
  const others = paths.filter((path) => !isMappingFile(path))
  if (others.length === 0) throw new Fault('A mapping alone loads nothing: name the table too.')
  const found = await Promise.all(others.map((path) => loadableAt(path, mappings)))
  const folder = join(config.home, 'rejects')
  const loadAll = async (records: Records) => {
    const all = found.flatMap(({ tables }) => tables)
    // Nothing else is loaded before it.
    const begun = options.resume ? await unfinishedAmong(records, all) : undefined
    if (begun) await loadTables(records, [begun], { ...options, folder })
    for (const { path, hasBundles, tables } of found) {
      if (hasBundles && (await isExportedFile(path))) await loadExport(records, path, options.by)
      else if (hasBundles) await loadPath(records, path, options)
      const rest = tables.filter((table) => table !== begun)
      await loadTables(records, rest, { ...options, folder })
    }
  }
  if (options.offline) await loadOffline(config, loadAll, options)
  else await useDatabase(config, loadAll)
}

/** An option that does nothing would be taken for one that did. */
function refuseSenseless({ offline, into, replace, resume }: LoadOptions): void {
  if (!offline && into !== undefined) throw new Fault('--into is of an offline load: say --offline too.')
  if (!offline && replace) throw new Fault('--replace is of an offline load: say --offline too.')
  if (offline && resume) throw new Fault('An offline load is made in one go: leave out --resume.')
}

async function abandon(database: Records): Promise<void> {
  const { version, file, row } = await abandonLoad(database)
  say(`Load ${version}, of ${file}, ends at row ${row}: what it took stays.`)
}

async function loadExport(records: Records, path: string, by: string): Promise<void> {
  const loaded = (file: string, { claims, added, version }: Loaded) =>
    say(`${file}: ${claims} claims, ${added} of them new; data version ${version}`)
  await loadExportedFile(records, path, { by, loaded })
}

/** Loads every bundle at a path that is right, each whole or not at all. @throws {Fault} that counts those refused. */
export async function loadPath(
  records: Records,
  path: string,
  { texts, by }: Pick<LoadOptions, 'texts' | 'by'>,
): Promise<void> {
  const bundles = await readBundles(path, await bundleContext(records, texts))
  const refused: Fault[] = []
  for (const bundle of bundles) {
    const loaded = bundle instanceof RefusedBundle ? bundle : await loadedOrRefused(records, bundle, by)
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
  records: Records,
  bundle: Recordable,
  by: string,
): Promise<Loaded | ImportFault> {
  try {
    return await load(records, bundle, { by })
  } catch (error) {
    if (error instanceof ImportFault) return error
    throw error
  }
}
