import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { ContactFact, Facts } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { bodiesIn, heldContacts, isSure, sureLeadersIn } from '../generated/known-answers.ts'
import { asking, sending } from '../graph.ts'

let database: Database
let facts: Facts
let ask: ReturnType<typeof asking>
let send: ReturnType<typeof sending>

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph(4))
  ask = asking(database)
  send = sending(database)
})
afterAll(() => database.close())

type Told = {
  readonly nodes: readonly { id: string; weight: number }[]
  readonly links: readonly {
    source: string
    target: string
    weight: number
    contactKinds: string[]
    first: string | null
    last: string | null
  }[]
  readonly leftOut: { nodes: number; links: number; unwalked: number }
}

const question = `query ($projection: NetworkProjection!, $filter: CountedContactFilter! = {}, $limit: Int! = 500) {
  network(projection: $projection, filter: $filter, limit: $limit) {
    nodes { id weight } links { source target weight contactKinds first last } leftOut { nodes links unwalked }
  }
}`
const network = async (asked: Record<string, unknown>) =>
  (await ask<{ network: Told }>(question, asked)).network

/** Who or what each contact joins. */
type Joining = (contact: ContactFact) => readonly (readonly [one: string, other: string])[]

const eachWithEach = (ids: readonly string[]) => {
  const sorted = [...new Set(ids)].sort()
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => [one, other] as const))
}
const sureReferences = ({ references }: ContactFact) =>
  references.filter(({ certain, alleged }) => certain && !alleged)
const sureAgreements = (contact: ContactFact) => sureReferences(contact).map(({ agreement }) => agreement)

const joinings: Readonly<Record<string, Joining>> = {
  LEADERS_BY_CONTACTS: (contact) => eachWithEach(sureLeadersIn(contact)),
  STATES_BY_CONTACTS: (contact) =>
    eachWithEach(
      [...bodiesIn(facts, contact)].filter(([id, sure]) => sure && id.startsWith('state/')).map(([id]) => id),
    ),
  AGREEMENTS_BY_COREFERENCE: (contact) => eachWithEach(sureAgreements(contact)),
  LEADERS_AND_AGREEMENTS: (contact) => {
    const speakers = sureReferences(contact).flatMap(({ speaker }) => speaker ?? [])
    const leaders = [...sureLeadersIn(contact), ...speakers.filter((id) => id.startsWith('leader/'))]
    return [...new Set(leaders)].flatMap((leader) =>
      [...new Set(sureAgreements(contact))].map((agreement) => [leader, agreement] as const),
    )
  },
}

/** By plain loops over the facts. */
function networkOf(contacts: readonly ContactFact[], joining: Joining, limit: number): Told {
  const links = new Map<string, { one: string; other: string; contacts: ContactFact[] }>()
  const weights = new Map<string, number>()
  for (const contact of contacts) {
    const pairs = joining(contact)
    for (const [one, other] of pairs) {
      const link = links.get(`${one} ${other}`) ?? { one, other, contacts: [] }
      link.contacts.push(contact)
      links.set(`${one} ${other}`, link)
    }
    for (const id of new Set(pairs.flat())) weights.set(id, (weights.get(id) ?? 0) + 1)
  }
  const nodes = [...weights]
    .map(([id, weight]) => ({ id, weight }))
    .sort((a, b) => b.weight - a.weight || inOrder(a.id, b.id))
  const shown = nodes.slice(0, limit)
  const ids = new Set(shown.map(({ id }) => id))
  const among = [...links.values()]
    .filter(({ one, other }) => ids.has(one) && ids.has(other))
    .map((link) => ({ source: link.one, target: link.other, ...summed(link.contacts) }))
    .sort((a, b) => b.weight - a.weight || inOrder(a.source, b.source) || inOrder(a.target, b.target))
  return {
    nodes: shown,
    links: among,
    leftOut: { nodes: nodes.length - shown.length, links: links.size - among.length, unwalked: 0 },
  }
}

function summed(contacts: readonly ContactFact[]) {
  const days = (bound: 'earliest' | 'latest') => contacts.flatMap(({ date }) => date?.[bound] ?? []).sort()
  return {
    weight: contacts.length,
    contactKinds: ['call', 'meeting', 'visit', 'message']
      .filter((kind) => contacts.some((contact) => contact.kind === kind))
      .map((kind) => kind.toUpperCase()),
    first: days('earliest')[0] ?? null,
    last: days('latest').at(-1) ?? null,
  }
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

describe.each(Object.entries(joinings))('the network of %s', (projection, joining) => {
  it('is what loops over the facts count', async () => {
    const expected = networkOf(heldContacts(facts), joining, 500)
    expect(expected.links.length).toBeGreaterThan(5)
    expect(await network({ projection })).toEqual(expected)
  })

  it('shows the strongest, and tells how much it leaves out', async () => {
    const expected = networkOf(heldContacts(facts), joining, 4)
    expect(expected.leftOut.nodes).toBeGreaterThan(0)
    expect(expected.leftOut.links).toBeGreaterThan(0)
    expect(await network({ projection, limit: 4 })).toEqual(expected)
  })

  it('counts the contacts that a filter takes', async () => {
    const [busiest = ''] = networkOf(
      heldContacts(facts),
      joinings['LEADERS_BY_CONTACTS'] ?? joining,
      1,
    ).nodes.map(({ id }) => id)
    const calls = facts.contacts.filter(
      (contact) =>
        contact.kind === 'call' &&
        ['held', 'planned'].includes(contact.status ?? '') &&
        !contact.alleged &&
        contact.participations.some((part) => part.participant === busiest && isSure(part)),
    )
    const filter = {
      kinds: ['CALL'],
      statuses: ['HELD', 'PLANNED'],
      participants: { any: [busiest], certain: true, alleged: false },
    }
    expect(await network({ projection, filter })).toEqual(networkOf(calls, joining, 500))
  })
})

describe('networks', () => {
  it('keep whole the agreements of a contact that a filter finds by one of its references', async () => {
    const [counted] = networkOf(
      heldContacts(facts),
      joinings['AGREEMENTS_BY_COREFERENCE'] ?? (() => []),
      1,
    ).nodes
    const agreement = counted?.id ?? ''
    const filter = { references: { agreement, certain: true, alleged: false } }
    const contacts = heldContacts(facts).filter((contact) => sureAgreements(contact).includes(agreement))
    expect(await network({ projection: 'AGREEMENTS_BY_COREFERENCE', filter })).toEqual(
      networkOf(contacts, joinings['AGREEMENTS_BY_COREFERENCE'] ?? (() => []), 500),
    )
  })

  it('are empty where nothing was held', async () => {
    const filter = { window: { to: '1700-01-01', certainty: 'CERTAINLY' } }
    expect(await network({ projection: 'LEADERS_BY_CONTACTS', filter })).toEqual({
      nodes: [],
      links: [],
      leftOut: { nodes: 0, links: 0, unwalked: 0 },
    })
  })

  it('are measured as they are shown, alike each time', async () => {
    type Measured = { nodes: { id: string; betweenness: number; pageRank: number; community: number }[] }
    const measured = async () => {
      const { network: told } = await ask<{ network: Measured }>(
        '{ network(projection: LEADERS_BY_CONTACTS, limit: 12) { nodes { id betweenness pageRank community thing { name } } } }',
      )
      return told.nodes
    }
    const nodes = await measured()
    expect(nodes.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 5)
    expect(new Set(nodes.map(({ community }) => community)).has(1)).toBe(true)
    expect(nodes.every(({ betweenness }) => betweenness >= 0 && betweenness <= 1)).toBe(true)
    expect(await measured()).toEqual(nodes)
  })

  it.each([0, 1001])('are refused with a limit of %i, with what is allowed', async (limit) => {
    const { body } = await send(question, { projection: 'LEADERS_BY_CONTACTS', limit })
    expect(body.errors).toMatchObject([
      { message: `limit is ${limit}; it may be 1 to 1000.`, extensions: { code: 'BAD_INPUT' } },
    ])
  })
})
