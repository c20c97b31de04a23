import { Fault } from '../../model/fault.ts'
import { CellFault } from './cell-fault.ts'
import { patternOf } from './filters.ts'
import type { Repeat } from './mapping-schema.ts'
import { peopleAfter, peopleListed } from './people-in-text.ts'
import { type Cell, type Found, type Scope, textOf, told } from './told.ts'
import { templateOf } from './written.ts'

/** One of what a row tells several of, under the names that its parts have. */
export type Repeated = Readonly<Record<string, Found>>

/**
 * @param columns those of the row, in their order.
 * @throws {CellFault} for more than any row of a real table tells of.
 */
export function repeated(repeat: Repeat, scope: Scope, columns: readonly string[]): readonly Repeated[] {
  const all = everyOne(repeat, scope, columns)
  if (all.length > most)
    throw new CellFault(
      `it tells of ${all.length} in one row as ${repeat.as}, and no more than ${most} are taken`,
    )
  return all
}

const most = 1_000

function everyOne(repeat: Repeat, scope: Scope, columns: readonly string[]): readonly Repeated[] {
  if (repeat.list !== undefined) return listed(repeat, repeat.list, scope)
  if (repeat.columns) return columnsAmong(repeat.columns, columns).map((column) => ofColumn(column, scope))
  if (repeat.groups) return grouped(repeat.groups, repeat.to ?? Infinity, scope, columns)
  if (repeat.people !== undefined) return people(repeat, repeat.people, scope)
  return records(repeat.records ?? '', scope)
}

const plain = (value: unknown, cells: readonly Cell[]): Found => ({ value, cells })

function listed({ as, by = ';' }: Repeat, list: string, scope: Scope): readonly Repeated[] {
  const { text, cells } = told(templateOf(list), scope)
  const names = [`${as}.value`, ...cells.map(({ column }) => column)]
  return (text ?? '')
    .split(patternOf(by) ?? by)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !scope.isMissing(names, part))
    .map((part, index) => ({ value: plain(part, cells), number: plain(index + 1, cells) }))
}

const ofColumn = (column: string, scope: Scope): Repeated => {
  const found = scope.find(column) ?? { value: undefined, cells: [] }
  return { column: plain(column, found.cells), value: found }
}

/** `c1..c91` is a run of numbers, `Albania..Zimbabwe` the columns from one to another, `c*` whatever begins so. */
export const columnsAmong = (written: readonly string[], columns: readonly string[]): readonly string[] =>
  written.flatMap((one) => {
    if (columns.includes(one)) return [one]
    const found = one.includes('..')
      ? columnsFromTo(one, columns)
      : one.includes('*')
        ? columnsLike(one, columns)
        : [one]
    if (found.length === 0)
      throw new Fault(`The table has no columns "${one}", which the mapping repeats over.`)
    return found
  })

function columnsFromTo(run: string, columns: readonly string[]): readonly string[] {
  const [, head = '', first, last] = /^(.*?)(\d+)\.\.\1(\d+)$/.exec(run) ?? []
  if (first !== undefined && last !== undefined)
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => `${head}${Number(first) + index}`,
    )
  const [from = '', to = ''] = run.split('..').map((end) => end.trim())
  const missing = [from, to].filter((end) => !columns.includes(end))
  if (missing.length > 0) return missing
  return columns.slice(columns.indexOf(from), columns.indexOf(to) + 1)
}

function columnsLike(pattern: string, columns: readonly string[]): readonly string[] {
  const [before = '', after = ''] = pattern.split('*')
  return columns.filter(
    (column) =>
      column.length >= before.length + after.length && column.startsWith(before) && column.endsWith(after),
  )
}

/** The numbers that columns have where a pattern has its #, as they are written there. */
export function numbersAmong(pattern: string, columns: readonly string[]): readonly string[] {
  const [before = '', after] = pattern.split(/#(.*)/s)
  if (after === undefined) return []
  return columnsLike(`${before}*${after}`, columns)
    .map((column) => column.slice(before.length, column.length - after.length))
    .filter((number) => /^\d+$/.test(number))
}

function grouped(
  groups: Readonly<Record<string, string>>,
  to: number,
  scope: Scope,
  columns: readonly string[],
): readonly Repeated[] {
  const all = Object.values(groups).flatMap((pattern) => numbersAmong(pattern, columns))
  const numbers = [...new Set(all)].filter((number) => Number(number) <= to)
  return numbers
    .toSorted((a, b) => Number(a) - Number(b))
    .flatMap((number) => {
      const parts = Object.entries(groups).map(
        ([part, pattern]) =>
          [part, scope.find(pattern.replace('#', number)) ?? plain(undefined, [])] as const,
      )
      if (parts.every(([, { value }]) => textOf(value) === undefined)) return []
      return [{ ...Object.fromEntries(parts), number: plain(number, []) }]
    })
}

function people({ after }: Repeat, template: string, scope: Scope): readonly Repeated[] {
  const { text, cells } = told(templateOf(template), scope)
  if (text === undefined) return []
  const named = after ? peopleAfter(text, after) : peopleListed(text)
  return named.map((person, index) => ({
    office: plain(person.office, cells),
    name: plain(person.name, cells),
    of: plain(person.of, cells),
    number: plain(index + 1, cells),
  }))
}

function records(way: string, scope: Scope): readonly Repeated[] {
  const found = scope.find(way)
  const list = Array.isArray(found?.value) ? found.value : found?.value === undefined ? [] : [found.value]
  return list.map((value: unknown, index) => ({
    '': { value, cells: [{ column: `${way}.${index}`, text: '' }] },
    number: plain(index + 1, []),
  }))
}
