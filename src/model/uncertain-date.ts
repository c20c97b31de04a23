import { type Part, parse, type RangeOfParts, type Tree, Date as WholeDate } from 'edtf'
import {
  type Bounds,
  contains,
  type Day,
  earlierOf,
  firstDay,
  hullOf,
  lastDay,
  laterOf,
  sharedBounds,
  widest,
} from './bounds.ts'
import { Fault } from './fault.ts'

/** `edtf` as the source allows: EDTF level 1 and sets (ISO 8601-2); its bounds may be narrower than it can say. */
export type UncertainDate = Bounds & { readonly edtf: string }

/**
 * Reads `A/B` as lasting from A to B, everything else as one day that lies somewhere in it.
 * @throws {Fault} when it is no EDTF, or none that tells days of the years 1 to 9999.
 */
export const readDate = (text: string): UncertainDate => {
  // A table has the same few thousand days again and again.
  const known = read.get(text)
  if (known) return known
  const date = { edtf: text, ...(wholeDays(text) ?? drawnTight(text, boundsOf(text, parsed(text)))) }
  if (read.size >= mostRead) read.clear()
  read.set(text, date)
  return date
}

const mostRead = 20_000
const read = new Map<string, UncertainDate>()

/** A day, or what lasts from one to another: most dates are, and the grammar takes a tenth of a millisecond for each. */
const wholeDays = (text: string): Bounds | null => {
  const [first = '', last = first, ...more] = text.split('/')
  return more.length === 0 && isDay(first) && isDay(last) && first <= last
    ? lasting({ from: first, to: first }, { from: last, to: last })
    : null
}

const isDay = (text: string): boolean => {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(text)
  // 30 February is taken for a day of March.
  return !Number.isNaN(time) && isoDay(time) === text
}

/**
 * The bounds given stand in place of those of the text; one that is absent or null is unknown.
 * @throws {Fault} when the text is no date, no day of it lies between the bounds, or no event fits them: a first day after its last bound, a last day after its, or the end before the start.
 */
export const boundDate = (
  text: string,
  given: { readonly [bound in keyof Bounds]?: Day | null | undefined },
): UncertainDate => {
  const told = readDate(text)
  const bounds = drawnTight(text, {
    earliest: given.earliest ?? firstDay,
    startLatest: given.startLatest ?? lastDay,
    endEarliest: given.endEarliest ?? firstDay,
    latest: given.latest ?? lastDay,
  })
  if (!membersOf(told).some(({ earliest, latest }) => earliest <= bounds.latest && bounds.earliest <= latest))
    throw new Fault(
      `The date "${text}" has bounds from ${bounds.earliest} to ${bounds.latest}, and no day of it lies between them: correct the one or the other.`,
    )
  return { edtf: text, ...bounds }
}

/**
 * What a date leaves possible, without the gaps of a set: each of its members that lies between the bounds, as a date of
 * its own, none within another.
 */
export const membersOf = (date: UncertainDate): readonly Bounds[] => {
  if (!date.edtf.startsWith('[')) return [date]
  const tree = parsed(date.edtf)
  if (tree.type !== 'Set') return [date]
  const told = spansOfSet(date.edtf, tree).map(oneDayIn)
  const isDayOfIt = date.earliest === date.endEarliest && date.startLatest === date.latest
  if (!isDayOfIt || !contains(hullOf(told), date)) return [date]
  return widest(told.flatMap((member) => sharedBounds(member, date) ?? []))
}

export const isEdtf = (text: string): boolean => {
  try {
    return readDate(text).edtf === text
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

const drawnTight = (text: string, bounds: Bounds): Bounds => {
  const startLatest = earlierOf(bounds.startLatest, bounds.latest)
  const endEarliest = laterOf(bounds.endEarliest, bounds.earliest)
  if (bounds.earliest > startLatest || endEarliest > bounds.latest) {
    const { earliest, startLatest: start, endEarliest: end, latest } = bounds
    throw new Fault(
      `The date "${text}" has inverted bounds, first day ${earliest} to ${start} and last day ${end} to ${latest}: each must begin before it ends, and the last day cannot come before the first.`,
    )
  }
  return { ...bounds, startLatest, endEarliest }
}

type Span = { readonly from: Day; readonly to: Day }
const unknownSpan: Span = { from: firstDay, to: lastDay }

const boundsOf = (text: string, tree: Tree): Bounds => {
  switch (tree.type) {
    case 'Interval': {
      const [start, end] = tree.values
      return lasting(endSpan(text, start), endSpan(text, end))
    }
    case 'Set': {
      // The package takes the first half of the last range for the end of a set, and members in the order written.
      const spans = spansOfSet(text, tree)
      const from = spans.map((span) => span.from).reduce(earlierOf)
      const to = spans.map((span) => span.to).reduce(laterOf)
      return oneDayIn({ from, to })
    }
    case 'Date':
    case 'Season':
      return oneDayIn(spanOf(text, tree))
    default:
      throw unreadable(text)
  }
}

/** `..` before the first member or after the last is part of that member. */
const spansOfSet = (text: string, { values, earlier, later }: Extract<Tree, { type: 'Set' }>): Span[] =>
  values.map((member, index) => {
    const { from, to } = memberSpan(text, member)
    return {
      from: earlier && index === 0 ? firstDay : from,
      to: later && index === values.length - 1 ? lastDay : to,
    }
  })

const oneDayIn = (span: Span): Bounds => lasting(span, span)
const lasting = (start: Span, end: Span): Bounds => ({
  earliest: start.from,
  startLatest: start.to,
  endEarliest: end.from,
  latest: end.to,
})

/** An unknown end is null, an open one infinite: told apart in the text, the same in the bounds. */
const endSpan = (text: string, end: Part | number | null): Span =>
  end === null || typeof end === 'number' ? unknownSpan : spanOf(text, end)

const memberSpan = (text: string, member: Part | RangeOfParts): Span => {
  if (!('length' in member)) return spanOf(text, member)
  const span = { from: spanOf(text, member[0]).from, to: spanOf(text, member[1]).to }
  if (span.from > span.to) throw new Fault(`The date "${text}" has a range that ends before it begins.`)
  return span
}

const isoDay = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10)

/** `Date.UTC` takes the years 1 to 99 for those of the twentieth century. */
const dayOf = (year: number, month: number, day: number): Day =>
  isoDay(new Date(0).setUTCFullYear(year, month, day))

/**
 * Digits written X that EDTF level 1 allows, by the number of parts written; a bit for each, the first digit of the year
 * lowest. The package works out others wrongly ("2022-09-X0" from 2022-09-01).
 */
const unspecifiedDigits = [[0b1000, 0b1100], [0b110000], [0b11000000, 0b11110000]]
const unspecifiedYear = 0b1111

const spanOf = (text: string, part: Part): Span => {
  if (part.type === 'Season') return seasonSpan(text, part)
  const { values, unspecified = 0 } = part
  if (unspecified === unspecifiedYear && values.length === 1) return unknownSpan
  const level1 = unspecified === 0 || unspecifiedDigits[values.length - 1]?.includes(unspecified)
  if (!level1 || values.length > 3 || (values[0] ?? 0) < 1) throw unreadable(text)
  const whole = new WholeDate(part)
  // Within a set the package takes 30 February for a day, and counts on into March.
  if (String(whole.values) !== String(values)) throw unreadable(text)
  return { from: isoDay(whole.min), to: isoDay(whole.max) }
}

/**
 * The package gives quarters for seasons. These are the three months usual in the north, winter from December to the
 * February of the next year.
 */
const seasonSpan = (text: string, { values: [year = 0, season = 0] }: Part): Span => {
  if (season > 24 || year < 1) throw unreadable(text)
  const month = 2 + 3 * (season - 21)
  const to = year === 9999 && month === 11 ? lastDay : dayOf(year, month + 3, 0)
  return { from: dayOf(year, month, 1), to }
}

const parsed = (text: string): Tree => {
  try {
    // Sets are level 2.
    return parse(text, { level: 2 })
  } catch {
    throw unreadable(text)
  }
}

const unreadable = (text: string) =>
  new Fault(
    `"${text}" is no date Readout can read: it takes EDTF level 1 and sets, such as 2022-12-12, 2022-05, 202X, 2022-05~, 2021-08/.. or [2023-01-03..2023-04-25].`,
  )
