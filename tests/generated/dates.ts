import type { Day } from '../../src/model/bounds.ts'
import type { DateFact } from './facts.ts'

export type Month = string

const lastDayOf = (month: Month): Day => {
  const [year = 0, count = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, count, 0)).toISOString().slice(0, 10)
}

export const daysAfter = (day: Day, count: number): Day =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)

export const onDay = (day: Day): DateFact => within(day, day, day)
export const inMonth = (month: Month): DateFact => within(month, `${month}-01`, lastDayOf(month))
export const inYear = (year: string): DateFact => within(year, `${year}-01-01`, `${year}-12-31`)
export const between = (from: Day, to: Day): DateFact => within(`[${from}..${to}]`, from, to)
export const eitherOf = (day: Day, other: Day): DateFact => {
  const [from = day, to = other] = [day, other].sort()
  return within(`[${from},${to}]`, from, to)
}

/** One day that lies somewhere in a span. */
const within = (edtf: string, from: Day, to: Day): DateFact => ({
  edtf,
  earliest: from,
  startLatest: to,
  endEarliest: from,
  latest: to,
})

/** From a day or a month to another; `..` where it goes on, nothing where its end is unknown. */
export const lasting = (start: Day | Month, end: Day | Month | '' | '..'): DateFact => {
  const isOpen = end === '' || end === '..'
  return {
    edtf: `${start}/${end}`,
    earliest: firstIn(start),
    startLatest: lastIn(start),
    // Nothing ends before it begins.
    endEarliest: isOpen ? firstIn(start) : firstIn(end),
    latest: isOpen ? null : lastIn(end),
  }
}

const firstIn = (span: Day | Month): Day => (span.length === 7 ? `${span}-01` : span)
const lastIn = (span: Day | Month): Day => (span.length === 7 ? lastDayOf(span) : span)
