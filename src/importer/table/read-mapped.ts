import { basename } from 'node:path'
import { CellFault } from './cell-fault.ts'
import { readJoined } from './joined.ts'
import { type MappedRow, mapRow } from './map-row.ts'
import type { Mapping } from './mapping-schema.ts'
import { findColumns, namesUnmet } from './missing-columns.ts'
import { readTable } from './read-table.ts'
import { type RowFault, type TableLimits, tableType } from './table.ts'

/** A row that was not taken, and why; the rest of the table was. */
export type Reject = RowFault & { readonly file: string }

type Options = {
  readonly limits?: TableLimits
  readonly counted?: { packed: number; unpacked: number }
  /** Is told, once all is read, of what is no fault but may be a mistake. */
  readonly warn?: (sentence: string) => void
}

/**
 * What a table tells, row by row in its order, one row in memory at a time (and the tables that it joins).
 * The same file and mapping give the same, so that loading twice is loading once.
 *
 * @throws {Fault} when the file as a whole cannot be read, or has not the columns that the mapping names.
 */
export async function* readMapped(
  path: string,
  mapping: Mapping,
  { warn = () => {}, ...options }: Options = {},
): AsyncGenerator<MappedRow | Reject> {
  const joined = await readJoined(mapping, path)
  const meet = (columns: readonly string[]) => findColumns(path, mapping, columns)
  // Packed or not, it is the same table.
  const file = basename(path).replace(/\.gz$/i, '')
  const names = tableType(path, mapping.table).startsWith('json') ? namesUnmet(mapping) : undefined
  for await (const read of readTable(path, mapping.table, { ...options, meet })) {
    if (!('cells' in read)) yield { file: path, ...read }
    else {
      names?.meet(read.cells)
      const mapped = mappedOrRejected(() => mapRow(mapping, joined, { ...read, file }), {
        file: path,
        row: read.row,
      })
      if (mapped !== null) yield mapped
    }
  }
  const unmet = names?.unmet() ?? []
  if (unmet.length > 0)
    warn(
      `No record of ${path} has "${unmet.join('", nor "')}", which its mapping names: nothing is told of it.`,
    )
}

/** What a row tells comes with `things`, what is wrong with one with its `reason`. */
export const isReject = (one: MappedRow | Reject): one is Reject => 'reason' in one

function mappedOrRejected(
  map: () => MappedRow | null,
  place: { readonly file: string; readonly row: number },
): MappedRow | Reject | null {
  try {
    return map()
  } catch (error) {
    if (!(error instanceof CellFault)) throw error
    return { ...place, column: error.column, value: error.value, reason: error.message }
  }
}
