import { delimitedRows } from './delimited-rows.ts'
import { jsonLineRows, jsonRows } from './json-rows.ts'
import {
  type RowFault,
  type TableFormat,
  type TableLimits,
  type TableRow,
  tableType,
  usualLimits,
} from './table.ts'
import { tableBytes } from './table-bytes.ts'
import { tableText } from './table-text.ts'

type Options = {
  readonly limits?: TableLimits
  /** Counts the bytes as they are read. */
  readonly counted?: { packed: number; unpacked: number }
  /** Is told the columns before the first record comes, and may throw; a JSON table has none to tell. */
  readonly meet?: (columns: readonly string[]) => void
}

/**
 * The records of a table, plain or gzip, in their order and one at a time: memory does not grow with the file.
 * Rows are those that RFC 7111 and a spreadsheet count (the header is 1), lines of JSON Lines, or elements from 1 of JSON.
 *
 * @throws {Fault} when the file as a whole cannot be read.
 */
export async function* readTable(
  path: string,
  format: TableFormat,
  { limits = usualLimits, meet = () => {}, counted }: Options = {},
): AsyncGenerator<TableRow | RowFault> {
  const text = tableText(path, tableBytes(path, limits, counted), format.encoding)
  const type = tableType(path, format)
  if (type === 'jsonl') yield* jsonLineRows(path, text, format)
  else if (type === 'json') yield* jsonRows(path, text, format)
  else yield* delimitedRows(path, text, { ...format, type }, meet)
}
