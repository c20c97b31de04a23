import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { drawing } from '../generated/draws.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { asking, openEmptyDatabase, sending } from '../graph.ts'
import {
  hopsOf,
  mayHop,
  mayPass,
  otherEnd,
  type PlainGraph,
  readPlainGraph,
  type Walk,
} from './plain-graph.ts'

let database: Database
let ask: ReturnType<typeof asking>
let send: ReturnType<typeof sending>

afterAll(() => database.close())

type Told = {
  readonly nodes: readonly { id: string; hops: number; weight: number }[]
  readonly links: readonly { source: string; target: string; kind: string; weight: number }[]
  readonly leftOut: { nodes: number; links: number; unwalked: number }
}
type Asked = Walk & { readonly of: readonly string[]; readonly hops?: number; readonly limit?: number }

const question = `query ($of: [ID!]!, $hops: Int! = 1, $limit: Int! = 200,
    $through: [Kind!]! = [LEADER, ORGANISATION, AGREEMENT, CONTACT], $filter: PathFilter! = {}) {
  neighbourhood(of: $of, hops: $hops, limit: $limit, through: $through, filter: $filter) {
    nodes { id hops weight } links { source target kind weight } leftOut { nodes links unwalked }
  }
}`
const neighbourhood = async (asked: Asked) =>
  (await ask<{ neighbourhood: Told }>(question, asked)).neighbourhood

/** By plain loops, hop after hop. No thing of the generated graph has too many relations to be walked on from. */
function neighboursOf(graph: PlainGraph, { of, hops = 1, limit = 200, ...walk }: Asked): Told {
  const relationsOf = hopsOf(graph, walk)
  const asked = [...new Set(of)].filter((id) => graph.things.has(id)).sort()
  const nodes = asked.slice(0, limit).map((id) => ({ id, hops: 0, weight: 0 }))
  const leftOut = { nodes: asked.length - nodes.length, links: 0, unwalked: 0 }
  let near = nodes.map(({ id }) => id)
  for (let hop = 1; hop <= hops; hop += 1) {
    if (hop > 1 && nodes.length >= limit) {
      leftOut.unwalked += near.length
      near = []
    }
    const known = new Set(nodes.map(({ id }) => id))
    const steps = near.flatMap((id) =>
      (relationsOf.get(id) ?? []).map((relation) => ({
        far: otherEnd(relation, id),
        sources: relation.sources,
      })),
    )
    const found = Map.groupBy(
      steps.filter(({ far }) => !known.has(far) && mayPass(graph.things.get(far), walk)),
      ({ far }) => far,
    )
    const ranked = [...found]
      .map(([id, each]) => ({
        id,
        weight: each.reduce((sum, { sources }) => sum + sources, 0),
        links: each.length,
      }))
      .sort((a, b) => b.weight - a.weight || inOrder(a.id, b.id))
    const shown = ranked.slice(0, limit - nodes.length)
    const missed = ranked.slice(shown.length)
    leftOut.nodes += missed.length
    leftOut.links += missed.reduce((sum, { links }) => sum + links, 0)
    nodes.push(...shown.map(({ id, weight }) => ({ id, hops: hop, weight })))
    near = shown.map(({ id }) => id)
  }
  const ids = new Set(nodes.map(({ id }) => id))
  const links = graph.relations
    .filter((relation) => mayHop(relation, walk) && ids.has(relation.start) && ids.has(relation.end))
    .sort((a, b) => b.sources - a.sources || inOrder(sortKey(a), sortKey(b)))
    .map(({ start, end, type, sources }) => ({ source: start, target: end, kind: type, weight: sources }))
  return { nodes, links, leftOut }
}

const sortKey = ({ start, end, type, key }: { start: string; end: string; type: string; key: string }) =>
  [start, end, type, key].join('\n')
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

describe('neighbourhoods on a graph whose answers are known', () => {
  let graph: PlainGraph

  beforeAll(async () => {
    ;({ database } = await openGeneratedGraph(5))
    ask = asking(database)
    send = sending(database)
    graph = await readPlainGraph(database)
  })

  const walks: readonly (readonly [words: string, walk: Omit<Asked, 'of'>])[] = [
    ['of one hop', {}],
    ['of two hops', { hops: 2 }],
    ['of three hops', { hops: 3, limit: 1000 }],
    ['where the limit is met at the first hop', { hops: 3, limit: 5 }],
    ['where the limit is met at the second hop', { hops: 2, limit: 40 }],
    ['of offices and states', { hops: 2, through: ['OFFICE', 'STATE'] }],
    [
      'of calls and leaders, guesses too',
      { hops: 2, through: ['CALL', 'LEADER'], filter: { certain: null } },
    ],
    [
      'in a window',
      { hops: 2, filter: { window: { from: '2021-03-01', to: '2021-09-30', certainty: 'CERTAINLY' } } },
    ],
  ]

  it.each(walks)('are those that plain loops find, %s', async (_, walk) => {
    const draws = drawing(7)
    const ids = [...graph.things.values()]
      .filter(({ labels }) => !labels.includes('Document'))
      .map(({ id }) => id)
      .sort()
    let most = 0
    for (let index = 0; index < 12; index += 1) {
      const of = [
        draws.one(ids),
        draws.one(ids),
        ...(index % 2 === 0 ? [] : ['leader/nobody', draws.one(ids)]),
      ]
      const expected = neighboursOf(graph, { ...walk, of })
      most = Math.max(most, expected.nodes.length)
      expect(await neighbourhood({ ...walk, of }), JSON.stringify(of)).toEqual(expected)
    }
    expect(most).toBeGreaterThan(3)
  })

  it('of unknown ids are empty', async () => {
    expect(await neighbourhood({ of: ['leader/nobody'] })).toEqual({
      nodes: [],
      links: [],
      leftOut: { nodes: 0, links: 0, unwalked: 0 },
    })
  })

  it.each([
    ['of nothing', { of: [] }, 'of has 0 entries; it takes 1 to 20.'],
    [
      'of too much at once',
      { of: Array.from({ length: 21 }, (_, index) => `leader/${index}`) },
      'of has 21 entries; it takes 1 to 20.',
    ],
    ['of four hops', { of: ['leader/nobody'], hops: 4 }, 'hops is 4; it may be 1 to 3.'],
    ['of 1001 nodes', { of: ['leader/nobody'], limit: 1001 }, 'limit is 1001; it may be 1 to 1000.'],
  ])('%s are refused, with what is allowed', async (_, asked, message) => {
    const { body } = await send(question, asked)
    expect(body.errors).toMatchObject([{ message, extensions: { code: 'BAD_INPUT' } }])
  })
})

describe('what more than a thousand relations lead to', () => {
  beforeAll(async () => {
    database = await openEmptyDatabase()
    ask = asking(database)
    const derived = 'sources: 1, certain: true, alleged: false, disputed: false, claimIds: []'
    await database.runAsWritten(
      `CREATE (hub:Thing:Leader {id: 'leader/hub', type: 'Leader', aliases: [], disputed: false})
       CREATE (guest:Thing:Leader {id: 'leader/guest', type: 'Leader', aliases: [], disputed: false})
       WITH hub, guest
       UNWIND range(1, 1001) AS number
       CREATE (contact:Thing:Contact:Call {id: 'call/' + number, type: 'Contact', kind: 'call', status: 'held',
         alleged: false, aliases: [], disputed: false})
       CREATE (hub)-[:PARTICIPATED_IN {key: '', ${derived}}]->(contact)
       WITH guest, contact, number
       WHERE number = 1
       CREATE (guest)-[:PARTICIPATED_IN {key: '', ${derived}}]->(contact)`,
      {},
    )
  })

  it('is shown where it is asked of, and told as unwalked where it is met on the way', async () => {
    const ofHub = await neighbourhood({ of: ['leader/hub'], hops: 2, limit: 1000 })
    expect(ofHub.nodes).toHaveLength(1000)
    expect(ofHub.leftOut).toEqual({ nodes: 2, links: 2, unwalked: 999 })
    const ofGuest = await neighbourhood({ of: ['leader/guest'], hops: 3, limit: 1000 })
    expect(ofGuest.nodes.map(({ id }) => id)).toEqual(['leader/guest', 'call/1', 'leader/hub'])
    expect(ofGuest.leftOut).toEqual({ nodes: 0, links: 0, unwalked: 1 })
  })
})
