import { stringify } from 'csv-stringify/sync'
import { plainValue } from '../neo4j/plain-value.ts'
import type { RowForm } from './row-forms.ts'

type Rows = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/** Rows as a person reads them, a spreadsheet, or a program (one JSON array). */
export function printedRows({ columns, rows }: Rows, form: RowForm): string {
  if (form === 'json') return JSON.stringify(rows.map(plainRow), null, 2)
  const cells = rows.map((row) => columns.map((column) => cell(row[column])))
  if (form === 'csv') return stringify([[...columns], ...cells], { escape_formulas: true }).trimEnd()
  return table(columns, cells)
}

function table(columns: readonly string[], cells: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.min(60, Math.max(column.length, ...cells.map((row) => row[index]?.length ?? 0))),
  )
  const line = (texts: readonly string[]) =>
    texts
      .map((text, index) => cut(text, widths[index] ?? 0).padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  const count = `${cells.length} ${cells.length === 1 ? 'row' : 'rows'}`
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), '', count].join(
    '\n',
  )
}

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

const cell = (value: unknown): string => {
  const plain = plainValue(value)
  if (plain === null || plain === undefined) return ''
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain)
}

const plainRow = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plainValue(value)]))
