import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '../../src/model/bounds.ts'
import {
  certainlyWithin,
  commonDate,
  compareDates,
  overlap,
  possiblyWithin,
  reconcileDates,
  sortDay,
} from '../../src/model/calendar.ts'
import { boundDate, readDate, type UncertainDate } from '../../src/model/uncertain-date.ts'
import { anyBounded, anyDay, anyEdtf } from './any-date.ts'

const anyDate: fc.Arbitrary<UncertainDate> = fc.oneof(anyEdtf.map(readDate), anyBounded)
const someDates = fc.array(anyDate, { minLength: 1, maxLength: 5 })
const shuffled = someDates.chain((dates) =>
  fc.tuple(fc.constant(dates), fc.shuffledSubarray(dates, { minLength: dates.length })),
)
const boundsOf = ({ earliest, startLatest, endEarliest, latest }: Bounds): Bounds => ({
  earliest,
  startLatest,
  endEarliest,
  latest,
})
const contains = (outer: Bounds, inner: Bounds) =>
  outer.earliest <= inner.earliest &&
  outer.startLatest >= inner.startLatest &&
  outer.endEarliest <= inner.endEarliest &&
  outer.latest >= inner.latest

describe('an event and a window of time', () => {
  const may = { from: '2022-05-01', to: '2022-05-31' }
  it.each([
    ['2022-05-31', true, true],
    ['2022-05', true, true],
    ['2022', true, false],
    ['[2022-05-31..]', true, false],
    ['[2022-06-01..]', false, false],
    ['2022-04/2022-06', true, true],
    ['2022-04/..', true, false],
    ['2022-05-20/', true, true],
    ['/', true, false],
    ['2021', false, false],
  ])('%s possibly touches May 2022: %s; certainly: %s', (edtf, possibly, certainly) => {
    expect(possiblyWithin(readDate(edtf), may)).toBe(possibly)
    expect(certainlyWithin(readDate(edtf), may)).toBe(certainly)
  })

  it('touch possibly wherever they touch certainly', () => {
    fc.assert(
      fc.property(anyDate, anyDay, anyDay, (date, a, b) => {
        const window = a < b ? { from: a, to: b } : { from: b, to: a }
        expect(!certainlyWithin(date, window) || possiblyWithin(date, window)).toBe(true)
      }),
    )
  })

  it('touch in a window wherever they touch in a part of it', () => {
    fc.assert(
      fc.property(anyDate, fc.tuple(anyDay, anyDay, anyDay, anyDay), (date, days) => {
        const [a = '', b = '', c = '', d = ''] = days.sort()
        const [inner, outer] = [
          { from: b, to: c },
          { from: a, to: d },
        ]
        expect(!certainlyWithin(date, inner) || certainlyWithin(date, outer)).toBe(true)
        expect(!possiblyWithin(date, inner) || possiblyWithin(date, outer)).toBe(true)
      }),
    )
  })
})

describe('dates of one event that agree', () => {
  it.each([
    [['2022', '2022-05'], '2022-05'],
    [['2022-05', '[2022-05-20..]'], '[2022-05-20..2022-05-31]'],
    [['2022-05-30', '2022-05-30~'], '2022-05-30'],
    [['[2022-05-20..]', '[..2022-06-02]'], '[2022-05-20..2022-06-02]'],
    [['2021-08/..', '2021-08-15/'], '2021-08-15/'],
    [['2021-07/2022', '2021/2022-05'], '2021-07/2022-05'],
    [['/', '2022'], '2022'],
    [['[2021-01-26,2021-11-26]', '2021-11'], '2021-11-26'],
    [['[2021-01-26,2021-06,2021-11-26]', '[2021-06-10..]'], '[2021-06-10..2021-06-30,2021-11-26]'],
    [['[..2020,2021-06,2022..]', '[2019,2022-05-30]'], '[2019,2022-05-30]'],
    [[], '/'],
  ])('%j leave %s possible', (edtfs, expected) => {
    expect(reconcileDates(edtfs.map(readDate))).toEqual({ date: readDate(expected), disputed: false })
  })

  it('keep a narrower bound that no EDTF could say', () => {
    const held = (day: string) => boundDate('/', { startLatest: day, endEarliest: day })
    expect(commonDate([held('2022-04-09'), held('2022-12-12')])).toEqual(
      boundDate('/', { startLatest: '2022-04-09', endEarliest: '2022-12-12' }),
    )
  })

  it.each([
    ['[2021-01-26,2021-11-26]', '2021-06-15'],
    ['[2021-01-26,2021-11-26]', '2021-02/2021-10'],
    ['[..2020,2022..]', '2021'],
  ])('are not the days of the set %s and %s in its gap', (set, gap) => {
    expect(overlap(readDate(set), readDate(gap))).toBe(false)
    expect(commonDate([readDate(gap), readDate(set)])).toBe(null)
  })

  it('are not three sets of which each two have another day in common', () => {
    const sets = ['[2021-01-26,2021-11-26]', '[2021-11-26,2022-05-30]', '[2021-01-26,2022-05-30]'].map(
      readDate,
    )
    expect(sets.every((a) => sets.every((b) => overlap(a, b)))).toBe(true)
    expect(commonDate(sets)).toBe(null)
  })

  it('are those whose first and last days both have a day in common, and have it both ways', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a))
        expect(overlap(a, b)).toBe(commonDate([a, b]) !== null)
        expect(overlap(a, a)).toBe(true)
      }),
    )
  })

  it('lose nothing by another who says the same, or knows nothing', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const common = (...dates: readonly UncertainDate[]) => boundsOf(commonDate(dates) ?? readDate('0001'))
        expect(common(date, date)).toEqual(common(date, readDate('/')))
        expect(common(date)).toEqual(common(date, readDate('/')))
      }),
    )
  })

  it('overlap each other, and where no set leaves gaps, no more than that is needed', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const overlapping = dates.every((a) => dates.every((b) => overlap(a, b)))
        if (commonDate(dates)) expect(overlapping).toBe(true)
        if (dates.every(({ edtf }) => !edtf.includes(',')))
          expect(commonDate(dates) !== null).toBe(overlapping)
      }),
    )
  })

  it('have in common a day that each of them has, and no other unless a gap meets what lasts', () => {
    fc.assert(
      fc.property(fc.array(anyEdtf.map(readDate), { minLength: 1, maxLength: 3 }), anyDay, (dates, day) => {
        const has = (date: UncertainDate) => overlap(date, readDate(day))
        const common = commonDate(dates)
        fc.pre(common !== null)
        if (dates.every(has)) expect(has(common)).toBe(true)
        // No EDTF says that what lasts began on the one or the other side of a gap.
        const some = (mark: string) => dates.some(({ edtf }) => edtf.includes(mark))
        if (!(some(',') && some('/'))) expect(has(common)).toBe(dates.every(has))
      }),
    )
  })

  it('have in common what lies within each of them, and adding it changes nothing', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        const common = commonDate(dates)
        fc.pre(common !== null)
        expect(dates.every((date) => contains(date, common))).toBe(true)
        expect(commonDate([...dates, common])).toEqual(common)
        expect(commonDate([common])).toEqual(common)
      }),
    )
  })
})

describe('dates of one event that cannot all be right', () => {
  it.each([
    [['2021-01-26', '2021-11-26'], '[2021-01-26,2021-11-26]'],
    [['2021-11-26', '2021-01-26', '2021-11-26'], '[2021-01-26,2021-11-26]'],
    [['2022-05', '2022-05-12', '2022-06-01'], '[2022-05,2022-05-12,2022-06-01]'],
    [['[2021,2022-01-03]', '2023'], '[2021,2022-01-03,2023]'],
    [['[2022..]', '[2021..]', '2020'], '[2020,2021..]'],
    [['[..2020]', '2021', '[2022-05-31..]'], '[..2020,2021,2022-05-31..]'],
    [['2022-21', '2023'], '[2022-03-01..2022-05-31,2023]'],
  ])('%j are told as the set %s', (edtfs, expected) => {
    expect(reconcileDates(edtfs.map(readDate))).toEqual({ date: readDate(expected), disputed: true })
  })

  it.each([
    [['2021-01-02/2021-01-05', '2021-01-10/2021-01-12'], '2021-01/2021-01'],
    [['2021-01/2021-02', '2022-05-01/2023'], '202X/202X'],
    [['1999/2001', '2002/..'], '/..'],
  ])('%j last, and are told no narrower than %s', (edtfs, edtf) => {
    const { date, disputed } = reconcileDates(edtfs.map(readDate))
    expect([date.edtf, disputed]).toEqual([edtf, true])
    expect(edtfs.every((each) => contains(date, readDate(each)))).toBe(true)
  })
})

describe('reconciling dates', () => {
  it('does not depend on the order they come in', () => {
    fc.assert(
      fc.property(shuffled, ([dates, others]) => {
        expect(reconcileDates(others)).toEqual(reconcileDates(dates))
        expect(commonDate(others)).toEqual(commonDate(dates))
      }),
    )
  })

  it('does not depend on how often one is told', () => {
    fc.assert(
      fc.property(someDates, (dates) => {
        expect(reconcileDates([...dates, ...dates])).toEqual(reconcileDates(dates))
      }),
    )
  })

  it('gives an EDTF that can be read again and leaves possible all that the bounds do', () => {
    fc.assert(
      fc.property(fc.array(anyEdtf.map(readDate), { minLength: 1, maxLength: 4 }), (dates) => {
        const { date } = reconcileDates(dates)
        expect(contains(readDate(date.edtf), boundsOf(date))).toBe(true)
      }),
    )
  })
})

describe('the order of dates', () => {
  it.each([
    ['2022-05', '2022-05-01'],
    ['../2022', '2022-12-31'],
    ['[..2022]', '2022-12-31'],
    ['/', '0001-01-01'],
  ])('%s is sorted as %s', (edtf, day) => {
    expect(sortDay(readDate(edtf))).toBe(day)
  })

  it('is total: the same from every shuffle', () => {
    fc.assert(
      fc.property(shuffled, ([dates, others]) => {
        expect(others.toSorted(compareDates)).toEqual(dates.toSorted(compareDates))
      }),
    )
  })
})
