import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { drawing } from '../generated/draws.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { asking, loadBundles, openEmptyDatabase, ownData, sending } from '../graph.ts'
import {
  hopsOf,
  mayPass,
  otherEnd,
  type PlainGraph,
  type PlainRelation,
  readPlainGraph,
  type Walk,
} from './plain-graph.ts'

let database: Database
let ask: ReturnType<typeof asking>
let send: ReturnType<typeof sending>

afterAll(() => database.close())

type Told = {
  readonly length: number
  readonly things: readonly { id: string }[]
  readonly hops: readonly {
    relation: string
    forwards: boolean
    sources: number
    from: { id: string }
    to: { id: string }
  }[]
}
type Asked = Walk & { readonly from: string; readonly to: string; readonly maxHops?: number }

const question = `query ($from: ID!, $to: ID!, $maxHops: Int! = 4, $through: [Kind!]! = [LEADER, ORGANISATION, AGREEMENT, CONTACT],
    $filter: PathFilter! = {}) {
  path(from: $from, to: $to, maxHops: $maxHops, through: $through, filter: $filter) {
    length things { id } hops { relation forwards sources from { id } to { id } }
  }
}`
const paths = async (asked: Asked) => (await ask<{ path: Told[] }>(question, asked)).path

describe('paths between people of the five documents', () => {
  beforeAll(async () => {
    database = await openEmptyDatabase()
    await loadBundles(database, ownData)
    ask = asking(database)
    send = sending(database)
  })

  it('lead from Michel to Putin over a meeting that was talked of in calls, with words at each hop', async () => {
    type Worded = { hops: { relation: string; evidence: { quote: string | null }[] }[] }
    const { path } = await ask<{ path: Worded[] }>(`{
      path(from: "leader/charles-michel", to: "leader/vladimir-putin") { hops { relation evidence { quote } } }
    }`)
    expect(path[0]?.hops.map(({ relation }) => relation)).toEqual([
      'PARTICIPATED_IN',
      'DISCUSSED',
      'PARTICIPATED_IN',
    ])
    const evidence = path.flatMap(({ hops }) => hops.map((hop) => hop.evidence))
    expect(evidence.every((words) => words.some(({ quote }) => quote !== null))).toBe(true)
  })

  it('tell which way each relation is read', async () => {
    const [first] = await paths({ from: 'leader/ilham-aliyev', to: 'leader/vladimir-putin' })
    expect(first?.hops.map(({ relation, forwards }) => [relation, forwards])).toEqual([
      ['SIGNED', true],
      ['SIGNED', false],
    ])
  })

  it('lead through offices to a state only where offices may be passed', async () => {
    const asked = { from: 'leader/vladimir-putin', to: 'state/RUS' }
    const throughOffices = await paths({ ...asked, through: ['OFFICE'] })
    expect(throughOffices.map(({ things }) => things.map(({ id }) => id))).toEqual([
      ['leader/vladimir-putin', 'office/RUS-president', 'state/RUS'],
    ])
    expect(await paths({ ...asked, through: ['TOPIC'] })).toEqual([])
  })

  it.each([
    ['from a thing to itself', 'leader/vladimir-putin', 'leader/vladimir-putin'],
    ['to an unknown id', 'leader/vladimir-putin', 'leader/nobody'],
    ['to a document, which nothing but claims leads to', 'leader/vladimir-putin', 'document/iso-3166-1'],
  ])('are none %s', async (_, from, to) => {
    expect(await paths({ from, to })).toEqual([])
  })

  it.each([0, 7])('are refused for %i hops, with what is allowed', async (maxHops) => {
    const { body } = await send(question, { from: 'leader/vladimir-putin', to: 'state/RUS', maxHops })
    expect(body.errors).toMatchObject([
      { message: `maxHops is ${maxHops}; it may be 1 to 6.`, extensions: { code: 'BAD_INPUT' } },
    ])
  })

  it('are refused for a window that ends before it begins', async () => {
    const filter = { window: { from: '2022-05-01', to: '2022-04-01' } }
    const { body } = await send(question, { from: 'leader/vladimir-putin', to: 'state/RUS', filter })
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }])
  })
})

describe('paths on a graph whose answers are known', () => {
  let graph: PlainGraph

  beforeAll(async () => {
    ;({ database } = await openGeneratedGraph(3))
    ask = asking(database)
    graph = await readPlainGraph(database)
  })

  const everyKind = ['LEADER', 'STATE', 'ORGANISATION', 'OFFICE', 'AGREEMENT', 'CONTACT', 'TOPIC', 'PLACE']
  const walks: readonly (readonly [words: string, walk: Walk & { maxHops?: number }])[] = [
    ['as the contract has it', {}],
    ['within 6 hops', { maxHops: 6 }],
    ['within 2 hops', { maxHops: 2 }],
    ['through leaders and calls alone', { maxHops: 6, through: ['LEADER', 'CALL'] }],
    ['through agreements alone', { maxHops: 6, through: ['AGREEMENT'] }],
    ['through anything', { through: everyKind }],
    [
      'with guesses and allegations, whatever became of a contact',
      {
        filter: {
          certain: null,
          alleged: null,
          statuses: ['HELD', 'PLANNED', 'PROPOSED', 'CANCELLED', 'BOYCOTTED'],
        },
      },
    ],
    ['through contacts that were cancelled', { maxHops: 6, filter: { statuses: ['CANCELLED'] } }],
    [
      'possibly in a year',
      { maxHops: 6, through: everyKind, filter: { window: { from: '2021-01-01', to: '2021-12-31' } } },
    ],
    [
      'certainly in a year',
      {
        maxHops: 6,
        filter: { window: { from: '2021-01-01', to: '2021-12-31', certainty: 'CERTAINLY' } },
      },
    ],
  ]

  it.each(walks)('are those that plain loops find, %s', async (_, walk) => {
    const draws = drawing(11)
    const ids = [...graph.things.values()]
      .filter(({ labels }) => !labels.includes('Document') && !labels.includes('Contact'))
      .map(({ id }) => id)
      .sort()
    const lengths = new Set<number>()
    for (let index = 0; index < 30; index += 1) {
      const asked = { ...walk, from: draws.one(ids), to: draws.one(ids) }
      const expected = shortestPaths(graph, asked)
      lengths.add(expected[0]?.length ?? 0)
      expect(await paths(asked), JSON.stringify(asked)).toEqual(expected)
    }
    expect(lengths.size).toBeGreaterThan(1)
  })
})

/** By breadth first, from thing to thing. */
function shortestPaths(graph: PlainGraph, { from, to, maxHops = 4, ...walk }: Asked): Told[] {
  const hops = hopsOf(graph, walk)
  let ways: string[][] = from === to ? [] : [[from]]
  const seen = new Set([from])
  for (let length = 1; length <= maxHops && ways.length > 0; length += 1) {
    const longer = ways.flatMap((way) => {
      const last = way.at(-1) ?? ''
      const next = new Set((hops.get(last) ?? []).map((relation) => otherEnd(relation, last)))
      return [...next].filter((id) => !seen.has(id)).map((id) => [...way, id])
    })
    const arrived = longer.filter((way) => way.at(-1) === to)
    if (arrived.length > 0)
      return firstTen(
        graph,
        arrived.map((way) => weighed(way, hops)),
      )
    ways = longer.filter((way) => mayPass(graph.things.get(way.at(-1) ?? ''), walk))
    for (const way of ways) seen.add(way.at(-1) ?? '')
  }
  return []
}

type Weighed = { readonly path: Told; readonly weight: number }

function weighed(way: readonly string[], hops: ReadonlyMap<string, readonly PlainRelation[]>): Weighed {
  const relations = way.slice(1).map((id, index) => {
    const from = way[index] ?? ''
    const [best] = (hops.get(from) ?? [])
      .filter((relation) => otherEnd(relation, from) === id)
      .sort((a, b) => weightOf(b) - weightOf(a) || inOrder(nameOf(a), nameOf(b)))
    if (!best) throw new Error(`Nothing joins ${from} and ${id}.`)
    return { best, from, to: id }
  })
  const told = relations.map(({ best: { type, start, sources }, from, to }) => {
    return { relation: type, forwards: start === from, sources, from: { id: from }, to: { id: to } }
  })
  return {
    path: { length: told.length, things: way.map((id) => ({ id })), hops: told },
    weight: relations.reduce((sum, { best }) => sum + weightOf(best), 0),
  }
}

const weightOf = ({ certain, sources }: PlainRelation) => (certain ? sources : 0)
const nameOf = ({ type, key }: PlainRelation) => `${type} ${key}`
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Best attested first, then by ids; but of those that differ by their contacts alone one after the others' turn. */
function firstTen(graph: PlainGraph, found: readonly Weighed[]): Told[] {
  const idsOf = ({ path }: Weighed) => path.things.map(({ id }) => id).join('\n')
  const sorted = found.toSorted((a, b) => b.weight - a.weight || inOrder(idsOf(a), idsOf(b)))
  const turns = new Map<string, number>()
  return sorted
    .map(({ path }) => {
      const others = path.things.filter(({ id }) => !graph.things.get(id)?.labels.includes('Contact'))
      const chain = others.map(({ id }) => id).join('\n')
      const turn = turns.get(chain) ?? 0
      turns.set(chain, turn + 1)
      return { path, turn }
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, 10)
    .map(({ path }) => path)
}
