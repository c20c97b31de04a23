import { describe, expect, it } from 'vitest'
import { graphOf, told } from './told.ts'

const meeting = 'meeting/in-moscow'
const minister = 'office/foreign-minister'
const took = (who: string, rest = {}) => told(who, 'participated', { objects: meeting, ...rest })
const second = { from: 'document/second' }
const onApril = told(meeting, 'dated', { date: '2022-04-08' })

describe('a part in a contact', () => {
  it('that is plain yields to a special one, with its claims', () => {
    const { read, all } = graphOf(took('leader/a'), took('leader/a', { role: 'host', ...second }))
    expect(read('PARTICIPATED_IN')).toEqual([`leader/a host ${meeting}`])
    expect(all('PARTICIPATED_IN')[0]?.properties).toMatchObject({ sources: 2, certain: true })
    expect(all('PARTICIPATED_IN')[0]?.properties.claimIds).toHaveLength(2)
  })

  it('that is certain does not yield to a guess', () => {
    const { all } = graphOf(took('leader/a'), took('leader/a', { role: 'mediator', certain: false }))
    expect(all('PARTICIPATED_IN').map(({ properties }) => [properties.role, properties.certain])).toEqual([
      ['mediator', false],
      ['participant', true],
    ])
  })

  it('repeats the bounds of the contact', () => {
    const { all } = graphOf(took('leader/a'), onApril)
    expect(all('PARTICIPATED_IN')[0]?.properties).toMatchObject({
      earliest: '2022-04-08',
      latest: '2022-04-08',
    })
  })
})

describe('an office in a contact', () => {
  const inOffice = (date: string, who = 'leader/a') => told(who, 'held', { objects: minister, date })

  it('yields to the leader on its behalf', () => {
    const { read } = graphOf(took(minister), took('leader/a', { onBehalfOf: minister, ...second }))
    expect(read('PARTICIPATED_IN')).toEqual([`leader/a participant ${meeting}`])
  })

  it('yields to the leader who held it then, and gives its role', () => {
    const { read, all } = graphOf(
      onApril,
      took(minister, { role: 'host' }),
      took('leader/a', second),
      inOffice('2021/2023'),
    )
    expect(read('PARTICIPATED_IN')).toEqual([`leader/a host ${meeting}`])
    expect(all('PARTICIPATED_IN')[0]?.properties.sources).toBe(2)
  })

  it('stands beside a leader who held it at another time', () => {
    const { read } = graphOf(onApril, took(minister), took('leader/a'), inOffice('2018/2020'))
    expect(read('PARTICIPATED_IN')).toEqual([
      `leader/a participant ${meeting}`,
      `${minister} participant ${meeting}`,
    ])
  })

  it('stands beside a leader who is known to have held it in another year', () => {
    const { read } = graphOf(onApril, took(minister), took('leader/a'), inOffice('2018'))
    expect(read('PARTICIPATED_IN')).toHaveLength(2)
  })

  it('gives its role to each of two holders as a guess', () => {
    const claims = [took(minister, { role: 'host' }), took('leader/a'), took('leader/b')]
    const { all } = graphOf(onApril, ...claims, inOffice('2018/2024'), inOffice('2018/2024', 'leader/b'))
    expect(
      all('PARTICIPATED_IN').map(({ start, properties }) => [start, properties.role, properties.certain]),
    ).toEqual([
      ['leader/a', 'host', false],
      ['leader/a', 'participant', true],
      ['leader/b', 'host', false],
      ['leader/b', 'participant', true],
    ])
  })

  it('stands where its holder is only a guess', () => {
    const { all } = graphOf(took(minister), took('leader/a', { onBehalfOf: minister, certain: false }))
    expect(all('PARTICIPATED_IN').map(({ start, properties }) => [start, properties.certain])).toEqual([
      ['leader/a', false],
      [minister, true],
    ])
  })

  it('stands where its holder is there only as one side alleges', () => {
    const { read } = graphOf(
      took(minister),
      took('leader/a', { onBehalfOf: minister, alleged: true, speaker: 'leader/b' }),
    )
    expect(read('PARTICIPATED_IN')).toHaveLength(2)
  })
})

describe('a state or organisation is involved', () => {
  const officeOf = told(minister, 'officeOf', { objects: 'state/A' })

  it.each([
    ['where it took part itself', [took('state/A')]],
    ['where somebody took part on its behalf', [took('leader/a', { onBehalfOf: 'state/A' })]],
    ['where its office took part', [took(minister), officeOf]],
    [
      'where somebody took part on behalf of its office',
      [took('leader/a', { onBehalfOf: minister }), officeOf],
    ],
    [
      'though its office yields to the holder',
      [took(minister), took('leader/a', { onBehalfOf: minister }), officeOf],
    ],
  ])('%s', (_, claims) => {
    expect(graphOf(...claims).read('INVOLVED_IN')).toEqual([`state/A ${meeting}`])
  })

  it('beyond dispute as long as one who stood for it is', () => {
    const both = [took('leader/a', { onBehalfOf: 'state/A' }), took('leader/b', { onBehalfOf: 'state/A' })]
    const denial = took('leader/a', { negated: true, ...second })
    expect(graphOf(...both, denial).all('INVOLVED_IN')[0]?.properties.disputed).toBe(false)
    expect(graphOf(...both.slice(0, 1), denial).all('INVOLVED_IN')[0]?.properties.disputed).toBe(true)
  })
})

describe('an office held', () => {
  const inOffice = (date: string, rest = {}) => told('leader/a', 'held', { objects: minister, date, ...rest })

  it('is one term where dates may tell of the same', () => {
    const { all } = graphOf(inOffice('2018-05-08/..'), inOffice('2018/2024', second))
    expect(all('HELD').map(({ properties }) => [properties.earliest, properties.latest])).toEqual([
      ['2018-05-08', '2024-12-31'],
    ])
  })

  it('is two terms where they cannot', () => {
    const { all } = graphOf(inOffice('2000-05-07/2008-05-07'), inOffice('2012-05-07/..', second))
    expect(all('HELD').map(({ properties }) => properties.edtf)).toEqual([
      '2000-05-07/2008-05-07',
      '2012-05-07/..',
    ])
  })

  it.each([
    ['2005', ['2000-05-07/2008-05-07', '2012-05-07/']],
    ['2012', ['2000-05-07/2008-05-07', '2012-05-07/']],
    ['2005-03-01', ['2000-05-07/2008-05-07', '2012-05-07/']],
    ['2010', ['2000-05-07/2008-05-07', '2010', '2012-05-07/']],
  ])('in %s is one of the terms that cover some of it, or another', (day, terms) => {
    const { all } = graphOf(
      inOffice('2000-05-07/2008-05-07'),
      inOffice('2012-05-07/', { from: 'document/third' }),
      inOffice(day, second),
    )
    expect(
      all('HELD')
        .map(({ properties }) => properties.edtf)
        .sort(),
    ).toEqual(terms)
  })

  it('in a year of each of two terms joins them no more than a guess at one long term would', () => {
    const { all } = graphOf(
      inOffice('2000-05-07/2008-05-07'),
      inOffice('2012-05-07/'),
      inOffice('2005', second),
      inOffice('2014', second),
    )
    expect(
      all('HELD')
        .map(({ properties }) => [properties.edtf, properties.sources])
        .sort(),
    ).toEqual([
      ['2000-05-07/2008-05-07', 2],
      ['2012-05-07/', 2],
    ])
  })

  it('in a year, and nothing else known, began by its end and ended after its start', () => {
    const { all } = graphOf(inOffice('2005'))
    expect(all('HELD')[0]?.properties).toMatchObject({
      edtf: '2005',
      earliest: '0001-01-01',
      startLatest: '2005-12-31',
      endEarliest: '2005-01-01',
      latest: '9999-12-31',
    })
  })

  it('without a date speaks of every term', () => {
    const { all } = graphOf(
      inOffice('2000-05-07/2008-05-07'),
      inOffice('2012-05-07/..'),
      told('leader/a', 'held', { objects: minister, ...second }),
    )
    expect(all('HELD').map(({ properties }) => properties.sources)).toEqual([2, 2])
  })
})
