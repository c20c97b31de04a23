import { dirname, join } from 'node:path'
import { Fault } from '../../model/fault.ts'
import type { Mapping } from './mapping-schema.ts'
import { readTable } from './read-table.ts'

type Cells = Readonly<Record<string, unknown>>

/** Another table, held in memory by the column that tells its rows apart. */
export type Joined = { readonly on: string; readonly rows: ReadonlyMap<string, Cells> }

// A table to look things up in is small beside the one that is read; past this one it would fill the memory.
const mostRows = 1_000_000

/** The tables that a mapping joins, which lie beside the one that it maps. @throws {Fault} when one has no such key. */
export async function readJoined(mapping: Mapping, path: string): Promise<ReadonlyMap<string, Joined>> {
  const joined = new Map<string, Joined>()
  for (const [name, { file, key, on, table }] of Object.entries(mapping.join ?? {})) {
    // One from elsewhere could have any file read.
    if (!/^[\w-][\w.-]*$/.test(file))
      throw new Fault(`The joined table "${file}" is no name of a file beside ${path}.`)
    const rows = new Map<string, Cells>()
    const beside = join(dirname(path), file)
    const meet = (columns: readonly string[]) => {
      if (!columns.includes(key))
        throw new Fault(`The joined table ${beside} has no column "${key}"; it has ${columns.join(', ')}.`)
    }
    for await (const read of readTable(beside, table, { meet })) {
      if (!('cells' in read)) continue
      const value = String(read.cells[key] ?? '').trim()
      // Of rows with one key the first is taken: a join tells one thing of a row.
      if (value !== '' && !rows.has(value)) rows.set(value, read.cells)
      if (rows.size > mostRows) throw new Fault(`The joined table ${beside} has more than ${mostRows} rows.`)
    }
    joined.set(name, { on, rows })
  }
  return joined
}
