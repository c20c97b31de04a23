import { linkAttributes, type Piece } from './network.ts'
import { type Cell, type Column, type TableRow, textOf } from './table.ts'

/** A table, a batch of rows at a time (RFC 4180, UTF-8). */
export async function* writeCsv(
  columns: readonly Column[],
  batches: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name))
  for await (const batch of batches) {
    yield batch.map((row) => csvLine(columns.map(({ name }) => row[name] ?? null))).join('')
  }
}

/** Columns of the links of a network. */
export const linkColumns: readonly Column[] = [
  { name: 'source', type: 'string', description: 'id of a thing', required: true },
  { name: 'sourceName', type: 'string', description: 'its name', required: true },
  { name: 'target', type: 'string', description: 'id of the other', required: true },
  { name: 'targetName', type: 'string', description: 'its name', required: true },
  ...linkAttributes,
]

/** The links of a network as rows. Names of its things are kept, and nothing else. */
export async function* linkRows(
  batches: AsyncIterable<readonly Piece[]>,
): AsyncGenerator<readonly TableRow[]> {
  const names = new Map<string, string>()
  for await (const batch of batches) {
    const rows: TableRow[] = []
    for (const piece of batch) {
      if ('node' in piece) names.set(piece.node.id, piece.node.name)
      else {
        const { link } = piece
        const told = linkAttributes.map(({ name, of }): [string, Cell] => [name, of(link)])
        rows.push({
          source: link.source,
          sourceName: names.get(link.source) ?? null,
          target: link.target,
          targetName: names.get(link.target) ?? null,
          ...Object.fromEntries(told),
        })
      }
    }
    yield rows
  }
}

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

// A spreadsheet takes what begins so for a formula, also in full-width letters, and also after spaces.
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

// Where a list is written with commas in numbers, a spreadsheet parts cells at a semicolon, whatever is quoted.
const formulaWithin = /([;\t\n]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g

function csvCell(cell: Cell): string {
  const text = textOf(cell)
  const safe =
    typeof cell === 'number'
      ? text
      : text.replace(formula, (start) => `'${start}`).replaceAll(formulaWithin, "$1'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
