import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyOperation } from '../../scripts/operations.ts'
import { schema } from '../../src/graphql/schema.ts'
import { bundleSchema } from '../../src/importer/bundle.ts'
import { knownIn } from '../../src/importer/known.ts'
import { load } from '../../src/importer/load.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import { recordable } from '../../src/importer/recordable.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { asking, loadBundles, openEmptyDatabase, ownData, sending } from '../graph.ts'

let database: Database
let ask: ReturnType<typeof asking>
let send: ReturnType<typeof sending>

const merges = [
  ['leader/ilham-aliev', 'leader/ilham-aliyev', 'Leader'],
  ['organisation/the-kremlin', 'organisation/kremlin', 'Organisation'],
  ['call/2022-12-12-putin-aliev', 'call/2022-12-12-aliyev-putin', 'Contact'],
  ['agreement/november-statement', 'agreement/2020-11-09-trilateral-statement', 'Agreement'],
] as const

const editor = { basis: 'editor', reason: 'Told by the test.' }

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  ask = asking(database)
  send = sending(database)
  await loadEntries({
    documents: [
      {
        id: 'document/later',
        title: 'A later report',
        language: 'en',
        publisher: 'organisation/the-kremlin',
      },
    ],
    things: merges.map(([id, , type]) => ({ id, type })),
    claims: [
      ...merges.map(([subject, object]) => ({ predicate: 'sameAs', subject, object, ...editor })),
      {
        predicate: 'referenced',
        subject: 'call/2022-12-12-putin-aliev',
        object: 'agreement/november-statement',
        stance: 'praised',
        toldBy: ['organisation/the-kremlin'],
        ...editor,
      },
      {
        predicate: 'dated',
        subject: 'call/2022-11-26-aliyev-putin',
        date: '2022-11-27',
        negated: true,
        ...editor,
      },
    ],
  })
})
afterAll(() => database.close())

async function loadEntries(entries: object): Promise<void> {
  const madeBy = { tool: 'test', version: '1' }
  const bundle = bundleSchema.parse({ format: 'readout-bundle/1', madeBy, ...entries })
  const checked = await recordable('test.json', bundle, { texts: new Map(), known: knownIn(database) })
  await load(database, checked, { by: 'test' })
}

describe('things that were merged', () => {
  it.each(merges)('%s resolves to %s', async (former, kept) => {
    expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id: former })).toEqual({
      node: { id: kept },
    })
  })

  it('find by a former id what they find by the kept one', async () => {
    const calls = 'query ($a: ID!) { calls(filter: {between: [$a, "leader/vladimir-putin"]}) { totalCount } }'
    const kept = await ask<{ calls: { totalCount: number } }>(calls, { a: 'leader/ilham-aliyev' })
    expect(kept.calls.totalCount).toBe(6)
    expect(await ask(calls, { a: 'leader/ilham-aliev' })).toEqual(kept)
    const references = 'query ($a: ID!) { references(filter: {agreement: $a}) { totalCount } }'
    expect(await ask(references, { a: 'agreement/november-statement' })).toEqual(
      await ask(references, { a: 'agreement/2020-11-09-trilateral-statement' }),
    )
  })

  it('are where paths and neighbourhoods set out and arrive', async () => {
    const ways = `query ($a: ID!, $of: [ID!]!) {
      path(from: $a, to: "leader/charles-michel") { things { id } }
      back: path(from: "leader/charles-michel", to: $a) { things { id } }
      neighbourhood(of: $of) { nodes { id hops } links { source target kind } leftOut { nodes } }
    }`
    const [former, kept] = ['leader/ilham-aliev', 'leader/ilham-aliyev']
    const found = await ask<{ path: object[]; back: object[] }>(ways, { a: kept, of: [kept] })
    expect(found.path.length).toBeGreaterThan(0)
    expect(found.back).toHaveLength(found.path.length)
    expect(await ask(ways, { a: former, of: [former] })).toEqual(found)
    expect(await ask(ways, { a: former, of: [former, kept] })).toEqual(found)
    expect(await ask(`{ path(from: "${former}", to: "${kept}") { length } }`)).toEqual({ path: [] })
  })

  it('are found by who published what was claimed of the former id', async () => {
    const query = '{ contacts(filter: {publishers: ["organisation/kremlin"]}) { nodes { id } } }'
    expect(await ask(query)).toEqual({
      contacts: { nodes: [{ id: 'call/2022-12-12-aliyev-putin' }, { id: 'call/2022-11-26-aliyev-putin' }] },
    })
  })

  it('carry what was claimed of the former id, with who told it', async () => {
    const { call } = await ask<{ call: { references: { stance: string; claims: object[] }[] } }>(`{
      call(id: "call/2022-12-12-putin-aliev") { references { stance claims {
        toldBy { ... on Organisation { id } } subject { id } objects { id } from { id }
      } } }
    }`)
    const praise = call.references.find(({ stance }) => stance === 'PRAISED')
    expect(praise?.claims).toEqual([
      {
        toldBy: [{ id: 'organisation/kremlin' }],
        subject: { id: 'call/2022-12-12-aliyev-putin' },
        objects: [{ id: 'agreement/2020-11-09-trilateral-statement' }],
        from: { id: 'document/later' },
      },
    ])
    expect(
      await ask(`{ document(id: "document/later") { publisher { id } }
        organisation(id: "organisation/the-kremlin") { documents { nodes { id } } }
        leader(id: "leader/ilham-aliev") { claims(last: 1) { nodes { predicate } } } }`),
    ).toEqual({
      document: { publisher: { id: 'organisation/kremlin' } },
      organisation: { documents: { nodes: [{ id: 'document/later' }] } },
      leader: { claims: { nodes: [{ predicate: 'sameAs' }] } },
    })
  })

  it('leave every question of the contract answered', async () => {
    for (const { name, query, isRepeated } of everyOperation(schema)) {
      if (isRepeated || name.includes('filter:')) continue
      expect((await send(query)).body.errors, name).toBeUndefined()
    }
  }, 300_000)
})

describe('words that stand no more', () => {
  it('are no evidence that a contact took place: neither what was denied nor what was retracted', async () => {
    type Told = { call: { evidence: { claim: { id: string; predicate: string; negated: boolean } }[] } }
    const evidence =
      '{ call(id: "call/2022-11-26-aliyev-putin") { evidence { claim { id predicate negated } } } }'
    const before = await ask<Told>(evidence)
    expect(before.call.evidence.length).toBeGreaterThan(0)
    expect(before.call.evidence.every(({ claim }) => !claim.negated)).toBe(true)
    const retracted = before.call.evidence.find(({ claim }) => claim.predicate === 'dated')?.claim.id
    await loadEntries({
      reviews: [{ claim: retracted, rank: 'retracted', by: 'test', why: 'It was a slip.' }],
    })
    const after = await ask<Told>(evidence)
    expect(after.call.evidence.map(({ claim }) => claim.id)).not.toContain(retracted)
  })
})

describe('the graph as recorded at an earlier load', () => {
  it('shows nothing of what came later', async () => {
    type State = { about: { dataVersion: number; lastVersion: number; claims: number }; node: object | null }
    const state =
      '{ about { dataVersion lastVersion claims } node(id: "document/later") { id } claims(last: 1) { nodes { predicate } } }'
    const now = await ask<State>(state)
    expect(now.node).toEqual({ id: 'document/later' })
    await rebuild(database, { version: 6 })
    const then = await ask<State>(state)
    expect(then.about).toMatchObject({ dataVersion: 6, lastVersion: now.about.lastVersion })
    expect(then.about.claims).toBeLessThan(now.about.claims)
    expect(then.node).toBeNull()
    await rebuild(database)
    expect(await ask(state)).toEqual(now)
  })
})
