import { earlierOf, lastDay, laterOf } from '../model/bounds.ts'
import {
  type Between,
  dayIn,
  monthIn,
  oneDay,
  shared,
  shifted,
  weekdayOf,
  yearIn,
  yearOf,
} from './day-math.ts'
import type { ToldDay } from './told-days.ts'

/** What speaks of a time that is past when the text appears, or still to come. */
export type Direction = 'past' | 'future'

/**
 * The days that a telling leaves possible, or null where that hangs on a day of publication that nobody knows.
 * Weeks are reckoned from Sunday or Monday, whichever is wider.
 */
export function resolveDay(told: ToldDay, published: Between | null, direction: Direction): Between | null {
  if ('year' in told && told.year !== undefined) return inYear(told, told.year)
  if (!published) return null
  const from = seenFrom(told, published.earliest, direction)
  if (published.latest === lastDay) return from && { earliest: from.earliest, latest: lastDay }
  const to = seenFrom(told, published.latest, direction)
  if (!from || !to) return null
  return {
    earliest: earlierOf(from.earliest, to.earliest),
    latest: laterOf(from.latest, to.latest),
  }
}

function inYear(told: ToldDay, year: number): Between | null {
  switch (told.kind) {
    case 'day': {
      const from = dayIn(year, told.month, told.day)
      const to = told.to === undefined ? from : dayIn(year, told.toMonth ?? told.month, told.to)
      return from && to ? { earliest: from, latest: to } : null
    }
    case 'either': {
      const [first, last] = [dayIn(year, told.month, told.day), dayIn(year, told.day, told.month)].sort()
      return first && last ? { earliest: first, latest: last } : null
    }
    case 'month':
      return partOfMonth(year, told.month, told.part)
    case 'season':
      return {
        earliest: monthIn(year, 3 + told.season * 3).earliest,
        latest: monthIn(year, 5 + told.season * 3).latest,
      }
    default:
      return yearIn(year)
  }
}

function partOfMonth(year: number, month: number, part: 'early' | 'mid' | 'late' | undefined): Between {
  const whole = monthIn(year, month)
  if (part === 'early') return { earliest: whole.earliest, latest: shifted(whole.earliest, 11) }
  if (part === 'late') return { earliest: shifted(whole.earliest, 18), latest: whole.latest }
  return part === 'mid'
    ? { earliest: shifted(whole.earliest, 9), latest: shifted(whole.earliest, 19) }
    : whole
}

function seenFrom(told: ToldDay, today: string, direction: Direction): Between | null {
  switch (told.kind) {
    case 'from today':
      return oneDay(shifted(today, told.days))
    case 'weekday':
      return oneDay(
        nearWeekday(told.weekday, today, told.which ?? (direction === 'future' ? 'next' : undefined)),
      )
    case 'day of month':
      return inMonthAround(told.day, today, direction)
    case 'near':
      return near(told, today)
    case 'ago':
      return ago(told.unit, told.count, today)
    case 'day':
      if (told.which) return inYear(told, yearOf(today) + stepOf(told.which))
      return yearAround(told, today, direction)
    case 'month':
    case 'season':
      return yearAround(told, today, 'which' in told && told.which !== undefined ? told.which : direction)
    default:
      return null
  }
}

/** "on the 7th": the last such day, or the next. */
function inMonthAround(day: number, today: string, direction: Direction): Between | null {
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))]
  const days = [-1, 0, 1].flatMap((step) => {
    const first = monthIn(year, month + step).earliest
    return dayIn(yearOf(first), Number(first.slice(5, 7)), day) ?? []
  })
  const found =
    direction === 'past' ? days.findLast((each) => each <= today) : days.find((each) => each >= today)
  return found === undefined ? null : oneDay(found)
}

/** A weekday alone is the last one, the day of publication included. */
function nearWeekday(weekday: number, today: string, which: 'last' | 'this' | 'next' | undefined): string {
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (which === 'next') return shifted(today, back === 0 ? 7 : 7 - back)
  if (which === 'last') return shifted(today, back === 0 ? -7 : -back)
  return shifted(today, -back)
}

/** Of the years around the one that comes nearest on the right side. */
function yearAround(
  told: ToldDay,
  today: string,
  direction: Direction | 'last' | 'this' | 'next',
): Between | null {
  const year = yearOf(today)
  const candidates = [year - 1, year, year + 1].flatMap((each) => inYear(told, each) ?? [])
  if (direction === 'this') return candidates[1] ?? candidates[0] ?? null
  if (direction === 'last') return candidates.findLast(({ latest }) => latest < today) ?? null
  if (direction === 'past') return candidates.findLast(({ earliest }) => earliest <= today) ?? null
  return candidates.find(({ latest }) => latest >= today) ?? null
}

function near({ unit, which, part }: Extract<ToldDay, { kind: 'near' }>, today: string): Between | null {
  const span = unitAround(unit, today, stepOf(which))
  if (part === 'earlier') return shared(span, { earliest: '0001-01-01', latest: today })
  return part === 'later' ? shared(span, { earliest: today, latest: '9999-12-31' }) : span
}

const stepOf = (which: 'last' | 'this' | 'next') => ({ last: -1, this: 0, next: 1 })[which]

function unitAround(
  unit: 'day' | 'week' | 'weekend' | 'month' | 'year',
  today: string,
  step: number,
): Between {
  const year = yearOf(today)
  const month = Number(today.slice(5, 7))
  if (unit === 'year') return yearIn(year + step)
  if (unit === 'month') return monthIn(year, month + step)
  if (unit === 'day') return oneDay(shifted(today, step))
  const sunday = shifted(today, -weekdayOf(today) + 7 * step)
  if (unit === 'week') return { earliest: sunday, latest: shifted(sunday, 7) }
  // The weekend before a Sunday's evening is that of the same day.
  const saturday = shifted(today, -((weekdayOf(today) + 1) % 7))
  const moved = step > 0 ? shifted(saturday, 7) : saturday
  return { earliest: moved, latest: shifted(moved, 1) }
}

function ago(unit: 'day' | 'week' | 'weekend' | 'month' | 'year', count: number, today: string): Between {
  if (unit === 'day') return oneDay(shifted(today, -count))
  if (unit === 'week')
    return { earliest: shifted(today, -7 * count - 3), latest: shifted(today, -7 * count + 3) }
  const around = unit === 'month' ? 30 : 365
  return {
    earliest: shifted(today, -around * count - around / 2),
    latest: shifted(today, -around * count + around / 2),
  }
}
