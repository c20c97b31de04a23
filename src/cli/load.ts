import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Config } from '../config.ts'
import { isExportedFile, loadExportedFile } from '../importer/exported-file.ts'
import { type Loaded, load, type Records } from '../importer/load.ts'
import { hasBundles, readBundles } from '../importer/read-bundle.ts'
import type { Recordable } from '../importer/recordable.ts'
import { RefusedBundle } from '../importer/refused-bundle.ts'
import { isMappingFile, mappingFor, type Table, tablesBelow } from '../importer/table/mapping-for.ts'
import type { Mapping } from '../importer/table/mapping-schema.ts'
import { readMapping } from '../importer/table/read-mapping.ts'
import { Fault, ImportFault } from '../model/fault.ts'
import { loadOffline } from './load-offline.ts'
import { loadTables } from './load-tables.ts'
import { bundleContext, say, useDatabase } from './use-database.ts'

export type LoadOptions = {
  readonly texts?: string
  readonly by: string
  readonly resume?: true
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
  const mappings = await Promise.all(paths.filter(isMappingFile).map(readMapping))
  const others = paths.filter((path) => !isMappingFile(path))
  if (others.length === 0) throw new Fault('A mapping alone loads nothing: name the table too.')
  const found = await Promise.all(
    others.map(async (path) => ({ path, tables: await tablesAt(path, mappings) })),
  )
  const loadAll = async (records: Records) => {
    for (const { path, tables } of found) {
      if (await isExportedFile(path)) await loadExport(records, path, options.by)
      else if (tables.length === 0) await loadPath(records, path, options)
      else await loadTables(records, tables, { ...options, folder: join(config.home, 'rejects') })
    }
  }
  if (options.offline) await loadOffline(config, loadAll, options)
  else await useDatabase(config, loadAll)
}

/** None where the path is of bundles, or of a folder that has some. */
async function tablesAt(path: string, mappings: readonly Mapping[]): Promise<readonly Table[]> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ELOOP' ? 'The links lead in a circle at' : 'There is no file or folder'
    throw new Fault(`${why} "${path}": give bundles, tables, or folders of them.`, { cause })
  })
  if (found.isDirectory()) return (await hasBundles(path)) ? [] : await tablesOf(path, mappings)
  if (basename(path) === 'bundle.json' || (await isExportedFile(path))) return []
  // A bundle may have any name, but no mapping is for it.
  return await mappingFor(path, mappings)
    .then((mapping) => [{ path, mapping }])
    .catch((error: unknown) => {
      if (error instanceof Fault && path.endsWith('.json')) return []
      throw error
    })
}

/** @throws {Fault} where there is none: nothing in the folder can be loaded. */
async function tablesOf(folder: string, mappings: readonly Mapping[]): Promise<readonly Table[]> {
  const { tables, unmapped } = await tablesBelow(folder, mappings)
  if (tables.length === 0) {
    const seen =
      unmapped.length === 0 ? '' : `, though it has ${unmapped.map((path) => basename(path)).join(', ')}`
    throw new Fault(
      `Nothing in the folder "${folder}" can be loaded: it holds no bundle.json, and no table that a mapping names by "files:"${seen}. A mapping may lie beside its table, or be named too.`,
    )
  }
  for (const path of unmapped) say(`${path} is passed over: no mapping names such files.`)
  return tables
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
