import { contactKinds } from '../model/looks.ts'
import type { Node } from './graph.ts'

/** One month of the axis: contacts that surely fall into it, and others that may. */
export type Month = { readonly month: string; readonly sure: number; readonly perhaps: number }

const mostMonths = 1_200

/** Contacts of a picture by month; one of several possible months counts in each of them in part. */
export function monthsOf(nodes: Iterable<Node>): Month[] {
  const months = new Map<number, { sure: number; perhaps: number }>()
  for (const { kind, date } of nodes) {
    const [from, to] = [date?.earliest ?? date?.latest, date?.latest ?? date?.earliest].map(ordinal)
    if (!contactKinds.includes(kind) || from === null || from === undefined || !to) continue
    for (let index = from; index <= Math.min(to, from + mostMonths); index += 1) {
      const counts = months.get(index) ?? { sure: 0, perhaps: 0 }
      months.set(index, counts)
      // Of what is known to be after a day, or before it, that day's month is one of many.
      if (from === to && date?.earliest && date.latest) counts.sure += 1
      else counts.perhaps += 1 / (to - from + 1)
    }
  }
  return [...months].map(([index, counts]) => ({ month: monthAt(index), ...counts }))
}

/** The same from the first month to the last, with those in which nothing was. */
export function withGaps(months: readonly Month[]): Month[] {
  const byMonth = new Map(months.map((each) => [ordinal(each.month), each]))
  const known = [...byMonth.keys()].filter((index) => index !== null)
  if (known.length === 0) return []
  const last = Math.max(...known)
  // Of very long times the last hundred years are shown.
  const first = Math.max(Math.min(...known), last - mostMonths)
  return Array.from(
    { length: last - first + 1 },
    (_, index) => byMonth.get(first + index) ?? { month: monthAt(first + index), sure: 0, perhaps: 0 },
  )
}

const ordinal = (day: string | null | undefined): number | null =>
  day ? Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 : null

const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
