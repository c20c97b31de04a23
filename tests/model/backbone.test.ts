import { describe, expect, it } from 'vitest'
import { backboneOf } from '../../src/model/backbone.ts'

const ids = Array.from({ length: 24 }, (_, index) => `leader/${String(index).padStart(2, '0')}`)
/** Everybody is once in contact with everybody, and often with those of the same third. */
const links = ids.flatMap((source, one) =>
  ids.slice(one + 1).map((target, more) => ({ source, target, weight: (more + 1) % 3 === 0 ? 9 : 1 })),
)

describe('the backbone of a network', () => {
  it('is all of it where there are few links', () => {
    const few = links.slice(0, 20)
    expect(backboneOf(few)).toEqual(few)
  })

  it('of a dense one is of each the strongest, so that groups come apart', () => {
    const backbone = backboneOf(links)
    expect(backbone.length).toBeLessThan(ids.length * 3)
    expect(backbone.every(({ weight }) => weight === 9)).toBe(true)
    expect(new Set(backbone.flatMap(({ source, target }) => [source, target]))).toEqual(new Set(ids))
  })

  it('does not depend on the order of links', () => {
    expect(backboneOf(links.toReversed())).toEqual(backboneOf(links))
  })
})
