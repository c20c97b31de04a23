import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { loadTable, type TableLoaded } from '../src/importer/load-table.ts'
import { mappingFor, tablesBelow } from '../src/importer/table/mapping-for.ts'
import type { Reject } from '../src/importer/table/read-mapped.ts'
import type { Database } from '../src/neo4j/database.ts'
import { ownData } from './graph.ts'

const folder = fileURLToPath(new URL('../../shared/data/', import.meta.url))

/** Whether the real public tables are at hand, which are no part of the project; what needs them is left out otherwise. */
export const havePublicTables = existsSync(folder)
if (!havePublicTables) console.warn(`The tests over the public tables are left out: there is no ${folder}.`)

export type Loaded = { readonly tables: readonly TableLoaded[]; readonly rejects: readonly Reject[] }

/** Loads Readout's states and then all public tables, each by the mapping that names it. */
export async function loadPublicTables(database: Database): Promise<Loaded> {
  const states = `${ownData}states.csv`
  const below = await tablesBelow(folder, [])
  const all = [{ path: states, mapping: await mappingFor(states, []) }, ...below.tables]
  const rejects: Reject[] = []
  const tables: TableLoaded[] = []
  for (const { path, mapping } of all) {
    const rejected = async (refused: readonly Reject[]) => {
      rejects.push(...refused)
    }
    tables.push(await loadTable(database, path, { mapping, by: 'test', rejected }))
  }
  return { tables, rejects }
}

/** A row by its columns: read without any code of the importer, so that its answers can be held against the file. */
export type Cells = Readonly<Record<string, string>>

/** The rows of a packed table, by its path below the folder. */
export function publicTable(table: string): readonly Cells[] {
  if (!havePublicTables) return []
  return parse(gunzipSync(readFileSync(`${folder}${table}.csv.gz`)), { columns: true, bom: true })
}
