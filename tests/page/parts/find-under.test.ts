import { describe, expect, it } from 'vitest'
import { findUnder } from '../../../src/page/find-under.ts'
import type { Node } from '../../../src/page/graph.ts'
import type { Line } from '../../../src/page/seen.ts'

const node = (id: string): Node => ({
  ...{ id, name: id, kind: 'LEADER', date: null, status: null, alleged: false, disputed: false },
  ...{ weight: 1, community: 1 },
})
const line = (source: string, target: string): Line => ({
  ...{ key: `${source} ${target}`, source: node(source), target: node(target) },
  ...{ links: [], trust: 'sure', weight: 1 },
})
const places = new Map([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 0, y: 100 }],
])
const seen = {
  nodes: ['a', 'b', 'c'].map(node),
  lines: [line('a', 'b'), line('a', 'c')],
  strong: new Set(['a b']),
  hidden: 0,
}
const under = (x: number, y: number, select: readonly string[] = []) =>
  findUnder(
    { x, y },
    {
      scene: { seen, places, select, pinned: new Set(), under: [] },
      camera: { x: 0, y: 0, scale: 1 },
      size: { width: 0, height: 0 },
    },
  )

describe('what is under a point of a dense picture', () => {
  it('is a thing, a strong line, or nothing', () => {
    expect(under(3, 3)).toEqual(['a'])
    expect(under(50, 2)).toEqual(['a', 'b'])
    expect(under(50, 50)).toEqual([])
  })

  it('is a weaker line where that is drawn, with one of its ends', () => {
    expect(under(2, 50)).toEqual([])
    expect(under(2, 50, ['a'])).toEqual(['a', 'c'])
    expect(under(2, 50, ['b'])).toEqual([])
  })
})
