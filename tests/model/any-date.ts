import fc from 'fast-check'
import type { Day } from '../../src/model/bounds.ts'
import { boundDate, isEdtf, type UncertainDate } from '../../src/model/uncertain-date.ts'

/** Days of a few years, so that dates meet often. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: Date.UTC(2019, 10, 1) / 86_400_000, max: Date.UTC(2023, 1, 28) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

const span = fc.oneof(
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  anyDay.map((day) => day.slice(0, 4)),
  anyDay.map((day) => `${day.slice(0, 7)}-XX`),
  anyDay.map((day) => `${day.slice(0, 3)}X`),
)
const qualified = fc.tuple(anyDay, fc.constantFrom('~', '?', '%')).map(([day, mark]) => `${day}${mark}`)
const season = fc.tuple(anyDay, fc.integer({ min: 21, max: 24 })).map(([day, n]) => `${day.slice(0, 4)}-${n}`)
const lasting = fc
  .tuple(fc.oneof(span, fc.constantFrom('', '..')), fc.oneof(span, fc.constantFrom('', '..')))
  .map((ends) => ends.join('/'))
const range = fc.oneof(
  fc.tuple(anyDay, anyDay).map((days) => days.sort().join('..')),
  anyDay,
)
const set = fc
  .tuple(
    fc.constantFrom('', '2018..2019,'),
    fc.array(range, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '..'),
  )
  .map(([before, members, after]) => `[${before}${members.join(',')}${after}]`)

export const anyEdtf: fc.Arbitrary<string> = fc.oneof(span, qualified, season, lasting, set).filter(isEdtf)

/** Bounds of a first and a last day, each perhaps unknown, beside words that need not say as much. */
export const anyBounded: fc.Arbitrary<UncertainDate> = fc
  .tuple(
    fc.tuple(anyDay, anyDay, anyDay, anyDay).map((days) => days.sort()),
    fc.boolean(),
    fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  )
  .map(([[a, b, c, d], isOneDay, known]) => {
    const [startLatest, endEarliest] = isOneDay ? [c, b] : [b, c]
    return boundDate('/', {
      earliest: known[0] ? a : null,
      startLatest: known[1] ? startLatest : null,
      endEarliest: known[2] ? endEarliest : null,
      latest: known[3] ? d : null,
    })
  })
