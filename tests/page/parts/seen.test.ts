import { describe, expect, it } from 'vitest'
import type { Graph, Link, Node } from '../../../src/page/graph.ts'
import { seenIn } from '../../../src/page/seen.ts'
import { viewOf } from '../../../src/page/view.ts'

const node = (id: string, more: Partial<Node> = {}): [string, Node] => [
  id,
  {
    id,
    kind: 'LEADER',
    name: id,
    date: null,
    status: null,
    alleged: false,
    disputed: false,
    weight: 1,
    community: 1,
    ...more,
  },
]
const link = (source: string, target: string, more: Partial<Link> = {}): Link => ({
  source,
  target,
  weight: 1,
  kind: 'REFERENCED',
  role: null,
  stance: 'REFERENCED',
  certain: true,
  disputed: false,
  alleged: false,
  documents: ['document/kremlin'],
  ...more,
})
const day = (edtf: string) => ({ edtf, earliest: edtf, startLatest: edtf, endEarliest: edtf, latest: edtf })
const graph: Graph = {
  nodes: new Map([
    node('leader/a'),
    node('call/may', { kind: 'CALL', status: 'HELD', date: day('2022-05-30') }),
    node('call/december', { kind: 'CALL', status: 'HELD', date: day('2022-12-12') }),
    node('call/some-day', { kind: 'CALL', status: 'PLANNED' }),
    node('agreement/b', { kind: 'AGREEMENT' }),
  ]),
  links: [
    link('leader/a', 'call/may', { kind: 'PARTICIPATED_IN', stance: null }),
    link('leader/a', 'call/december', { kind: 'PARTICIPATED_IN', stance: null }),
    link('leader/a', 'call/some-day', { kind: 'PARTICIPATED_IN', stance: null }),
    link('call/december', 'agreement/b', { certain: false }),
    link('call/december', 'agreement/b', { stance: 'PRAISED', documents: ['document/telesur'] }),
  ],
  leftOut: { nodes: 0, links: 0 },
}
const see = (address: string) => {
  const { nodes, lines } = seenIn(graph, viewOf(address))
  return { ids: nodes.map(({ id }) => id), lines: lines.map(({ key, trust }) => `${key}: ${trust}`) }
}

describe('what is seen of a graph', () => {
  it('is all of it at first, with all relations of two things as one line', () => {
    expect(see('').ids).toHaveLength(5)
    expect(see('').lines).toContain('agreement/b call/december: sure')
    expect(see('').lines).toHaveLength(4)
  })

  it('in a window is what possibly lies in it: what nobody dates as well', () => {
    expect(see('?from=2022-06&to=2022-12').ids).toEqual([
      'leader/a',
      'call/december',
      'call/some-day',
      'agreement/b',
    ])
  })

  it('has no thing without a line, but for those asked of', () => {
    expect(see('?hide=leader/a').ids).toEqual(['call/december', 'agreement/b'])
    expect(see('?hide=leader/a&select=call/may').ids).toEqual(['call/may', 'call/december', 'agreement/b'])
  })

  it('leaves out a stance or a status that is switched off', () => {
    expect(see('?off=stance:praised').lines).toContain('agreement/b call/december: uncertain')
    expect(see('?off=status:planned').ids).not.toContain('call/some-day')
  })

  it('shows lines that lose their last document as unsupported', () => {
    expect(see('?off=document:document/kremlin').lines).toEqual([
      'call/may leader/a: unsupported',
      'call/december leader/a: unsupported',
      'call/some-day leader/a: unsupported',
      'agreement/b call/december: sure',
    ])
  })

  it('may be the sure lines alone, or the doubtful ones', () => {
    expect(see('?doubt=sure').lines).toContain('agreement/b call/december: sure')
    expect(see('?doubt=doubtful').lines).toEqual(['agreement/b call/december: uncertain'])
  })
})
