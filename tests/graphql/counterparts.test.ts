import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { ContactFact, Facts } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { bodiesIn, heldContacts, isSure, monthOf, sureLeadersIn } from '../generated/known-answers.ts'
import { asking } from '../graph.ts'

let database: Database
let facts: Facts
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph(2))
  ask = asking(database)
})
afterAll(() => database.close())

type Counted = {
  participant: { id: string }
  contacts: number
  calls: number
  meetings: number
  visits: number
  messages: number
  initiated: number
  initiatedByOther: number
  first: { id: string } | null
  last: { id: string } | null
}
type Page<Row> = {
  totalCount: number
  nodes: Row[]
  pageInfo: { endCursor: string | null; startCursor: string | null; hasNextPage: boolean }
}

const columns = `participant { ... on Thing { id } } contacts calls meetings visits messages initiated initiatedByOther
  first { id } last { id }`

const initiates = ({ participations }: ContactFact, id: string) =>
  participations.some((part) => part.participant === id && part.role === 'initiator' && isSure(part))

/** By loops over the facts: what two leaders had with each other. */
function counted(leader: string, other: string, contacts: readonly ContactFact[]): Counted {
  const shared = contacts.filter((contact) => {
    const leaders = sureLeadersIn(contact)
    return leaders.includes(leader) && leaders.includes(other)
  })
  const kinds = (kind: string) => shared.filter((contact) => contact.kind === kind).length
  const dated = shared
    .map(({ id, date }) => ({ id, day: date?.earliest ?? date?.startLatest ?? null }))
    .filter(({ day }) => day !== null)
    .sort((a, b) => `${a.day} ${a.id}`.localeCompare(`${b.day} ${b.id}`, 'en'))
  return {
    participant: { id: other },
    contacts: shared.length,
    calls: kinds('call'),
    meetings: kinds('meeting'),
    visits: kinds('visit'),
    messages: kinds('message'),
    initiated: shared.filter((contact) => initiates(contact, leader)).length,
    initiatedByOther: shared.filter((contact) => initiates(contact, other)).length,
    first: dated[0] ? { id: dated[0].id } : null,
    last: dated.at(-1) ? { id: dated.at(-1)?.id ?? '' } : null,
  }
}

function busiest(): string {
  const counts = heldContacts(facts).flatMap(sureLeadersIn)
  const by = Map.groupBy(counts, (id) => id)
  return [...by].sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? ''
}

function counterpartsOf(leader: string, contacts: readonly ContactFact[]): Counted[] {
  const others = new Set(
    contacts
      .map(sureLeadersIn)
      .filter((ids) => ids.includes(leader))
      .flat(),
  )
  others.delete(leader)
  return [...others]
    .map((other) => counted(leader, other, contacts))
    .sort(
      (one, other) => other.contacts - one.contacts || (one.participant.id < other.participant.id ? -1 : 1),
    )
}

describe('counterparts of a leader', () => {
  it('are counted by kind, with first and last contact and who initiated', async () => {
    const leader = busiest()
    const { leader: answer } = await ask<{ leader: { counterparts: Page<Counted> } }>(
      `{ leader(id: "${leader}") { counterparts(first: 1000) { totalCount nodes { ${columns} } } } }`,
    )
    const wanted = counterpartsOf(leader, heldContacts(facts))
    expect(answer.counterparts.nodes).toEqual(wanted)
    expect(answer.counterparts.totalCount).toBe(wanted.length)
    expect(wanted.length).toBeGreaterThan(4)
  })

  it('are those of planned contacts where these are asked for', async () => {
    const leader = busiest()
    const { leader: answer } = await ask<{ leader: { counterparts: Page<Counted> } }>(
      `{ leader(id: "${leader}") { counterparts(first: 1000, filter: {statuses: [PLANNED]}) { nodes { ${columns} } } } }`,
    )
    const planned = facts.contacts.filter(({ status, alleged }) => status === 'planned' && !alleged)
    expect(answer.counterparts.nodes).toEqual(counterpartsOf(leader, planned))
  })

  const orders = ['CONTACTS', 'CALLS', 'MEETINGS', 'VISITS', 'MESSAGES', 'INITIATED', 'INITIATED_BY_OTHER']
  it.each([...orders, 'FIRST', 'LAST', 'NAME'].flatMap((order) => [`${order}_ASC`, `${order}_DESC`]))(
    'come page by page in the order %s, each once, and the same way back',
    async (order) => {
      const leader = busiest()
      const page = async (args: string) => {
        const answer = await ask<{ leader: { counterparts: Page<Counted> } }>(`{ leader(id: "${leader}") {
          counterparts(orderBy: ${order}, ${args}) {
            nodes { ${columns} }
            pageInfo { startCursor endCursor hasNextPage }
          }
        } }`)
        return answer.leader.counterparts
      }
      const all = (await page('first: 1000')).nodes
      const forth: Counted[] = []
      for (let after = ''; ; ) {
        const { nodes, pageInfo } = await page(`first: 3${after}`)
        forth.push(...nodes)
        if (!pageInfo.hasNextPage) break
        after = `, after: "${pageInfo.endCursor}"`
      }
      expect(forth).toEqual(all)
      const lastThree = await page('last: 3')
      expect(lastThree.nodes).toEqual(all.slice(-3))
      const before = await page(`last: 2, before: "${lastThree.pageInfo.startCursor}"`)
      expect(before.nodes).toEqual(all.slice(-5, -3))
      const key = order
        .replace(/_(ASC|DESC)$/, '')
        .replace(/_(\w)/g, (_, letter) => letter)
        .toLowerCase()
      const field = { initiatedbyother: 'initiatedByOther' }[key] ?? key
      const numbers = all.map((row) => row[field as 'contacts']).filter((value) => typeof value === 'number')
      const sorted = numbers.toSorted((one, other) => (order.endsWith('_ASC') ? one - other : other - one))
      expect(numbers).toEqual(sorted)
    },
  )
})

describe('counterparts of a state', () => {
  it('are the states and organisations that were represented in the same contacts', async () => {
    const contacts = heldContacts(facts).map((contact) =>
      [...bodiesIn(facts, contact)].filter(([, sure]) => sure).map(([id]) => id),
    )
    const [state = ''] = facts.states.map(({ id }) => id)
    const { state: answer } = await ask<{ state: { counterparts: Page<Counted> } }>(
      `{ state(id: "${state}") { counterparts(first: 1000, orderBy: NAME_ASC) { nodes { participant { ... on Thing { id } } contacts } } } }`,
    )
    const wanted = new Map<string, number>()
    for (const bodies of contacts.filter((ids) => ids.includes(state))) {
      for (const id of bodies) if (id !== state) wanted.set(id, (wanted.get(id) ?? 0) + 1)
    }
    expect(
      Object.fromEntries(answer.counterparts.nodes.map((row) => [row.participant.id, row.contacts])),
    ).toEqual(Object.fromEntries(wanted))
    expect(wanted.size).toBeGreaterThan(3)
  })
})

describe('an agreement', () => {
  const references = (agreement: string) =>
    heldContacts(facts).flatMap((contact) =>
      contact.references
        .filter((reference) => reference.agreement === agreement && reference.certain && !reference.alleged)
        .map((reference) => ({ contact, reference })),
    )

  it('is mentioned by speaker and month, oldest first', async () => {
    for (const { id } of facts.agreements) {
      const { agreement } = await ask<{
        agreement: {
          mentions: { month: string; speaker: { id: string } | null; contacts: number; stances: string[] }[]
        }
      }>(`{ agreement(id: "${id}") { mentions { month speaker { ... on Thing { id } } contacts stances } } }`)
      const groups = Map.groupBy(references(id), ({ contact, reference }) =>
        JSON.stringify([monthOf(contact.date), reference.speaker]),
      )
      const wanted = [...groups].map(([key, told]) => {
        const [month, speaker] = JSON.parse(key) as [string | null, string | null]
        return {
          month,
          speaker: speaker === null ? null : { id: speaker },
          contacts: new Set(told.map(({ contact }) => contact.id)).size,
          stances: [...new Set(told.map(({ reference }) => reference.stance.toUpperCase()))].sort(),
        }
      })
      const found = agreement.mentions.map((mention) => ({ ...mention, stances: mention.stances.toSorted() }))
      expect(found).toEqual(
        wanted.sort((one, other) => {
          const key = (row: (typeof wanted)[number]) => `${row.month ?? '9999'} ${row.speaker?.id ?? ''}`
          return key(one) < key(other) ? -1 : 1
        }),
      )
    }
  })

  it('is silent between two references of known days, longest first', async () => {
    let silences = 0
    for (const { id } of facts.agreements) {
      const { agreement } = await ask<{
        agreement: { silences: { from: string; to: string; days: number }[] }
      }>(`{ agreement(id: "${id}") { silences(longerThanDays: 60) { from to days } } }`)
      const days = references(id)
        .map(({ contact: { date } }) => (date?.earliest === date?.latest ? date?.earliest : null))
        .filter((day) => typeof day === 'string')
      const known = [...new Set(days)].sort()
      const gaps = known.slice(1).map((to, index) => {
        const from = known[index] ?? to
        return { from, to, days: Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) }
      })
      const wanted = gaps.filter((gap) => gap.days > 60)
      expect(agreement.silences).toEqual(
        wanted.sort((one, other) => other.days - one.days || (one.from < other.from ? -1 : 1)),
      )
      silences += wanted.length
    }
    expect(silences).toBeGreaterThan(3)
  })
})
