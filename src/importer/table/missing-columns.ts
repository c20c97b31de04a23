import { Fault } from '../../model/fault.ts'
import { placesIn } from './mapping-places.ts'
import type { Mapping } from './mapping-schema.ts'
import { columnsAmong, numbersAmong } from './repeated.ts'
import { hasNamed } from './row-scope.ts'
import type { TableRow } from './table.ts'

/** @throws {Fault} that names the columns which a mapping wants and a table has not, each with those most like it. */
export function findColumns(file: string, mapping: Mapping, columns: readonly string[]): void {
  const known = new Set(columns)
  const missing = [...wantedColumns(mapping, columns)].filter((column) => !known.has(column))
  if (missing.length === 0) return
  const each = missing.map((column) => `"${column}" (nearest: ${nearest(column, columns).join(', ')})`)
  const hint =
    columns.length > 1
      ? ''
      : ` Its header is one cell: if another sign parts the columns, name it under table, as in 'delimiter: ";"' or 'type: tsv'.`
  throw new Fault(`The table ${file} has no column ${each.join(', nor ')}, which its mapping names.${hint}`)
}

/** The columns of the table itself that a mapping names. */
function wantedColumns(mapping: Mapping, columns: readonly string[]): ReadonlySet<string> {
  const repeatedOver = (mapping.repeat ?? []).flatMap((repeat) =>
    repeat.columns ? columnsAmong(repeat.columns, columns) : [],
  )
  const grouped = groupPatterns(mapping).filter((pattern) => numbersAmong(pattern, columns).length === 0)
  return new Set([...namedColumns(mapping), ...repeatedOver, ...grouped, ...columnsWithMissing(mapping)])
}

/** Those for which it says what stands for nothing: of one misspelt, each sentinel would be taken for a fact. */
const columnsWithMissing = (mapping: Mapping): readonly string[] =>
  typeof mapping.missing === 'object' && !Array.isArray(mapping.missing)
    ? ownColumns(mapping, Object.keys(mapping.missing)).filter((name) => name !== '*')
    : []

const groupPatterns = ({ repeat = [] }: Mapping): readonly string[] =>
  repeat.flatMap(({ groups = {} }) => Object.values(groups))

/** Those that it names as they are: neither by a pattern nor as a part of what it repeats or joins. */
function namedColumns(mapping: Mapping): readonly string[] {
  const named = placesIn(mapping).flatMap(({ place }) =>
    place.alternatives.flatMap(({ source, filters }) => [
      ...('column' in source ? [source.column] : []),
      ...filters.flatMap(({ name, args }) =>
        name.startsWith('state') && args.includes('on') ? args.slice(-1) : [],
      ),
    ]),
  )
  return ownColumns(mapping, named)
}

function ownColumns(mapping: Mapping, names: readonly string[]): readonly string[] {
  const own = new Set([...Object.keys(mapping.values ?? {}), 'row'])
  const parts = [...Object.keys(mapping.join ?? {}), ...(mapping.repeat ?? []).map(({ as }) => as)]
  return names.filter((name) => !own.has(name) && !parts.some((part) => name.startsWith(`${part}.`)))
}

/** Watches for what a mapping names in tables without a header: of a name that no record has, nothing would be told. */
export function namesUnmet(mapping: Mapping): {
  readonly meet: (cells: TableRow['cells']) => void
  readonly unmet: () => readonly string[]
} {
  const ways = (mapping.repeat ?? []).flatMap(({ records = [] }) => records)
  const names = new Set([...namedColumns(mapping), ...ways])
  const patterns = new Set(groupPatterns(mapping))
  return {
    meet(cells) {
      for (const name of names) if (hasNamed(cells, name)) names.delete(name)
      if (patterns.size === 0) return
      const columns = Object.keys(cells)
      for (const pattern of patterns) if (numbersAmong(pattern, columns).length > 0) patterns.delete(pattern)
    },
    unmet: () => [...names, ...patterns],
  }
}

const nearest = (wanted: string, columns: readonly string[]): readonly string[] =>
  columns
    .map((column) => ({ column, distance: distance(wanted.toLowerCase(), column.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ column }) => `"${column}"`)

/** How many letters to change, add or leave out make one of the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1]
    for (const [j, other] of [...b].entries())
      row.push(
        Math.min((row[j] ?? 0) + 1, (before[j + 1] ?? 0) + 1, (before[j] ?? 0) + (letter === other ? 0 : 1)),
      )
    before = row
  }
  return before[b.length] ?? 0
}
