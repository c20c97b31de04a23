import { describe, expect, it } from 'vitest'
import { layoutOf } from '../../src/model/layout.ts'

const ids = Array.from({ length: 30 }, (_, index) => `leader/${index}`)
const links = ids.slice(1).map((source, index) => ({ source, target: ids[index % 5] ?? '', weight: 1 }))

describe('a drawn network', () => {
  it('is drawn alike, in whatever order its things and links come', () => {
    const one = layoutOf({ ids, links }, new Map())
    const other = layoutOf({ ids: ids.toReversed(), links: links.toReversed() }, new Map())
    expect([...other].toSorted()).toEqual([...one].toSorted())
  })

  it('has no two things in one place', () => {
    const places = [...layoutOf({ ids, links }, new Map()).values()]
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30)
      }
    }
  })

  it('leaves what was there in its place when something joins', () => {
    const before = layoutOf({ ids, links }, new Map())
    const joined = {
      ids: [...ids, 'leader/new'],
      links: [...links, { source: 'leader/new', target: 'leader/3', weight: 1 }],
    }
    const after = layoutOf(joined, before)
    for (const id of ids) expect(after.get(id)).toEqual(before.get(id))
    expect(after.get('leader/new')).toBeDefined()
  })

  it('does not care for links to what is not in it, nor of a thing to itself', () => {
    const strange = [
      ...links,
      { source: 'leader/1', target: 'leader/elsewhere', weight: 1 },
      { source: ids[0] ?? '', target: ids[0] ?? '', weight: 1 },
    ]
    expect(layoutOf({ ids, links: strange }, new Map())).toEqual(layoutOf({ ids, links }, new Map()))
  })
})
