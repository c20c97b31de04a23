import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKnown } from '../../src/model/bounds.ts'
import { boundDate, isEdtf, readDate } from '../../src/model/uncertain-date.ts'
import { anyBounded, anyEdtf } from './any-date.ts'

describe('a date that a source gives', () => {
  it.each([
    ['2022-12-12', '2022-12-12', '2022-12-12', '2022-12-12', '2022-12-12'],
    ['2022-05', '2022-05-01', '2022-05-31', '2022-05-01', '2022-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['2022', '2022-01-01', '2022-12-31', '2022-01-01', '2022-12-31'],
    ['0044-02', '0044-02-01', '0044-02-29', '0044-02-01', '0044-02-29'],
    ['202X', '2020-01-01', '2029-12-31', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31', '2000-01-01', '2099-12-31'],
    ['2022-XX', '2022-01-01', '2022-12-31', '2022-01-01', '2022-12-31'],
    ['2022-05-XX', '2022-05-01', '2022-05-31', '2022-05-01', '2022-05-31'],
    ['2022-XX-XX', '2022-01-01', '2022-12-31', '2022-01-01', '2022-12-31'],
    ['XXXX', '0001-01-01', '9999-12-31', '0001-01-01', '9999-12-31'],
    ['2022-05~', '2022-05-01', '2022-05-31', '2022-05-01', '2022-05-31'],
    ['2022-05-30?', '2022-05-30', '2022-05-30', '2022-05-30', '2022-05-30'],
    ['2022-21', '2022-03-01', '2022-05-31', '2022-03-01', '2022-05-31'],
    ['2022-24', '2022-12-01', '2023-02-28', '2022-12-01', '2023-02-28'],
    ['0050-21', '0050-03-01', '0050-05-31', '0050-03-01', '0050-05-31'],
    ['9999-24', '9999-12-01', '9999-12-31', '9999-12-01', '9999-12-31'],
    ['[2023-01-03..2023-04-25]', '2023-01-03', '2023-04-25', '2023-01-03', '2023-04-25'],
    ['[2021-11-26,2021-01-26]', '2021-01-26', '2021-11-26', '2021-01-26', '2021-11-26'],
    ['[2022-05..2022-07,2021]', '2021-01-01', '2022-07-31', '2021-01-01', '2022-07-31'],
    ['[2022-05-31..]', '2022-05-31', '9999-12-31', '2022-05-31', '9999-12-31'],
    ['[..2022-05-31]', '0001-01-01', '2022-05-31', '0001-01-01', '2022-05-31'],
    ['2022-05-24/2022-05-26', '2022-05-24', '2022-05-24', '2022-05-26', '2022-05-26'],
    ['2021-08/2022-05', '2021-08-01', '2021-08-31', '2022-05-01', '2022-05-31'],
    ['2022-05-24/2022-05', '2022-05-24', '2022-05-24', '2022-05-24', '2022-05-31'],
    ['2021-08/..', '2021-08-01', '2021-08-31', '2021-08-01', '9999-12-31'],
    ['2021-08/', '2021-08-01', '2021-08-31', '2021-08-01', '9999-12-31'],
    ['../2022', '0001-01-01', '2022-12-31', '2022-01-01', '2022-12-31'],
    ['/', '0001-01-01', '9999-12-31', '0001-01-01', '9999-12-31'],
  ])('%s begins from %s to %s and ends from %s to %s', (edtf, earliest, startLatest, endEarliest, latest) => {
    expect(readDate(edtf)).toEqual({ edtf, earliest, startLatest, endEarliest, latest })
  })

  it.each([
    [''],
    ['Tuesday'],
    ['2022-02-30'],
    ['2022-13'],
    ['[2021,2022-02-30]'],
    ['[2023-02-29..]'],
    ['2022-12-12T10:00:00Z'],
    ['0000'],
    ['-0044'],
    ['Y12022'],
    ['20'],
    ['{2021,2022}'],
    ['2022-09-X0'],
    ['2022-XX-12'],
    ['1X22'],
    ['2022-41'],
  ])('is refused, and named, when no day can be read from it: "%s"', (edtf) => {
    expect(() => readDate(edtf)).toThrow(`"${edtf}"`)
    expect(isEdtf(edtf)).toBe(false)
  })

  it.each([['2022-05/2021-01'], ['[2022..2021]']])('is refused when it ends before it begins: %s', (edtf) => {
    expect(() => readDate(edtf)).toThrow(edtf)
  })

  it('always has bounds in order, whatever the source wrote', () => {
    fc.assert(
      fc.property(fc.oneof(anyEdtf.map(readDate), anyBounded), (date) => {
        expect(date.earliest <= date.startLatest && date.startLatest <= date.latest).toBe(true)
        expect(date.earliest <= date.endEarliest && date.endEarliest <= date.latest).toBe(true)
      }),
    )
  })

  it('is the same in plain digits, which are read past the grammar, as with a doubt, which are not', () => {
    const digits = (max: number, length: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'))
    const anyDigits = fc.tuple(digits(9_999, 4), digits(13, 2), digits(32, 2)).map((parts) => parts.join('-'))
    const reading = (edtf: string) => (isEdtf(edtf) ? { ...readDate(edtf), edtf: null } : 'unreadable')
    fc.assert(
      fc.property(anyDigits, anyDigits, (first, last) => {
        expect(reading(first)).toEqual(reading(`${first}~`))
        expect(reading(`${first}/${last}`)).toEqual(reading(`${first}~/${last}~`))
      }),
      { numRuns: 500 },
    )
  })

  it('comes back the same from its bounds', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const date = readDate(edtf)
        expect(boundDate(edtf, date)).toEqual(date)
      }),
    )
  })
})

describe('bounds given beside a date', () => {
  it('stand in place of those of the date, unknown where absent', () => {
    const visit = boundDate('2022-04-19', { startLatest: '2022-04-19', endEarliest: '2022-04-19' })
    expect(visit).toEqual({
      edtf: '2022-04-19',
      earliest: '0001-01-01',
      startLatest: '2022-04-19',
      endEarliest: '2022-04-19',
      latest: '9999-12-31',
    })
    expect([isKnown(visit.earliest), isKnown(visit.startLatest)]).toEqual([false, true])
  })

  it('tell that nothing ends before it starts', () => {
    expect(boundDate('/', { earliest: '2022-04-01' }).endEarliest).toBe('2022-04-01')
    expect(boundDate('/', { latest: '2022-04-30' }).startLatest).toBe('2022-04-30')
  })

  it.each([
    [{ earliest: '2022-05-02', startLatest: '2022-05-01' }],
    [{ endEarliest: '2022-05-02', latest: '2022-05-01' }],
    [{ earliest: '2022-05-02', latest: '2022-05-01' }],
  ])('are refused when inverted: %o', (bounds) => {
    expect(() => boundDate('2022-05', bounds)).toThrow('The date "2022-05" has inverted bounds')
  })

  it.each([
    ['2022-05-10', { earliest: '1999-01-01', latest: '1999-12-31' }],
    ['2022-05', { latest: '2022-04-30' }],
    ['[2021-01-26,2021-11-26]', { earliest: '2021-06-01', latest: '2021-06-30' }],
  ])('are refused where no day of %s lies between them: %o', (edtf, bounds) => {
    expect(() => boundDate(edtf, bounds)).toThrow('no day of it lies between them')
  })

  it('are refused beside what is no date', () => {
    expect(() => boundDate('in May', { earliest: '2022-05-02' })).toThrow('"in May" is no date')
  })
})
