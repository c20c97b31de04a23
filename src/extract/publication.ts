import type { Between } from './day-math.ts'
import { dayIn, oneDay, shifted, weekdayOf, yearIn } from './day-math.ts'
import { heldAny, heldBetween } from './leaders.ts'
import type { People } from './people.ts'
import { resolveDay } from './resolve-day.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'
import { type ToldDay, toldDays } from './told-days.ts'

/** The day that a date line tells. */
export function publishedOn(text: string, dateline: Span | null): Between | null {
  if (!dateline) return null
  const told = toldDays(text, dateline).find((day) => day.kind === 'day' && day.year !== undefined)
  return told ? resolveDay(told, null, 'past') : null
}

/**
 * When a text without a date line appeared, as far as its words leave it open: after the last day that it tells as past.
 * A year that is missing follows from weekdays, from who held which office, and from whole dates of the text.
 */
export function publishedAbout(
  sentences: readonly Sentence[],
  people: People,
  inDateline: readonly ToldDay[],
): Between | null {
  const [own] = inDateline.filter((day) => day.kind === 'day')
  const told = sentences.flatMap(({ marked: { marks } }) =>
    marks.flatMap((mark) => (mark.sign === '#' ? mark.told : [])),
  )
  const days = told.filter((day) => day.kind === 'day')
  const whole = days.flatMap((day) =>
    day.year === undefined ? [] : (dayIn(day.year, day.month, day.day) ?? []),
  )
  const newest = whole.toSorted().at(-1)
  const yearless = [...(own ? [own] : []), ...days.filter((day) => day.year === undefined)]
  const [anchor] = yearless.filter((day) => day.weekday !== undefined).concat(yearless)
  if (!anchor) return newest ? { earliest: newest, latest: shifted(newest, 60) } : null
  const years = yearsOf(yearless, { people, newest })
  const inOffice = years.filter((each) => people.every(({ known }) => !known || heldAny(known, yearIn(each))))
  const year = newest
    ? years[0]
    : years.length === 1
      ? years[0]
      : inOffice.length === 1
        ? inOffice[0]
        : undefined
  if (year === undefined) return null
  const published = own ? dayIn(year, own.month, own.day) : null
  return published ? oneDay(published) : around(yearless, told, year)
}

const thisYear = () => new Date().getUTCFullYear()

function yearsOf(
  yearless: readonly Extract<ToldDay, { kind: 'day' }>[],
  { people, newest }: { readonly people: People; readonly newest: string | undefined },
): number[] {
  const years = Array.from({ length: thisYear() - 1944 }, (_, index) => 1945 + index)
  const weekdays = yearless.filter((day) => day.weekday !== undefined)
  return years.filter((year) => {
    if (!weekdays.every((day) => weekdayOf(dayIn(year, day.month, day.day) ?? '2000-01-01') === day.weekday))
      return false
    const first = yearless.flatMap((day) => dayIn(year, day.month, day.day) ?? []).toSorted()
    if (newest && !first.some((day) => day >= newest)) return false
    const during = { earliest: first[0] ?? `${year}-01-01`, latest: first.at(-1) ?? `${year}-12-31` }
    return people.every(
      ({ known, offices }) =>
        !known ||
        offices.every(
          (office) => office.isOtherTime || heldBetween(known, office.kind, office.bodies, during) !== false,
        ),
    )
  })
}

/** From the last day told as past to some days, or where nothing says how near, a month after it. */
function around(
  yearless: readonly Extract<ToldDay, { kind: 'day' }>[],
  told: readonly ToldDay[],
  year: number,
): Between {
  const days = yearless.filter((day) => day.weekday !== undefined)
  const past = (days.length > 0 ? days : yearless)
    .flatMap((day) => dayIn(year, day.month, day.day) ?? [])
    .toSorted()
  const last = past.at(-1) ?? `${year}-01-01`
  const isWeekend = told.some((day) => day.kind === 'near' && day.unit === 'weekend')
  if (isWeekend)
    return {
      earliest: shifted(last, (7 - weekdayOf(last)) % 7),
      latest: shifted(last, ((7 - weekdayOf(last)) % 7) + 3),
    }
  return days.length > 0
    ? { earliest: last, latest: shifted(last, 6) }
    : { earliest: last, latest: shifted(last, 30) }
}
