import { describe, expect, it } from 'vitest'
import { graphOf, told } from './told.ts'

const call = 'call/of-may'
const held = (value: string, rest = {}) => told(call, 'hasStatus', { value, ...rest })
const dated = (date: string, rest = {}) => told(call, 'dated', { date, ...rest })
const second = { from: 'document/second' }
const alleged = { alleged: true, speaker: 'leader/b' }

describe('the date of a contact', () => {
  it('is what overlapping dates have in common', () => {
    const { of, disagreements } = graphOf(dated('2022-05'), dated('2022-05-30', second))
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', earliest: '2022-05-30', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is the set of days that cannot both be right, between the bounds of both', () => {
    const { of, disagreements } = graphOf(dated('2022-05-30'), dated('2022-06-01', second))
    expect(of(call)).toMatchObject({
      edtf: '[2022-05-30,2022-06-01]',
      earliest: '2022-05-30',
      latest: '2022-06-01',
      dateDisputed: true,
      disputed: true,
    })
    expect(disagreements).toMatchObject([
      { id: 'disagreement/call.of-may.date', over: call, field: 'date', rule: 'dates-apart', sources: 2 },
    ])
    expect(disagreements[0]?.sides.map(({ value }) => value).sort()).toEqual(['2022-05-30', '2022-06-01'])
  })

  it('is that of the document that vouches for it, though one side alleges another', () => {
    const { of } = graphOf(dated('2022-05-30'), dated('2022-06-01', alleged))
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', dateDisputed: true })
  })

  it('has bounds that no window misses where nothing is known', () => {
    const { of } = graphOf(held('held'))
    expect(of(call)).toMatchObject({
      edtf: null,
      earliest: '0001-01-01',
      latest: '9999-12-31',
      sortDay: '0001-01-01',
    })
  })

  it('is disputed where one tells a day in the gap of the days that another leaves open', () => {
    const { of } = graphOf(dated('[2021-01-26,2021-11-26]'), dated('2021-06-15', second))
    expect(of(call)).toMatchObject({ edtf: '[2021-01-26,2021-06-15,2021-11-26]', dateDisputed: true })
  })

  it.each(['2022-05-10', '2022-06-11'])('is not made narrower, nor disputed, by the guess %s', (day) => {
    const { of, disagreements } = graphOf(dated('2022-05'), dated(day, { certain: false, ...second }))
    expect(of(call)).toMatchObject({ edtf: '2022-05', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is a guess where nobody knows it, and guesses do not quarrel', () => {
    const { of, disagreements } = graphOf(
      dated('2022-05-10', { certain: false }),
      dated('2022-05-11', { certain: false, ...second }),
    )
    expect(of(call)).toMatchObject({ edtf: '[2022-05-10,2022-05-11]', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is not denied by who only guesses that it was another', () => {
    const guess = { certain: false, negated: true, ...second }
    expect(graphOf(dated('2022-05-30'), dated('2022-05-30', guess)).disagreements).toEqual([])
  })

  it('is the preferred one, and the loser of rank takes no part in a disagreement', () => {
    const { of, disagreements } = graphOf(
      dated('2022-05-30', { rank: 'preferred' }),
      dated('2022-06-01', second),
    )
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it.each([
    ['2022-05', 'denied'],
    ['2022-05-30', 'denied'],
    ['2022-05-31', undefined],
  ])('is denied by who says that it was not in %s', (day, rule) => {
    const { of, disagreements } = graphOf(dated('2022-05-30'), dated(day, { negated: true, ...second }))
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', dateDisputed: rule !== undefined })
    expect(disagreements[0]?.rule).toBe(rule)
  })
})
