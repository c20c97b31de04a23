import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { DateFact, Facts } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { heldContacts } from '../generated/known-answers.ts'
import { asking } from '../graph.ts'

let database: Database
let facts: Facts
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph(3))
  ask = asking(database)
})
afterAll(() => database.close())

const boundsOf = (date: DateFact | null) => ({
  earliest: date?.earliest ?? dawn,
  startLatest: date?.startLatest ?? dusk,
  endEarliest: date?.endEarliest ?? dawn,
  latest: date?.latest ?? dusk,
})

type Window = { from?: string; to?: string; certainty: 'POSSIBLY' | 'CERTAINLY' }

const [dawn, dusk] = ['0001-01-01', '9999-12-31']

/** By the definition of the design: an unknown bound is as early or as late as can be. */
function touches(date: DateFact | null, { from = dawn, to = dusk, certainty }: Window): boolean {
  const { earliest, startLatest, endEarliest, latest } = boundsOf(date)
  if (certainty === 'POSSIBLY') return earliest <= to && latest >= from
  return startLatest <= to && endEarliest >= from
}

const written = ({ from, to, certainty }: Window) =>
  `{${[from && `from: "${from}"`, to && `to: "${to}"`, `certainty: ${certainty}`].filter(Boolean).join(', ')}}`

/** Windows that begin and end on the very days that bound something, and a day beside them. */
function edges(dates: readonly (DateFact | null)[]): Window[] {
  const bounds = dates.flatMap((date) =>
    date ? [date.earliest, date.startLatest, date.endEarliest, date.latest] : [],
  )
  const days = [...new Set(bounds.filter((day) => day !== null))].sort()
  const picked = days.filter((_, index) => index % Math.ceil(days.length / 6) === 0)
  const beside = (day: string, by: number) =>
    new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
  return picked.flatMap((day, index) => {
    const to = picked[index + 1] ?? day
    const spans = [
      { from: day },
      { to: day },
      { from: day, to },
      { from: beside(day, 1), to: beside(day, 1) },
    ]
    return spans.flatMap((span) => [
      { ...span, certainty: 'POSSIBLY' as const },
      { ...span, certainty: 'CERTAINLY' as const },
    ])
  })
}

describe('a window', () => {
  it('takes in the contacts that possibly, or certainly, touch it, at every edge', async () => {
    for (const window of edges(facts.contacts.map(({ date }) => date))) {
      const { contacts } = await ask<{ contacts: { nodes: { id: string }[] } }>(
        `{ contacts(first: 1000, filter: {window: ${written(window)}}) { nodes { id } } }`,
      )
      const wanted = facts.contacts.filter(({ date }) => touches(date, window)).map(({ id }) => id)
      expect({ window, ids: contacts.nodes.map(({ id }) => id).sort() }).toEqual({
        window,
        ids: wanted.sort(),
      })
    }
  })

  it('takes in terms of office, and the leaders who held them', async () => {
    for (const window of edges(facts.terms.map(({ date }) => date)).slice(0, 24)) {
      const { leaders } = await ask<{
        leaders: { nodes: { id: string; terms: { office: { id: string } }[] }[] }
      }>(
        `{ leaders(first: 1000, filter: {terms: {window: ${written(window)}}}) {
          nodes { id terms(filter: {window: ${written(window)}}) { office { id } } }
        } }`,
      )
      const held = facts.terms.filter(({ date }) => touches(date, window))
      expect(leaders.nodes.map(({ id }) => id).sort()).toEqual(
        [...new Set(held.map(({ leader }) => leader))].sort(),
      )
      for (const { id, terms } of leaders.nodes) {
        const offices = held.filter(({ leader }) => leader === id).map(({ office }) => office)
        expect(terms.map(({ office }) => office.id).sort()).toEqual(offices.sort())
      }
    }
  })

  it('takes in agreements by the day of their making', async () => {
    for (const window of edges(facts.agreements.map(({ date }) => date)).slice(0, 16)) {
      const { agreements } = await ask<{ agreements: { nodes: { id: string }[] } }>(
        `{ agreements(first: 1000, filter: {window: ${written(window)}}) { nodes { id } } }`,
      )
      const wanted = facts.agreements.filter(({ date }) => touches(date, window)).map(({ id }) => id)
      expect(agreements.nodes.map(({ id }) => id).sort()).toEqual(wanted.sort())
    }
  })

  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-02-10/2020-03', '2020-02-10', '2020-03-31'],
    ['[2020-02-10..2020-02-12]', '2020-02-10', '2020-02-12'],
    ['2020-02-10/..', '2020-02-10', undefined],
  ])('may be told as the date %s', async (edtf, from, to) => {
    const asked = async (window: string) =>
      (
        await ask<{ contacts: { nodes: object[] } }>(
          `{ contacts(first: 1000, filter: {window: ${window}}) { nodes { id } } }`,
        )
      ).contacts.nodes
    const days = written({ certainty: 'CERTAINLY', from, ...(to ? { to } : {}) })
    expect(await asked(`{edtf: "${edtf}", certainty: CERTAINLY}`)).toEqual(await asked(days))
  })
})

type Year = { year: number | null; contacts: number; calls: number; visits: number }

it('contacts are counted by the year in which they began, and those of no known year apart', async () => {
  const counted = new Map<string, Year>()
  for (const { date, kind } of heldContacts(facts)) {
    const { earliest, startLatest } = boundsOf(date)
    const year = earliest.slice(0, 4) === startLatest.slice(0, 4) ? Number(earliest.slice(0, 4)) : null
    const known = counted.get(String(year)) ?? { year, contacts: 0, calls: 0, visits: 0 }
    counted.set(String(year), {
      year,
      contacts: known.contacts + 1,
      calls: known.calls + (kind === 'call' ? 1 : 0),
      visits: known.visits + (kind === 'visit' ? 1 : 0),
    })
  }
  const { contactsByYear } = await ask<{ contactsByYear: Year[] }>(
    '{ contactsByYear { year contacts calls visits } }',
  )
  expect(counted.size).toBeGreaterThan(2)
  expect(contactsByYear).toEqual(
    [...counted.values()].toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999)),
  )
})

it('contacts of two leaders by year are those of their list', async () => {
  const [{ leader: one } = { leader: '' }, { leader: two } = { leader: '' }] = facts.terms
  const filter = `filter: {participants: {any: ["${one}", "${two}"]}, statuses: [HELD, PLANNED]}`
  const { contactsByYear, contacts } = await ask<{
    contactsByYear: Year[]
    contacts: { totalCount: number }
  }>(
    `{ contactsByYear(${filter}) { contacts }
       contacts(filter: {alleged: false, participants: {any: ["${one}", "${two}"]}, statuses: [HELD, PLANNED]}) { totalCount } }`,
  )
  expect(contacts.totalCount).toBeGreaterThan(0)
  expect(contactsByYear.reduce((sum, year) => sum + year.contacts, 0)).toBe(contacts.totalCount)
})

it.each(['POSSIBLY', 'CERTAINLY'])(
  'who held an office on the days of a contact, %s, follows from the days of both',
  async (certainty) => {
    const [{ office } = { office: '' }] = facts.terms
    const { contacts } = await ask<{
      contacts: { nodes: { id: string; inOffice: { leader: { id: string } }[] }[] }
    }>(
      `{ contacts(first: 1000) { nodes { id inOffice(office: "${office}", certainty: ${certainty}) { leader { id } } } } }`,
    )
    const dates = new Map(facts.contacts.map(({ id, date }) => [id, boundsOf(date)]))
    const terms = facts.terms.filter((term) => term.office === office)
    const holds = (contact: string, term: DateFact): boolean => {
      const days = dates.get(contact) ?? boundsOf(null)
      const [first, last] =
        certainty === 'POSSIBLY' ? [days.earliest, days.latest] : [days.startLatest, days.endEarliest]
      const held = boundsOf(term)
      return certainty === 'POSSIBLY'
        ? held.earliest <= last && held.latest >= first
        : held.startLatest <= last && held.endEarliest >= first
    }
    const answers = contacts.nodes.map(({ id, inOffice }) => [
      id,
      inOffice.map(({ leader }) => leader.id).sort(),
    ])
    expect(answers).toEqual(
      contacts.nodes.map(({ id }) => [
        id,
        terms
          .filter(({ date }) => holds(id, date))
          .map(({ leader }) => leader)
          .sort(),
      ]),
    )
    expect(answers.some(([, leaders]) => leaders?.length)).toBe(true)
  },
)

it('a timeline puts contacts and agreements of two leaders on one axis, both ways', async () => {
  const [{ leader: one } = { leader: '' }, { leader: two } = { leader: '' }] = facts.terms
  const timeline = async (order: string) =>
    (
      await ask<{ timeline: { nodes: { id: string; date: { earliest: string | null } | null }[] } }>(`{
        timeline(first: 1000, orderBy: ${order}, filter: {between: ["${one}", "${two}"]}) {
          nodes { ... on Thing { id } ... on Contact { date { earliest } } ... on Agreement { date { earliest } } }
        }
      }`)
    ).timeline.nodes
  const [forth, back] = [await timeline('DATE_ASC'), await timeline('DATE_DESC')]
  expect(back.map(({ id }) => id).sort()).toEqual(forth.map(({ id }) => id).sort())
  const days = forth.map(({ date }) => date?.earliest ?? '').filter((day) => day !== '')
  expect(days).toEqual(days.toSorted())
  const signed = facts.agreements.filter(
    ({ signatories }) => signatories.includes(one) && signatories.includes(two),
  )
  for (const { id } of signed) expect(forth.map((item) => item.id)).toContain(id)
})
