import { type Bounds, type Day, firstDay, isKnown, lastDay } from './bounds.ts'
import { isEdtf, readDate, type UncertainDate } from './uncertain-date.ts'

/**
 * EDTF for bounds that no source put into words, worked out from `dates`: exact for a day somewhere in a span, never
 * narrower than the bounds for what lasts.
 */
export const spellBounds = (bounds: Bounds, dates: readonly UncertainDate[]): string => {
  const { earliest, startLatest, endEarliest, latest } = bounds
  const isKnownAtAll = earliest !== firstDay || latest !== lastDay
  if (isKnownAtAll && earliest === endEarliest && startLatest === latest)
    return spellDayWithin(earliest, latest)
  const isOpen = (unknown: Day, mark: RegExp) =>
    !isKnown(unknown) && dates.some((date) => mark.test(date.edtf)) ? '..' : ''
  const start = unitAround(earliest, startLatest) ?? isOpen(earliest, /^\.\.\//)
  const end = unitAround(endEarliest, latest) ?? isOpen(latest, /\/\.\.$/)
  return `${start}/${end}`
}

/** An EDTF set of what each date says, told once and in order; null where one of them lasts, since sets hold days only. */
export const spellSet = (dates: readonly UncertainDate[]): string | null => {
  const members = new Set<string>()
  for (const date of dates) {
    const told = [`[${date.edtf}]`, date.edtf, spellBounds(date, [])].find(
      (text) => text.startsWith('[') && isEdtf(text),
    )
    if (!told) return null
    for (const member of told.slice(1, -1).split(',')) members.add(member.trim())
  }
  return setOf(members)
}

/** The set of days of which each lies somewhere between two; null where there is one alone, or one of them lasts. */
export const spellDays = (all: readonly Bounds[]): string | null => {
  const areDays = all.every((each) => each.earliest === each.endEarliest && each.startLatest === each.latest)
  if (all.length < 2 || !areDays) return null
  const told = all.map((each) => spellDayWithin(each.earliest, each.latest))
  return setOf(new Set(told.map((member) => member.replace(/^\[|\]$/g, ''))))
}

const setOf = (members: ReadonlySet<string>): string | null => {
  const until = [...members]
    .filter((member) => member.startsWith('..'))
    .sort()
    .slice(-1)
  const between = [...members].filter((member) => !member.startsWith('..') && !member.endsWith('..')).sort()
  const since = [...members]
    .filter((member) => member.endsWith('..'))
    .sort()
    .slice(0, 1)
  const set = `[${[...until, ...between, ...since].join(',')}]`
  return isEdtf(set) ? set : null
}

const spellDayWithin = (from: Day, to: Day): string => {
  const unit = unitAround(from, to)
  if (unit !== null) {
    const { earliest, latest } = readDate(unit)
    if (earliest === from && latest === to) return unit
  }
  return `[${isKnown(from) ? from : ''}..${isKnown(to) ? to : ''}]`
}

/** The day, month, year, decade or century that holds both days. */
const unitAround = (from: Day, to: Day): string | null => {
  if (!isKnown(from) || !isKnown(to)) return null
  for (const { digits, rest } of units) {
    const unit = from.slice(0, digits) + rest
    if (from.slice(0, digits) === to.slice(0, digits) && isEdtf(unit)) return unit
  }
  return null
}

const units = [
  { digits: 10, rest: '' },
  { digits: 7, rest: '' },
  { digits: 4, rest: '' },
  { digits: 3, rest: 'X' },
  { digits: 2, rest: 'XX' },
]
