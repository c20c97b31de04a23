import { describe, expect, it } from 'vitest'
import { graphOf, told } from './told.ts'

const same = (former: string, kept: string, rest = {}) => told(former, 'sameAs', { objects: kept, ...rest })
const differ = (a: string, b: string) => told(a, 'differentFrom', { objects: b })
const named = (who: string, value: string) => told(who, 'named', { value, role: 'name' })
const took = (who: string) => told(who, 'participated', { objects: 'call/x' })

describe('two that are the same', () => {
  it('become one, and the former leads to the kept', () => {
    const { of, labelsOf, read } = graphOf(
      same('leader/b', 'leader/a'),
      named('leader/a', 'Anna'),
      named('leader/b', 'Ann'),
      took('leader/b'),
    )
    expect(of('leader/a')).toMatchObject({ name: 'Ann', aliases: ['Anna'] })
    expect(of('leader/b')).toEqual({})
    expect(labelsOf('leader/b')).toEqual(['Thing', 'Former'])
    expect(read('SAME_AS')).toEqual(['leader/b leader/a'])
    expect(read('PARTICIPATED_IN')).toEqual(['leader/a participant call/x'])
  })

  it.each([
    [
      'the one that is nobody’s former id',
      [same('leader/a', 'leader/b'), same('leader/b', 'leader/c')],
      'leader/c',
    ],
    [
      'the smaller id of two that are',
      [same('leader/c', 'leader/b'), same('leader/c', 'leader/a')],
      'leader/a',
    ],
    ['the smallest id of a circle', [same('leader/a', 'leader/b'), same('leader/b', 'leader/a')], 'leader/a'],
  ])('are kept as %s', (_, claims, kept) => {
    const { all } = graphOf(...claims)
    expect(new Set(all('SAME_AS').map(({ end }) => end))).toEqual(new Set([kept]))
  })

  it.each([
    ['a guess', same('leader/b', 'leader/a', { certain: false })],
    ['a choice of several', told('leader/b', 'sameAs', { objects: ['leader/a', 'leader/c'] })],
    ['a proposal', same('leader/b', 'leader/a', { rank: 'proposed' })],
    ['two of different types', same('leader/b', 'office/a')],
  ])('are not merged by %s', (_, claim) => {
    expect(graphOf(claim).read('SAME_AS')).toEqual([])
  })

  it('tell no more of themselves that they discussed each other', () => {
    const { read } = graphOf(same('call/y', 'call/x'), told('call/x', 'discussed', { objects: 'call/y' }))
    expect(read('DISCUSSED')).toEqual([])
  })

  it('count as one source', () => {
    const about = (teller: string) => told('call/x', 'about', { objects: 'topic/borders', toldBy: [teller] })
    const claims = [about('organisation/kremlin'), about('organisation/the-kremlin')]
    expect(graphOf(...claims).all('ABOUT')[0]?.properties.sources).toBe(2)
    const merged = graphOf(...claims, same('organisation/the-kremlin', 'organisation/kremlin'))
    expect(merged.all('ABOUT')[0]?.properties.sources).toBe(1)
  })
})

describe('two that differ', () => {
  it('are split again, and what each was merged with before stays', () => {
    const before = same('leader/c', 'leader/b')
    const { read } = graphOf(before, same('leader/b', 'leader/a'), differ('leader/a', 'leader/b'))
    expect(read('SAME_AS')).toEqual(['leader/c leader/b'])
  })

  it('are split without touching what keeps others of both apart', () => {
    const before = [
      same('leader/c', 'leader/a'),
      same('leader/d', 'leader/b'),
      differ('leader/c', 'leader/d'),
    ]
    const { read } = graphOf(...before, same('leader/b', 'leader/a'), differ('leader/a', 'leader/b'))
    expect(read('SAME_AS')).toEqual(['leader/c leader/a', 'leader/d leader/b'])
  })

  it('are split where only a third joins them, by every link on the way', () => {
    const { read } = graphOf(
      same('leader/a', 'leader/b'),
      same('leader/b', 'leader/c'),
      differ('leader/a', 'leader/c'),
    )
    expect(read('SAME_AS')).toEqual([])
  })
})

it('who denies that two are the same disputes it, and does not split them', () => {
  const { all, disagreements } = graphOf(
    same('leader/b', 'leader/a'),
    same('leader/b', 'leader/a', { negated: true }),
  )
  expect(all('SAME_AS').map(({ properties }) => properties.disputed)).toEqual([true])
  expect(disagreements).toMatchObject([{ over: 'leader/a', field: 'sameAs', rule: 'denied' }])
})
