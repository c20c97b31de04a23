import { spellBounds, spellSet } from './spell-date.ts'
import {
  type Bounds,
  type Day,
  earlierOf,
  firstDay,
  isKnown,
  lastDay,
  laterOf,
  type UncertainDate,
} from './uncertain-date.ts'

/** Both days belong to it; `firstDay` and `lastDay` leave it open. */
export type Window = { readonly from: Day; readonly to: Day }

/** Nothing known rules out that the event touches the window. */
export const possiblyWithin = ({ earliest, latest }: Bounds, { from, to }: Window): boolean =>
  earliest <= to && latest >= from

/** Whatever day it was, the event touches the window. */
export const certainlyWithin = ({ startLatest, endEarliest }: Bounds, { from, to }: Window): boolean =>
  startLatest <= to && endEarliest >= from

/** Both could tell of the same event: some first day and some last day suit both. */
export const overlap = (a: Bounds, b: Bounds): boolean => inCommon([a, b]) !== null

/**
 * What all of them leave possible, or null where they leave nothing; in whatever order they come. Told in the words of
 * the shortest of them that says as much, or else anew.
 */
export const commonDate = (dates: readonly UncertainDate[]): UncertainDate | null => {
  const bounds = inCommon(dates)
  if (!bounds) return null
  const [told] = dates
    .filter((date) => sameBounds(date, bounds))
    .map((date) => date.edtf)
    .sort((a, b) => a.length - b.length || inOrder(a, b))
  return { edtf: told ?? spellBounds(bounds, dates), ...bounds }
}

/** What all leave possible; where that is nothing, a set of what each says, between the bounds of all. */
export const reconcileDates = (
  dates: readonly UncertainDate[],
): { readonly date: UncertainDate; readonly disputed: boolean } => {
  const common = commonDate(dates)
  if (common) return { date: common, disputed: false }
  const bounds = hull(dates)
  return { date: { edtf: spellSet(dates) ?? spellBounds(bounds, dates), ...bounds }, disputed: true }
}

/** By the day to sort by, then by all that is left to tell two dates apart. */
export const compareDates = (a: UncertainDate, b: UncertainDate): number =>
  inOrder(sortDay(a), sortDay(b)) ||
  inOrder(a.earliest, b.earliest) ||
  inOrder(a.startLatest, b.startLatest) ||
  inOrder(a.endEarliest, b.endEarliest) ||
  inOrder(a.latest, b.latest) ||
  inOrder(a.edtf, b.edtf)

/** The earliest first day; where that is unknown the latest; the first of all days where nothing is known of either. */
export const sortDay = ({ earliest, startLatest }: Bounds): Day => {
  if (isKnown(earliest)) return earliest
  return isKnown(startLatest) ? startLatest : firstDay
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const first = (days: readonly Day[]): Day => days.reduce(earlierOf, lastDay)
const last = (days: readonly Day[]): Day => days.reduce(laterOf, firstDay)

const sameBounds = (a: Bounds, b: Bounds) =>
  a.earliest === b.earliest &&
  a.startLatest === b.startLatest &&
  a.endEarliest === b.endEarliest &&
  a.latest === b.latest

const inCommon = (all: readonly Bounds[]): Bounds | null => {
  const bounds = {
    earliest: last(all.map((date) => date.earliest)),
    startLatest: first(all.map((date) => date.startLatest)),
    endEarliest: last(all.map((date) => date.endEarliest)),
    latest: first(all.map((date) => date.latest)),
  }
  return bounds.earliest <= bounds.startLatest && bounds.endEarliest <= bounds.latest ? bounds : null
}

const hull = (all: readonly Bounds[]): Bounds => ({
  earliest: first(all.map((date) => date.earliest)),
  startLatest: last(all.map((date) => date.startLatest)),
  endEarliest: first(all.map((date) => date.endEarliest)),
  latest: last(all.map((date) => date.latest)),
})
