import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { ContactFact, Facts } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { bodiesIn } from '../generated/known-answers.ts'
import { asking } from '../graph.ts'

let database: Database
let facts: Facts
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph())
  ask = asking(database)
})
afterAll(() => database.close())

const takesPart = (contact: ContactFact, id: string) =>
  contact.participations.some(({ participant }) => participant === id) || bodiesIn(facts, contact).has(id)

/** Ids that the facts have plenty of, so that a filter by them finds some and leaves some. */
function known() {
  const counted = (ids: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id)
  }
  const parts = facts.contacts.flatMap(({ participations }) => participations)
  const [one = '', two = ''] = counted(
    parts.map(({ participant }) => participant).filter((id) => id.startsWith('leader/')),
  )
  const [mediator = ''] = counted(
    parts.filter(({ role }) => role === 'mediator').map(({ participant }) => participant),
  )
  const [guessed = ''] = counted(
    parts.filter(({ certain }) => !certain).map(({ participant }) => participant),
  )
  const [state = ''] = counted(facts.contacts.flatMap((contact) => [...bodiesIn(facts, contact).keys()]))
  const [agreement = ''] = counted(
    facts.contacts.flatMap(({ references }) => references.map((reference) => reference.agreement)),
  )
  const [subject = ''] = counted(facts.contacts.flatMap(({ about }) => about.map((told) => told.subject)))
  return { one, two, mediator, guessed, state, agreement, subject }
}

type Known = ReturnType<typeof known>
type Case = readonly [
  words: string,
  filter: (known: Known) => string,
  holds: (contact: ContactFact, known: Known) => boolean,
]

const references = (contact: ContactFact, agreement: string) =>
  contact.references.filter((reference) => reference.agreement === agreement)

const cases: readonly Case[] = [
  [
    'calls that were held',
    () => 'kinds: [CALL], statuses: [HELD]',
    ({ kind, status }) => kind === 'call' && status === 'held',
  ],
  ['contacts by video', () => 'channels: [VIDEO]', ({ channel }) => channel === 'video'],
  [
    'contacts that were planned or proposed',
    () => 'statuses: [PLANNED, PROPOSED]',
    ({ status }) => status === 'planned' || status === 'proposed',
  ],
  [
    'contacts cancelled or boycotted by one side’s word alone',
    () => 'statuses: [CANCELLED, BOYCOTTED], alleged: true',
    ({ status, alleged }) => (status === 'cancelled' || status === 'boycotted') && alleged,
  ],
  [
    'contacts on which sources disagree',
    () => 'disputed: true',
    ({ id }) => facts.disagreements.some(({ over }) => over === id),
  ],
  [
    'contacts of two leaders',
    ({ one, two }) => `between: ["${one}", "${two}"]`,
    (contact, { one, two }) => takesPart(contact, one) && takesPart(contact, two),
  ],
  [
    'contacts of a leader and a state, both among those who took part',
    ({ one, state }) => `participants: {all: ["${one}", "${state}"]}`,
    (contact, { one, state }) => takesPart(contact, one) && takesPart(contact, state),
  ],
  [
    'contacts of one leader or another',
    ({ one, two }) => `participants: {any: ["${one}", "${two}"]}`,
    (contact, { one, two }) => takesPart(contact, one) || takesPart(contact, two),
  ],
  [
    'contacts without a leader',
    ({ one }) => `participants: {none: ["${one}"]}`,
    (contact, { one }) => !takesPart(contact, one),
  ],
  [
    'contacts that somebody mediated or hosted',
    ({ mediator }) => `participants: {any: ["${mediator}"], roles: [MEDIATOR, HOST]}`,
    ({ participations }, { mediator }) =>
      participations.some(
        ({ participant, role }) => participant === mediator && (role === 'mediator' || role === 'host'),
      ),
  ],
  [
    'contacts in which it is not sure that a leader took part',
    ({ guessed }) => `participants: {any: ["${guessed}"], certain: false}`,
    (contact, { guessed }) =>
      contact.participations.some(({ participant, certain }) => participant === guessed && !certain),
  ],
  [
    'contacts about a subject',
    ({ subject }) => `about: ["${subject}"]`,
    ({ about }, { subject }) => about.some((told) => told.subject === subject),
  ],
  [
    'contacts in which an agreement was referenced',
    ({ agreement }) => `references: {agreement: "${agreement}"}`,
    (contact, { agreement }) => references(contact, agreement).length > 0,
  ],
  [
    'contacts in which an agreement was referenced by a leader',
    ({ agreement, one }) => `references: {agreement: "${agreement}", speaker: "${one}"}`,
    (contact, { agreement, one }) => references(contact, agreement).some(({ speaker }) => speaker === one),
  ],
  [
    'contacts in which it is open whether an agreement was meant',
    ({ agreement }) => `references: {agreement: "${agreement}", certain: false}`,
    (contact, { agreement }) => references(contact, agreement).some(({ certain }) => !certain),
  ],
  [
    'contacts of one of two kinds, told as alternatives',
    () => 'or: [{kinds: [VISIT]}, {kinds: [MESSAGE]}]',
    ({ kind }) => kind === 'visit' || kind === 'message',
  ],
  [
    'contacts of a leader, or about a subject',
    ({ one, subject }) => `or: [{participants: {any: ["${one}"]}}, {about: ["${subject}"]}]`,
    (contact, { one, subject }) =>
      takesPart(contact, one) || contact.about.some((told) => told.subject === subject),
  ],
  [
    'contacts of a leader in which an agreement was not referenced',
    ({ one, agreement }) => `participants: {any: ["${one}"]}, not: {references: {agreement: "${agreement}"}}`,
    (contact, { one, agreement }) => takesPart(contact, one) && references(contact, agreement).length === 0,
  ],
  [
    'contacts of two leaders, each asked for by itself',
    ({ one, two }) => `and: [{participants: {any: ["${one}"]}}, {participants: {any: ["${two}"]}}]`,
    (contact, { one, two }) => takesPart(contact, one) && takesPart(contact, two),
  ],
  [
    'contacts that are neither held calls nor of a leader',
    ({ one }) => `not: {or: [{kinds: [CALL], statuses: [HELD]}, {participants: {any: ["${one}"]}}]}`,
    (contact, { one }) => !(contact.kind === 'call' && contact.status === 'held') && !takesPart(contact, one),
  ],
  ['contacts that are not held', () => 'not: {statuses: [HELD]}', ({ status }) => status !== 'held'],
]

describe('a filter finds', () => {
  it.each(cases)('%s', async (_words, filter, holds) => {
    const ids = known()
    const { contacts } = await ask<{ contacts: { totalCount: number; nodes: { id: string }[] } }>(
      `{ contacts(first: 1000, filter: {${filter(ids)}}) { totalCount nodes { id } } }`,
    )
    const wanted = facts.contacts.filter((contact) => holds(contact, ids)).map(({ id }) => id)
    expect(contacts.nodes.map(({ id }) => id).sort()).toEqual(wanted.sort())
    expect(contacts.totalCount).toBe(wanted.length)
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.length).toBeLessThan(facts.contacts.length)
  })

  it('the same below a leader as beside the leader’s name', async () => {
    const { one, agreement } = known()
    const filter = `or: [{kinds: [CALL]}, {references: {agreement: "${agreement}"}}], not: {statuses: [CANCELLED]}`
    const { leader, contacts } = await ask<
      Record<string, { contacts: { nodes: object[] }; nodes: object[] }>
    >(`{
      leader(id: "${one}") { contacts(first: 1000, filter: {${filter}}) { nodes { id } } }
      contacts(first: 1000, filter: {participants: {any: ["${one}"]}, ${filter}}) { nodes { id } }
    }`)
    expect(leader?.contacts.nodes).toEqual(contacts?.nodes)
    expect(contacts?.nodes.length).toBeGreaterThan(3)
  })

  it('leaders by what they took part in', async () => {
    const { subject } = known()
    const { leaders } = await ask<{ leaders: { nodes: { id: string }[] } }>(
      `{ leaders(first: 1000, filter: {contacts: {kinds: [MEETING], about: ["${subject}"]}}) { nodes { id } } }`,
    )
    const wanted = facts.contacts
      .filter(({ kind, about }) => kind === 'meeting' && about.some((told) => told.subject === subject))
      .flatMap(({ participations }) => participations.map(({ participant }) => participant))
      .filter((id) => id.startsWith('leader/'))
    expect(leaders.nodes.map(({ id }) => id).sort()).toEqual([...new Set(wanted)].sort())
  })

  it('references by speaker and polarity, and the agreements that a state is party to', async () => {
    const { one, state } = known()
    const answer = await ask<Record<string, { totalCount: number; nodes: { id: string }[] }>>(`{
      references(filter: {speaker: "${one}", not: {polarities: [NEGATIVE]}}) { totalCount }
      agreements(filter: {party: "${state}"}) { nodes { id } }
    }`)
    const wanted = facts.contacts.flatMap(({ references: all }) =>
      all.filter(({ speaker, polarity }) => speaker === one && polarity !== 'negative'),
    )
    expect(answer['references']?.totalCount).toBe(wanted.length)
    const made = facts.agreements.filter(({ parties }) => parties.includes(state)).map(({ id }) => id)
    expect(answer['agreements']?.nodes.map(({ id }) => id).sort()).toEqual(made.sort())
  })

  it('nothing by qualifiers alone, which is told', async () => {
    await expect(ask('{ contacts(filter: {participants: {roles: [HOST]}}) { totalCount } }')).rejects.toThrow(
      'filter.participants gives roles alone; it needs one of all, any, none too.',
    )
  })
})
