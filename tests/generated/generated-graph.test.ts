import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../src/model/thing.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { asking } from '../graph.ts'
import type { ContactFact, Facts, Told } from './facts.ts'
import { generatedGraph, openGeneratedGraph } from './generated-graph.ts'
import { bodiesIn, sourcesOf } from './known-answers.ts'

let database: Database
let facts: Facts
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph())
  ask = asking(database)
})
afterAll(() => database.close())

type Answer = Record<string, { nodes: Record<string, unknown>[] }>
const nodes = (answer: Answer, name: string) => answer[name]?.nodes ?? []

const date = 'date { edtf earliest startLatest endEarliest latest }'
const words = 'sources evidence { quote document { id } }'

describe('a generated graph', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generatedGraph(7)).toEqual(generatedGraph(7))
    expect(generatedGraph(7).facts.contacts).not.toEqual(generatedGraph(8).facts.contacts)
  })

  it('has each kind of contact, status, role and date that questions tell apart', () => {
    const { contacts } = facts
    const parts = contacts.flatMap(({ participations }) => participations)
    const ways = contacts.flatMap(({ references }) => references)
    expect(new Set(contacts.map(({ kind }) => kind)).size).toBe(5)
    expect(new Set(contacts.map(({ status }) => status)).size).toBe(6)
    expect(new Set(parts.map(({ role }) => role)).size).toBe(6)
    expect(parts.some(({ certain }) => !certain)).toBe(true)
    expect(parts.some(({ allegedBy }) => allegedBy)).toBe(true)
    expect(parts.some(({ participant }) => participant.startsWith('office/'))).toBe(true)
    expect(ways.some(({ certain }) => !certain)).toBe(true)
    expect(ways.some(({ alleged }) => alleged)).toBe(true)
    expect(new Set(facts.disagreements.map(({ field }) => field)).size).toBe(3)
    const spellings = contacts.map(({ date: day }) => day?.edtf.replace(/\d+/g, '0') ?? '')
    expect([...new Set(spellings)].sort()).toEqual([
      ...['', '0', '0-0', '0-0-0', '0-0-0/', '0-0-0/0-0-0', '[0-0-0,0-0-0]', '[0-0-0..0-0-0]'],
    ])
  })

  it('holds each contact with status, kind, date, participants, agreements and subjects as they are known', async () => {
    const parts = await ask<Answer>(`{ contacts(first: 1000) { nodes {
      id name aliases kind channel status alleged ${date} dateDisputed
      participations { role certain alleged ${words} participant { ... on Thing { id } } onBehalfOf { ... on Thing { id } } }
      involvements { body { ... on Thing { id } } }
      places { place { ... on Thing { id } } }
      discusses { discussed { id } }
    } } }`)
    const subjects = await ask<Answer>(`{ contacts(first: 1000) { nodes {
      id
      references { stance polarity certain alleged ${words} agreement { id } speaker { ... on Thing { id } } }
      topics { certain ${words} subject { ... on Thing { id } } }
      statements(first: 10) { nodes { text polarity speaker { ... on Thing { id } } about { ... on Thing { id } } ${words} } }
    } } }`)
    const spoken = new Map(nodes(subjects, 'contacts').map((contact) => [contact['id'], contact]))
    const found = nodes(parts, 'contacts').map((contact) => ({ ...contact, ...spoken.get(contact['id']) }))
    expect(unordered(found)).toEqual(unordered(facts.contacts.map(shown)))
  })

  it('holds terms, agreements and disagreements as they are known', async () => {
    const answer = await ask<Answer>(`{
      leaders(first: 1000) { nodes { id name aliases terms { office { id } ${date} } } }
      agreements(first: 1000) { nodes { id name aliases kind status ${date}
        signatures { leader { id } } parties { body { ... on Thing { id } } } } }
      disagreements(first: 1000) { nodes { field sources about { id } sides { value } } }
      documents(first: 1000) { totalCount nodes { id } }
    }`)
    expect(unordered(nodes(answer, 'leaders'))).toEqual(
      unordered(
        facts.leaders.map((leader) => ({
          ...leader,
          terms: facts.terms
            .filter((term) => term.leader === leader.id)
            .map((term) => ({ office: { id: term.office }, date: term.date })),
        })),
      ),
    )
    expect(unordered(nodes(answer, 'agreements'))).toEqual(
      unordered(
        facts.agreements.map(({ links: _links, signatories, parties, status, ...agreement }) => ({
          ...agreement,
          status: status.toUpperCase(),
          signatures: signatories.toSorted().map((id) => ({ leader: { id } })),
          parties: parties.toSorted().map((id) => ({ body: { id } })),
        })),
      ),
    )
    expect(unordered(nodes(answer, 'disagreements'))).toEqual(
      unordered(
        facts.disagreements.map(({ over, field, values, sources }) => ({
          field,
          sources,
          about: { id: over },
          sides: values.map((value) => ({ value })),
        })),
      ),
    )
    expect(
      nodes(answer, 'documents')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(facts.documents.map(({ id }) => id).sort())
  })
})

/** Lists of the answer have orders of their own, and facts have that in which they were made up. */
const unordered = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const keyed = value.map((item) => [JSON.stringify(unordered(item)), unordered(item)] as const)
    return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, unordered(inner)]),
  )
}

const capitals = (word: string | null) => word?.toUpperCase() ?? null
const shownTold = (told: readonly Told[]) => ({
  sources: sourcesOf(told),
  evidence: told.map(({ quote, document }) => ({ quote, document: { id: document } })),
})
const idOf = (id: Id | null) => (id === null ? null : { id })

const shown = (fact: ContactFact) => ({
  id: fact.id,
  name: fact.name,
  aliases: fact.aliases,
  alleged: fact.alleged,
  date: fact.date,
  dateDisputed: fact.dateDisputed,
  kind: capitals(fact.kind),
  channel: capitals(fact.channel),
  status: capitals(fact.status),
  participations: fact.participations.map(({ participant, role, onBehalfOf, certain, allegedBy, told }) => ({
    role: capitals(role),
    certain,
    alleged: allegedBy !== null,
    participant: { id: participant },
    onBehalfOf: onBehalfOf ? [{ id: onBehalfOf }] : [],
    ...shownTold(told),
  })),
  involvements: [...bodiesIn(facts, fact).keys()].map((id) => ({ body: { id } })),
  references: fact.references.map(({ agreement, stance, polarity, speaker, certain, alleged, told }) => ({
    stance: capitals(stance),
    polarity: capitals(polarity),
    certain,
    alleged,
    agreement: { id: agreement },
    speaker: idOf(speaker),
    ...shownTold(told),
  })),
  topics: fact.about.map(({ subject, certain, told }) => ({
    certain,
    subject: { id: subject },
    ...shownTold(told),
  })),
  places: fact.places.map((id) => ({ place: { id } })),
  discusses: fact.discusses.map((id) => ({ discussed: { id } })),
  statements: {
    nodes: fact.statements.map(({ speaker, about, text, polarity, told }) => ({
      text,
      polarity: capitals(polarity),
      speaker: { id: speaker },
      about: { id: about },
      ...shownTold(told),
    })),
  },
})
