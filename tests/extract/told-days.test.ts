import { describe, expect, it } from 'vitest'
import type { Between } from '../../src/extract/day-math.ts'
import { resolveDay } from '../../src/extract/resolve-day.ts'
import { toldDays } from '../../src/extract/told-days.ts'

const spelled = (days: Between | null) =>
  days === null ? '?' : days.earliest === days.latest ? days.earliest : `${days.earliest}/${days.latest}`

/** On Wednesday, 18 May 2022. */
const published = { earliest: '2022-05-18', latest: '2022-05-18' }

const daysIn = (text: string, when: Between | null, direction: 'past' | 'future' = 'past') =>
  toldDays(text, { start: 0, end: text.length }).map((told) => spelled(resolveDay(told, when, direction)))

describe('days as words tell them', () => {
  it.each([
    ['on 9 November 2020', ['2020-11-09']],
    ['on March 3, 2015, May 7 and June 8, 2016', ['2015-03-03', '2016-05-07', '2016-06-08']],
    ['of January 11 and 26, 2021', ['2021-01-11', '2021-01-26']],
    ['11 and 26 January 2021', ['2021-01-11', '2021-01-26']],
    ['from 9-11 November 2020', ['2020-11-09/2020-11-11']],
    ['from April 29 to May 2, 1987', ['1987-04-29/1987-05-02']],
    ['2022-12-13', ['2022-12-13']],
    ['3-MAR-1987', ['1987-03-03']],
    ['in February 2022', ['2022-02-01/2022-02-28']],
    ['in the fall of 2020', ['2020-09-01/2020-11-30']],
  ])('%s, whenever they are read', (text, days) => {
    expect(daysIn(text, null)).toEqual(days)
  })

  it.each([
    ['today', ['2022-05-18']],
    ['yesterday', ['2022-05-17']],
    ['on Monday', ['2022-05-16']],
    ['on Wednesday', ['2022-05-18']],
    ['last week', ['2022-05-08/2022-05-15']],
    ['earlier this month', ['2022-05-01/2022-05-18']],
    ['last October', ['2021-10-01/2021-10-31']],
    ['on 22 May', ['2021-05-22']],
    ['on Monday (16 May)', ['2022-05-16']],
    ['over the weekend', ['2022-05-14/2022-05-15']],
    ['two days ago', ['2022-05-16']],
  ])('%s, told from the day on which they appear', (text, days) => {
    expect(daysIn(text, published)).toEqual(days)
  })

  it.each([
    ['on 22 May', ['2022-05-22']],
    ['on Friday', ['2022-05-20']],
    ['next week', ['2022-05-22/2022-05-29']],
  ])('%s, of what is to come', (text, days) => {
    expect(daysIn(text, published, 'future')).toEqual(days)
  })

  it('that nobody can tell without that day stay unknown', () => {
    expect(daysIn('on Tuesday, and last December', null)).toEqual(['?', '?'])
  })

  it('leave a span where that day is known by bounds alone', () => {
    expect(daysIn('on Monday', { earliest: '2022-05-18', latest: '2022-05-24' })).toEqual([
      '2022-05-16/2022-05-23',
    ])
  })
})
