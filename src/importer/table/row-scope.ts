import { CellFault } from './cell-fault.ts'
import { met } from './condition.ts'
import type { Joined } from './joined.ts'
import type { MappedValue, Mapping } from './mapping-schema.ts'
import type { Repeated } from './repeated.ts'
import type { TableRow } from './table.ts'
import { type Cell, type Found, type Scope, type Told, textOf, told } from './told.ts'
import { templateOf } from './written.ts'

/** What a mapping may name in a row: its own values, columns, parts of nested cells, cells of joined tables, `row`. */
export function rowScope(
  mapping: Mapping,
  joined: ReadonlyMap<string, Joined>,
  { row, cells }: TableRow,
): Scope {
  const values = new Map<string, Found | undefined>()
  const find = (name: string): Found | undefined => {
    const value = own(mapping.values, name)
    if (value !== undefined) {
      // One that needs itself finds nothing.
      if (!values.has(name)) {
        values.set(name, undefined)
        values.set(name, asFound(valueTold(value, scope)))
      }
      return values.get(name)
    }
    if (name in cells) return cellAt(mapping, name, cells[name])
    const [head = '', ...rest] = name.split('.')
    const table = joined.get(head)
    if (table) return joinedCell(mapping, { head, table, column: rest.join('.') }, scope)
    if (rest.length > 0 && head in cells) return nested(mapping, name, cells[head], rest)
    return name === 'row' ? { value: row, cells: [] } : undefined
  }
  const scope: Scope = {
    find,
    isMissing: (names, text) => isMissing(mapping, names, text),
    lookups: mapping.lookups ?? {},
    textAt: (column) => textOf(find(column)?.value),
  }
  return scope
}

/** The scope of a row with one of what it repeats, whose parts are `{name.part}`. */
export function withRepeated(scope: Scope, name: string, one: Repeated): Scope {
  const find = (asked: string): Found | undefined => {
    if (!asked.startsWith(`${name}.`)) return scope.find(asked)
    const part = asked.slice(name.length + 1)
    const whole = own(one, part)
    if (whole) return whole
    const record = own(one, '')
    const way = record?.cells[0]?.column ?? ''
    const found = record && nestedAt(`${way}.${part}`, record.value, part.split('.'))
    return found && typeof found.value !== 'object' && scope.isMissing([asked], String(found.value))
      ? { ...found, value: undefined }
      : found
  }
  return { ...scope, find, textAt: (column) => textOf(find(column)?.value) }
}

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined

const asFound = ({ text, cells }: Told): Found => ({ value: text, cells })

function valueTold(value: MappedValue, scope: Scope): Told {
  if (typeof value === 'string') return told(templateOf(value), scope)
  if ('sorted' in value) {
    const parts = value.sorted.map((template) => told(templateOf(template), scope))
    const texts = parts.map(({ text }) => text)
    const isWhole = texts.every((text) => text !== undefined)
    return {
      text: isWhole ? texts.toSorted().join(value.by ?? '-') : undefined,
      cells: parts.flatMap(({ cells }) => cells),
    }
  }
  for (const { when, value: template } of value.choose) {
    const { holds, cells } = met(when, scope)
    if (!holds) continue
    const one = told(templateOf(template), scope)
    return { text: one.text, cells: [...one.cells, ...cells] }
  }
  return { text: undefined, cells: [] }
}

function cellAt(mapping: Mapping, column: string, value: unknown): Found {
  if (typeof value === 'object') return { value, cells: [] }
  const text = String(value ?? '')
  const cells: readonly Cell[] = [{ column, text }]
  return { value: isMissing(mapping, [column], text) ? undefined : value, cells }
}

function isMissing({ missing }: Mapping, names: readonly string[], text: string): boolean {
  if (missing === undefined) return false
  const listed = Array.isArray(missing)
    ? missing
    : ['*', ...names].flatMap((name) => own(missing, name) ?? [])
  return listed.includes(text.trim())
}

const nested = (mapping: Mapping, name: string, cell: unknown, way: readonly string[]): Found | undefined => {
  const found = nestedAt(name, cell, way)
  return found && typeof found.value !== 'object' ? cellAt(mapping, name, found.value) : found
}

/** Whether a record has anything, be it empty, at the way that a mapping writes. */
export const hasNamed = (cells: TableRow['cells'], name: string): boolean =>
  name in cells || nestedAt(name, cells, name.split('.')) !== undefined

/** Undefined where the record has nothing there. */
function nestedAt(name: string, record: unknown, way: readonly string[]): Found | undefined {
  let value = record
  for (const step of way) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Object.getOwnPropertyDescriptor(value, step)?.value
  }
  return { value, cells: typeof value === 'object' ? [] : [{ column: name, text: String(value) }] }
}

function joinedCell(
  mapping: Mapping,
  { head, table, column }: { readonly head: string; readonly table: Joined; readonly column: string },
  scope: Scope,
): Found | undefined {
  const key = told(templateOf(table.on), scope)
  if (key.text === undefined) return { value: undefined, cells: key.cells }
  const record = table.rows.get(key.text)
  if (!record) return { value: undefined, cells: key.cells }
  if (!(column in record)) throw new CellFault(`the table joined as ${head} has no column "${column}"`)
  const found = cellAt(mapping, `${head}.${column}`, record[column])
  return { value: found.value, cells: [...key.cells, ...found.cells] }
}
