import { Fault } from '../../model/fault.ts'
import { readDate } from '../../model/uncertain-date.ts'
import { CellFault } from './cell-fault.ts'
import { readDay, readWikidataTime, spelledDay } from './day-format.ts'
import type { DatePart, MappedDate } from './mapping-schema.ts'
import { type Cell, type Scope, type Told, told } from './told.ts'
import { templateOf } from './written.ts'

/**
 * The date that cells tell, in EDTF: a day, month or year, or what lasts from one to another. Nothing where no cell tells.
 * @throws {CellFault} when a cell is no date of the formats named, or it ends before it begins.
 */
export function dateTold(date: MappedDate, scope: Scope): Told {
  if (typeof date === 'string') return checked(dayTold(date, undefined, scope))
  const { on, from, to, format } = date
  if (on !== undefined) return checked(dayTold(on, format, scope))
  const start = from === undefined ? absent : dayTold(from, format, scope)
  const isOpen = saysOpen(date, scope)
  const end = to === undefined || isOpen ? absent : dayTold(to, format, scope)
  const cells = [
    ...start.cells,
    ...(isOpen && typeof to === 'string' ? told(templateOf(to), scope).cells : end.cells),
  ]
  return checked({ text: spanOf(start.text, end.text, isOpen ? 'open' : date.withoutEnd), cells })
}

const absent: Told = { text: undefined, cells: [] }

type WithoutEnd = Exclude<MappedDate, string>['withoutEnd']

function spanOf(
  start: string | undefined,
  end: string | undefined,
  withoutEnd: WithoutEnd,
): string | undefined {
  if (start === undefined) return end === undefined ? undefined : `/${end}`
  if (end !== undefined) return start === end && /^\d{4}-\d\d-\d\d$/.test(start) ? start : `${start}/${end}`
  if (withoutEnd === 'same') return start
  return withoutEnd === 'open' ? `${start}/..` : `${start}/`
}

/** In the words of the table, or as the day that they mean. */
function saysOpen({ to, open, format }: Exclude<MappedDate, string>, scope: Scope): boolean {
  if (typeof to !== 'string' || open === undefined) return false
  const { text, cells } = told(templateOf(to), scope)
  if (text === undefined) return false
  return open.includes(text) || open.includes(at(cells, () => readDay(text, format)) ?? '')
}

function dayTold(part: DatePart, format: readonly string[] | undefined, scope: Scope): Told {
  if (typeof part === 'string') {
    const { text, cells } = told(templateOf(part), scope)
    return { text: text === undefined ? undefined : at(cells, () => readDay(text, format)), cells }
  }
  const written = 'time' in part ? [part.time, part.precision] : [part.year, part.month, part.day]
  const parts = written.map((one) => (one === undefined ? absent : told(templateOf(one), scope)))
  const cells = parts.flatMap((one) => one.cells)
  const [first, second, third] = parts.map(({ text }) => text)
  if (first === undefined) return { text: undefined, cells }
  const day = () =>
    'time' in part ? readWikidataTime(first, second) : spelledDay({ year: first, month: second, day: third })
  return { text: at(cells, day), cells }
}

/** What the model cannot read is no date either: 30 February, or an end before its start. */
function checked({ text, cells }: Told): Told {
  if (text !== undefined) at(cells, () => readDate(text))
  return { text, cells }
}

function at<Result>(cells: readonly Cell[], read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Fault || (error instanceof CellFault && error.column === null))) throw error
    throw new CellFault(error.message, {
      column: cells.map(({ column }) => column).join(', ') || null,
      value: cells.map(({ text }) => text).join(', ') || null,
    })
  }
}
