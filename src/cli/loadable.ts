import { open, realpath, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isExportedFile } from '../importer/exported-file.ts'
import { hasBundles } from '../importer/read-bundle.ts'
import { findMapping, mappingFor, type Table, tablesBelow } from '../importer/table/mapping-for.ts'
import type { Mapping } from '../importer/table/mapping-schema.ts'
import { Fault } from '../model/fault.ts'
import { say } from './use-database.ts'

/** What can be loaded at a path: bundles, tables, or in a folder both. */
export type Loadable = {
  readonly path: string
  readonly hasBundles: boolean
  readonly tables: readonly Table[]
}

/** The bundles that come with Readout. */
export const ownData = fileURLToPath(new URL('../../data/', import.meta.url))

/** @throws {Fault} when there is nothing that can be loaded. */
export async function loadableAt(path: string, mappings: readonly Mapping[]): Promise<Loadable> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'ELOOP' ? 'The links lead in a circle at' : 'There is no file or folder'
    throw new Fault(`${why} "${path}": give bundles, tables, or folders of them.`, { cause })
  })
  if (found.isDirectory()) return await loadableIn(path, mappings)
  const bundle = { path, hasBundles: true, tables: [] }
  if (await isBundle(path)) return bundle
  const table = (mapping: Mapping) => ({ path, hasBundles: false, tables: [{ path, mapping }] })
  if (!path.endsWith('.json')) return table(await mappingFor(path, mappings))
  const mapping = await findMapping(path, mappings)
  return mapping ? table(mapping) : bundle
}

/** A bundle may have any name, and says what it is at its beginning. */
async function isBundle(path: string): Promise<boolean> {
  if (basename(path) === 'bundle.json' || (await isExportedFile(path))) return true
  if (!path.endsWith('.json')) return false
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(1_000) })
  return /"format"\s*:\s*"readout-bundle\//.test(buffer.toString('utf8', 0, bytesRead))
}

async function loadableIn(folder: string, mappings: readonly Mapping[]): Promise<Loadable> {
  const bundles = await hasBundles(folder)
  // Its states.csv is there for mappings to look up, and loaded by whoever names it.
  if (bundles && (await realpath(folder)) === (await realpath(ownData)))
    return { path: folder, hasBundles: true, tables: [] }
  const { tables, unmapped } = await tablesBelow(folder, mappings)
  if (tables.length === 0 && !bundles) {
    const seen =
      unmapped.length === 0 ? '' : `, though it has ${unmapped.map((path) => basename(path)).join(', ')}`
    throw new Fault(
      `Nothing in the folder "${folder}" can be loaded: it holds no bundle.json, and no table that a mapping names by "files:"${seen}. A mapping may lie beside its table, or be named too.`,
    )
  }
  for (const path of unmapped) say(`${path} is passed over: no mapping names such files.`)
  return { path: folder, hasBundles: bundles, tables }
}
