import { earlierOf, firstDay, lastDay, laterOf } from '../model/bounds.ts'
import { type Between, dayIn, oneDay, shared, shifted, weekdayOf } from './day-math.ts'
import type { KnownAgreement } from './known-agreements.ts'
import { tenureOf } from './leaders.ts'
import { onlyHolder, type People } from './people.ts'
import { resolveDay } from './resolve-day.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'
import { type ToldDay, toldDays } from './told-days.ts'

/** The day that a date line tells. */
export function publishedOn(text: string, dateline: Span | null): Between | null {
  if (!dateline) return null
  const told = toldDays(text, dateline).find(isWholeDay)
  return told ? resolveDay(told, null, 'past') : null
}

const isWholeDay = (told: ToldDay): boolean =>
  (told.kind === 'day' || told.kind === 'either') && told.year !== undefined

/** The day that a cell of a table, or what a page says of itself, tells and nothing else but a time; undefined if it does not. */
export function publishedIn(cell: string | undefined): Between | undefined {
  const text = (cell ?? '').trim().replace(/[T ]\d{1,2}:\d\d.*$/s, '')
  const [told, another] = toldDays(text, { start: 0, end: text.length })
  if (!told || another || !isWholeDay(told)) return undefined
  const rest = text.slice(0, told.start) + text.slice(told.end)
  return /^(?:[A-Za-z]{3,9},)?\s*$/.test(rest) ? (resolveDay(told, null, 'past') ?? undefined) : undefined
}

/**
 * When a text without a date line appeared, as far as its words leave it open: after the last day that it tells as past,
 * before the first that it tells as to come. A year that is missing follows from weekdays, from who held which office,
 * and from whole dates of the text.
 */
export function publishedAbout(
  sentences: readonly Sentence[],
  { people, agreements, inDateline }: Known,
): Between | null {
  const days = sentences.flatMap(daysOf)
  const bounds = boundsOf(people, agreements)
  const [own] = inDateline.filter((day) => day.kind === 'day')
  const past = days.filter(({ isToCome }) => !isToCome)
  const clues: Clues = {
    bounds,
    yearless: [
      ...(own ? [own] : []),
      ...days.flatMap(({ told, isToCome }) => (isYearless(told) && !isToCome ? [told] : [])),
    ],
    newest: wholeDays(past).at(-1),
    isWire: own !== undefined,
    next: wholeDays(days.filter(({ isToCome }) => isToCome))[0],
  }
  const { newest, next } = clues
  if (clues.yearless.length === 0)
    return newest === undefined ? bounds : afterNewest(newest, { past, bounds })
  const years = yearsOf(clues)
  const year = yearOf(years, clues)
  if (year === undefined) return own ? sinceFirst(own, years) : bounds
  const published = own ? dayIn(year, own.month, own.day) : null
  if (published) return oneDay(published)
  const told = days.map((day) => day.told)
  const { earliest, latest } = around(clues.yearless, told, year)
  const toCome = days.flatMap((day) =>
    isYearless(day.told) && day.isToCome ? (dayIn(year, day.told.month, day.told.day) ?? []) : [],
  )
  const first = [...toCome, next ?? latest].filter((day) => day >= earliest).reduce(earlierOf, latest)
  return { earliest, latest: first }
}

/** Agreements that a sentence names as made, and not as one that somebody hopes to reach. */
export const madeBefore = (text: string, { start: from, agreements }: Sentence): KnownAgreement[] =>
  agreements.flatMap(({ start, agreement }) => (toBeMade.test(text.slice(from, start)) ? [] : [agreement]))

const toBeMade =
  /\b(?:sign|conclude|signing|conclusion|negotiat\w+|drafts?|drafting|proposed|reach|towards?|working on|finali[sz]\w+|agree on|prospects?)\b[^.;]{0,60}$/i

type TextDay = { readonly told: ToldDay; readonly isToCome: boolean; readonly isOfAgreement: boolean }
type Yearless = Extract<ToldDay, { kind: 'day' }>
type Clues = {
  readonly bounds: Between | null
  readonly yearless: readonly Yearless[]
  /** The last whole day told as past, and the first told as to come. */
  readonly newest: string | undefined
  /** A date line tells the day, and leaves the year to readers of that day. */
  readonly isWire: boolean
  readonly next: string | undefined
}

const toCome =
  /\b(?:will|would|should|upcoming|forthcoming|scheduled|planned|due|hope|hopes|expected|to be held|to take place|ahead of|next)\b[^.]{0,60}$/i
const ofAgreement =
  /\b(?:agreements?|statements?|declarations?|treat(?:y|ies)|accords?|pacts?|conventions?|protocols?|charters?|memorand(?:um|a)|communiqu[ée]s?|resolutions?|signed|adopted|concluded|ratified|anniversary|since)\b[^.]{0,90}$/i

const toSign = /\bwill (?:be )?(?:\w+ )?(?:sign|initial|adopt|conclude|ratif)\w*\b[^.;]*$/i

function daysOf({ marked: { text, marks, at } }: Sentence): TextDay[] {
  return marks.flatMap((mark, index) => {
    if (mark.sign !== '#') return []
    const before = text.slice(Math.max(0, at(index) - 100), at(index))
    const isOfAgreement = ofAgreement.test(before) && !toSign.test(before)
    return mark.told.map((told) => ({ told, isOfAgreement, isToCome: !isOfAgreement && toCome.test(before) }))
  })
}

const isYearless = (told: ToldDay): told is Yearless => told.kind === 'day' && told.year === undefined

/** Of a month the first day. */
const wholeDays = (days: readonly TextDay[]): string[] =>
  days
    .flatMap(({ told }) => {
      if ((told.kind !== 'day' && told.kind !== 'month') || told.year === undefined) return []
      return dayIn(told.year, told.month, told.kind === 'day' ? told.day : 1) ?? []
    })
    .sort()

/** News are spoken of for weeks, an agreement for decades. */
function afterNewest(
  newest: string,
  { past, bounds }: { readonly past: readonly TextDay[]; readonly bounds: Between | null },
): Between {
  const news = wholeDays(past.filter(({ isOfAgreement }) => !isOfAgreement))
  const latest = news.at(-1) === newest ? shifted(newest, 60) : (bounds?.latest ?? lastDay)
  return { earliest: newest, latest: laterOf(newest, latest) }
}

/** Undefined where several years would do. */
function yearOf(years: readonly number[], { newest, next, isWire }: Clues): number | undefined {
  if (next !== undefined) return years.at(-1)
  return years.length === 1 || (newest !== undefined && !isWire) ? years[0] : undefined
}

/** Between the first and the last of the years in which a text may have appeared on a day. */
function sinceFirst({ month, day }: Yearless, years: readonly number[]): Between | null {
  const days = years.flatMap((year) => dayIn(year, month, day) ?? [])
  const [earliest, latest] = [days[0], days.at(-1)]
  return earliest === undefined || latest === undefined ? null : { earliest, latest }
}

/** No text that Readout reads is older. */
const firstYear = 1945

function yearsOf({ yearless, newest, next, bounds }: Clues): number[] {
  const thisYear = new Date().getUTCFullYear()
  const from = newest === undefined ? firstYear : Number(newest.slice(0, 4))
  return Array.from({ length: thisYear - from + 1 }, (_, index) => from + index).filter((year) => {
    const days = yearless.map((told) => ({ told, day: dayIn(year, told.month, told.day) ?? `${year}-12-31` }))
    if (days.some(({ told, day }) => told.weekday !== undefined && weekdayOf(day) !== told.weekday))
      return false
    const inOrder = days.map(({ day }) => day).sort()
    const during = { earliest: inOrder[0] ?? `${year}-01-01`, latest: inOrder.at(-1) ?? `${year}-12-31` }
    if (newest !== undefined && during.latest < newest) return false
    return (
      (next === undefined || during.latest <= next) && (bounds === null || shared(bounds, during) !== null)
    )
  })
}

/** What is known of those whom a text names by office, and of the agreements that it names. */
type Known = {
  readonly people: People
  readonly agreements: readonly KnownAgreement[]
  readonly inDateline: readonly ToldDay[]
}

/** While all held their offices, and after the agreements were made; null where nothing is known, or it does not fit. */
function boundsOf(people: People, agreements: readonly KnownAgreement[]): Between | null {
  const tenures = people.flatMap(({ known: named, read, offices }) => {
    const known = named ?? onlyHolder(read, offices)
    return known
      ? offices.flatMap(({ kind, bodies, isOtherTime }) =>
          isOtherTime ? [] : (tenureOf(known, kind, bodies) ?? []),
        )
      : []
  })
  const others = people.flatMap(({ known, offices }) =>
    known && offices.length === 0 ? (tenureOf(known, null, []) ?? []) : [],
  )
  const lives = agreements.flatMap(({ date, until }) =>
    date === null ? [] : [{ earliest: `${date}-01-01`.slice(0, 10), latest: until ?? lastDay }],
  )
  const bounds = common([...tenures, ...lives])
  if (!bounds) return null
  const narrower = common([bounds, ...others]) ?? bounds
  return narrower.earliest === firstDay ? null : narrower
}

const common = (all: readonly Between[]): Between | null =>
  all.reduce<Between | null>((so, one) => so && shared(so, one), { earliest: firstDay, latest: lastDay })

/** From the last day told as past to some days after it, or where no weekday says how near, a month. */
function around(yearless: readonly Yearless[], told: readonly ToldDay[], year: number): Between {
  const near = yearless.filter((day) => day.weekday !== undefined)
  const past = (near.length > 0 ? near : yearless)
    .flatMap((day) => dayIn(year, day.month, day.day) ?? [])
    .sort()
  const last = past.at(-1) ?? `${year}-01-01`
  if (told.some((day) => day.kind === 'near' && day.unit === 'weekend')) {
    const sunday = shifted(last, (7 - weekdayOf(last)) % 7)
    return { earliest: sunday, latest: shifted(sunday, 3) }
  }
  return { earliest: last, latest: shifted(last, near.length > 0 ? 6 : 30) }
}
