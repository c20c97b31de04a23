import {
  type Bounds,
  type Day,
  firstDay,
  hullOf,
  isKnown,
  sameBounds,
  sharedBounds,
  unknownBounds,
  widest,
} from './bounds.ts'
import { inOrder } from './order.ts'
import { spellBounds, spellDays, spellSet } from './spell-date.ts'
import { membersOf, readDate, type UncertainDate } from './uncertain-date.ts'

/** Both days belong to it; `firstDay` and `lastDay` leave it open. */
export type Window = { readonly from: Day; readonly to: Day }

/** Nothing known rules out that the event touches the window. */
export const possiblyWithin = ({ earliest, latest }: Bounds, { from, to }: Window): boolean =>
  earliest <= to && latest >= from

/** Whatever day it was, the event touches the window. */
export const certainlyWithin = ({ startLatest, endEarliest }: Bounds, { from, to }: Window): boolean =>
  startLatest <= to && endEarliest >= from

/** Both could tell of the same event: some first day and some last day suit both. */
export const overlap = (a: UncertainDate, b: UncertainDate): boolean => {
  const members = membersOf(b)
  return membersOf(a).some((one) => members.some((other) => sharedBounds(one, other) !== null))
}

/** Whatever the inner leaves possible lies, from first day to last, within what the outer does. */
export const liesWithin = (inner: UncertainDate, outer: UncertainDate): boolean =>
  membersOf(inner).every((day) =>
    membersOf(outer).some(({ earliest, latest }) => earliest <= day.earliest && day.latest <= latest),
  )

/** A day or month named for what lasts, and not bounded otherwise, is one that it covers some of: neither end is told. */
export const covering = (date: UncertainDate): UncertainDate => {
  const asWritten = !date.edtf.includes('/') && sameBounds(date, readDate(date.edtf))
  if (!asWritten) return date
  return { ...unknownBounds, edtf: date.edtf, startLatest: date.latest, endEarliest: date.earliest }
}

/**
 * What all of them leave possible, or null where they leave nothing; in whatever order they come. Told in the words of
 * the shortest of them that says as much, or else anew. The gap of a set is lost where it meets what lasts, which no EDTF
 * can say.
 */
export const commonDate = (dates: readonly UncertainDate[]): UncertainDate | null => {
  const [first] = dates
  if (first && isWithoutGaps(first) && dates.every((date) => sameDate(date, first))) return first
  const common = inCommon(dates)
  if (common.length === 0) return null
  const [told] = dates
    .filter((date) => sameMembers(membersOf(date), common))
    .map((date) => date.edtf)
    .sort((a, b) => a.length - b.length || inOrder(a, b))
  const bounds = hullOf(common)
  return { edtf: told ?? spellDays(common) ?? spellBounds(bounds, dates), ...bounds }
}

/** What all leave possible; where that is nothing, a set of what each says, between the bounds of all. */
export const reconcileDates = (
  dates: readonly UncertainDate[],
): { readonly date: UncertainDate; readonly disputed: boolean } => {
  const common = commonDate(dates)
  if (common) return { date: common, disputed: false }
  const bounds = hullOf(dates)
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

/** Most often all say the same, in the same words. */
const sameDate = (a: UncertainDate, b: UncertainDate): boolean => a.edtf === b.edtf && sameBounds(a, b)

const isWithoutGaps = ({ edtf }: UncertainDate): boolean => !edtf.startsWith('[')

const sameMembers = (a: readonly Bounds[], b: readonly Bounds[]) =>
  a.length === b.length && a.every((member) => b.some((other) => sameBounds(member, other)))

/** Where sets leave gaps it has several members, none of them within another; none where nothing is in common. */
const inCommon = (dates: readonly UncertainDate[]): readonly Bounds[] =>
  dates.reduce<readonly Bounds[]>(
    (common, date) => {
      const members = membersOf(date)
      return widest(common.flatMap((one) => members.flatMap((other) => sharedBounds(one, other) ?? [])))
    },
    [unknownBounds],
  )
