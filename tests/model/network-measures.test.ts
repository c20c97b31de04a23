import { describe, expect, it } from 'vitest'
import { type Linked, measuresOf } from '../../src/model/network-measures.ts'

const linked = (...written: readonly (readonly [string, string, number?])[]): Linked => {
  const links = written.map(([source, target, weight = 1]) => ({ source, target, weight }))
  return { ids: [...new Set(links.flatMap(({ source, target }) => [source, target]))], links }
}

/** Two circles of three who know each other, and one pair that joins them. */
const twoCircles = linked(['a', 'b'], ['b', 'c'], ['a', 'c'], ['x', 'y'], ['y', 'z'], ['x', 'z'], ['c', 'x'])

describe('betweenness', () => {
  it('is the share of the ways between two others that lead over somebody', () => {
    const { betweenness } = measuresOf(linked(['ann', 'go-between'], ['go-between', 'ben'], ['ben', 'cora']))
    // Of the three pairs of others, the go-between stands between two, and so does Ben.
    expect(betweenness).toEqual({ ann: 0, 'go-between': 2 / 3, ben: 2 / 3, cora: 0 })
  })

  it('is nothing where there is nobody to stand between', () => {
    expect(measuresOf(linked(['ann', 'ben'])).betweenness).toEqual({ ann: 0, ben: 0 })
    expect(measuresOf({ ids: ['ann'], links: [] }).betweenness).toEqual({ ann: 0 })
  })
})

describe('page rank', () => {
  it('goes by the weight of links, and all shares make one', () => {
    const { pageRank } = measuresOf(linked(['hub', 'often', 5], ['hub', 'seldom', 1]))
    const { hub = 0, often = 0, seldom = 0 } = pageRank
    expect(hub).toBeGreaterThan(often)
    expect(often).toBeGreaterThan(seldom)
    expect(Object.values(pageRank).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
  })

  it('leaves somebody whom nothing joins the share of a chance visit', () => {
    const { pageRank } = measuresOf({ ...linked(['a', 'b']), ids: ['a', 'b', 'alone'] })
    const { a = 0, b = 0, alone = 0 } = pageRank
    expect(a + b + alone).toBeCloseTo(1, 5)
    expect(alone).toBeLessThan(a)
  })

  it('is even where all are joined alike', () => {
    const { pageRank } = measuresOf(linked(['a', 'b'], ['b', 'c'], ['a', 'c']))
    for (const share of Object.values(pageRank)) expect(share).toBeCloseTo(1 / 3, 6)
  })
})

describe('communities', () => {
  it('are circles, and of two as large the one with the first name is the first', () => {
    expect(measuresOf(twoCircles).community).toEqual({ a: 1, b: 1, c: 1, x: 2, y: 2, z: 2 })
  })

  it('are numbered from the largest', () => {
    const { community } = measuresOf(linked(['a', 'b'], ['p', 'q'], ['q', 'r'], ['p', 'r']))
    expect(community).toEqual({ p: 1, q: 1, r: 1, a: 2, b: 2 })
  })

  it('are as many as people where nothing joins them', () => {
    expect(measuresOf({ ids: ['c', 'a', 'b'], links: [] }).community).toEqual({ a: 1, b: 2, c: 3 })
  })
})

describe('all measures', () => {
  it('are the same in whatever order nodes and links come, and whichever end is told first', () => {
    const { betweenness, pageRank, community } = measuresOf(twoCircles)
    const turned = measuresOf({
      ids: twoCircles.ids.toReversed(),
      links: twoCircles.links
        .map(({ source, target, weight }) => ({ source: target, target: source, weight }))
        .reverse(),
    })
    expect(turned.betweenness).toEqual(betweenness)
    expect(turned.pageRank).toEqual(pageRank)
    expect(turned.community).toEqual(community)
  })

  it('take several links between the same two as one of their weight together', () => {
    const once = measuresOf(linked(['a', 'b', 3], ['b', 'c', 1]))
    const thrice = measuresOf(linked(['a', 'b'], ['b', 'a'], ['a', 'b'], ['b', 'c']))
    expect(thrice.pageRank).toEqual(once.pageRank)
    expect(thrice.betweenness).toEqual(once.betweenness)
  })
})
