import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { DateFact, Facts } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { asking } from '../graph.ts'

let database: Database
let facts: Facts
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph(3))
  ask = asking(database)
})
afterAll(() => database.close())

type Window = { from?: string; to?: string; certainty: 'POSSIBLY' | 'CERTAINLY' }

const [dawn, dusk] = ['0001-01-01', '9999-12-31']

/** By the definition of the design: an unknown bound is as early or as late as can be. */
function touches(date: DateFact | null, { from = dawn, to = dusk, certainty }: Window): boolean {
  const { earliest, startLatest, endEarliest, latest } = {
    earliest: date?.earliest ?? dawn,
    startLatest: date?.startLatest ?? dusk,
    endEarliest: date?.endEarliest ?? dawn,
    latest: date?.latest ?? dusk,
  }
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
