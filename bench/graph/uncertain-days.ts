import type { Day } from '../../src/model/bounds.ts'
import type { UncertainDate } from '../../src/model/uncertain-date.ts'
import type { Random } from './random.ts'
import { toldDate } from './told-date.ts'

export const firstYear = 2010
export const lastYear = 2024

const dayMs = 86_400_000

export function someDay(random: Random): Day {
  // More of what is recent is told.
  const year = firstYear + Math.floor(Math.sqrt(random.unit()) * (lastYear - firstYear + 1))
  return laterBy(`${year}-01-01`, random.between(0, 364))
}

export const laterBy = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** What a document lets be known of a day; null where it is silent. Visits last. */
export function toldDay(day: Day, kind: string, random: Random): UncertainDate | null {
  if (kind === 'visit' && random.chance(0.6)) return toldDate(`${day}/${laterBy(day, random.between(1, 3))}`)
  const way = random.weighted({ day: 82, month: 8, year: 3, range: 4, open: 1, silent: 2 })
  switch (way) {
    case 'day':
      return toldDate(day)
    case 'month':
      return toldDate(day.slice(0, 7))
    case 'year':
      return toldDate(day.slice(0, 4))
    case 'range':
      return toldDate(`[${day}..${laterBy(day, random.between(2, 40))}]`)
    case 'open':
      return toldDate(`${day}/`)
    case 'silent':
      return null
  }
}
