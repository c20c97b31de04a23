import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { knownIn } from '../../src/importer/known.ts'
import { load } from '../../src/importer/load.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { anyClaim } from '../model/any-record.ts'
import { told } from '../model/told.ts'
import { derivedAtOnce, derivedInGraph } from './derived.ts'
import { dump } from './dump.ts'
import { bundleOf } from './told-bundle.ts'

let database: Database
afterAll(() => database.close())

describe('the graph of the five documents', () => {
  beforeAll(async () => {
    database = await openEmptyDatabase()
    await loadBundles(database, ownData)
  })

  it('is rebuilt identical after everything derived was deleted', async () => {
    const before = await dump(database)
    await forgetEverythingDerived()
    expect(await dump(database)).not.toEqual(before)
    await rebuild(database)
    expect(await dump(database)).toEqual(before)
  })

  it('is rebuilt identical after somebody wrote over it', async () => {
    const before = await dump(database)
    await database.runAsWritten(
      `MATCH (leader:Leader)-[part:PARTICIPATED_IN]->(contact:Contact)
       SET leader.name = 'X', leader.invented = 1, leader:Invented, part.certain = false
       CREATE (contact)-[:INVENTED]->(leader)`,
      {},
    )
    await rebuild(database)
    expect(await dump(database)).toEqual(before)
  })

  it('is the same in whatever order the documents were loaded', async () => {
    const ofOrder = ['serial', 'version', 'dataVersion', 'projectedVersion', 'startedAt', 'start', 'end']
    const before = await dump(database, { without: ofOrder })
    const derived = await derivedGraph()
    database = await inPlaceOf(database)
    const bundles = await readBundles(ownData, { texts: new Map(), known: knownIn(database) })
    // All others name what the first declares.
    const [first, ...others] = bundles
    for (const bundle of [first, ...others.toReversed()]) {
      if (bundle === undefined || bundle instanceof RefusedBundle) throw bundle
      await load(database, bundle, { by: 'test' })
    }
    expect(await derivedGraph()).toEqual(derived)
    expect(await dump(database, { without: ofOrder })).toEqual(before)
  })
})

describe('whatever is claimed and reviewed, the graph', () => {
  const anyClaims = fc.uniqueArray(anyClaim, { minLength: 10, maxLength: 40, selector: ({ id }) => id })

  it('is rebuilt identical after everything derived was deleted', async () => {
    const isRebuilt = fc.asyncProperty(anyClaims, async (claims) => {
      const reviews = claims
        .filter(({ rank }) => rank !== 'normal')
        .map(({ id, rank }) => ({ claim: id, rank, by: 'an editor', why: 'as the test has it' }))
      database = await inPlaceOf(database)
      await load(database, bundleOf(claims, { reviews }), { by: 'test' })
      const before = await dump(database)
      await forgetEverythingDerived()
      await rebuild(database)
      expect(await dump(database)).toEqual(before)
    })
    await fc.assert(isRebuilt, { numRuns: 20 })
  })

  it('is as all claims at once make it after every load and rebuild, though these derive one dossier after another', async () => {
    const isAsRebuilt = fc.asyncProperty(anyClaims, async (claims) => {
      database = await inPlaceOf(database)
      const portions = [0, 1, 2, 3].map((portion) => claims.filter((_, index) => index % 4 === portion))
      const reviews = claims
        .filter(({ rank }) => rank !== 'normal')
        .map(({ id, rank }) => ({ claim: id, rank, by: 'an editor', why: 'as the test has it' }))
      for (const portion of portions) await load(database, bundleOf(portion), { by: 'test' })
      for (const some of [reviews.slice(0, 2), reviews.slice(2)]) {
        await load(database, bundleOf([], { reviews: some }), { by: 'test' })
      }
      const before = await dump(database)
      expect(await derivedInGraph(database)).toEqual(await derivedAtOnce(database))
      await rebuild(database)
      expect(before).toEqual(await dump(database))
    })
    await fc.assert(isAsRebuilt, { numRuns: 25 })
  }, 180_000)
})

describe('the graph as recorded at an earlier load', () => {
  const call = 'call/of-may'
  const planned = told(call, 'hasStatus', { value: 'planned' })
  const held = told(call, 'hasStatus', { value: 'held', from: 'document/second' })
  const later = told('leader/late', 'participated', { objects: call })
  const retracted = { claim: planned.id, rank: 'retracted', by: 'an editor', why: 'misread' } as const

  beforeEach(async () => {
    database = await inPlaceOf(database)
    await load(database, bundleOf([planned]), { by: 'test' })
  })

  it('knows neither the claims nor the things of later loads', async () => {
    const before = await statusOf(call)
    await load(database, bundleOf([held, later]), { by: 'test' })
    await rebuild(database, { version: 1 })
    expect(await statusOf(call)).toEqual(before)
    expect(await database.ask('MATCH (leader:Leader) RETURN leader', {})).toEqual([])
    await rebuild(database)
    expect(await statusOf(call)).toEqual([{ status: 'held' }])
  })

  it('marks the claims and things of later loads, and only those, until it is rebuilt whole', async () => {
    await load(database, bundleOf([held, later]), { by: 'test' })
    const before = await dump(database)
    const marked = () =>
      database.ask(
        'MATCH (later:Unprojected) RETURN later.id AS id, labels(later)[0] AS label ORDER BY id',
        {},
      )
    expect(await marked()).toEqual([])
    await rebuild(database, { version: 1 })
    expect((await marked()).map(({ id }) => id)).toEqual([held.id, later.id, 'leader/late'].sort())
    await rebuild(database)
    expect(await marked()).toEqual([])
    expect(await dump(database)).toEqual(before)
  })

  it('is refused for a load that was not made yet', async () => {
    const before = await dump(database)
    await expect(rebuild(database, { version: 2 })).rejects.toThrow('There is no load 2: the last one is 1.')
    expect(await dump(database)).toEqual(before)
  })

  it('knows no later review', async () => {
    await load(database, bundleOf([], { reviews: [retracted] }), { by: 'test' })
    expect(await statusOf(call)).toEqual([{ status: null }])
    await rebuild(database, { version: 1 })
    expect(await statusOf(call)).toEqual([{ status: 'planned' }])
  })

  const statusOf = (id: string) =>
    database.ask('MATCH (thing:Thing {id: $id}) RETURN thing.status AS status', { id })
})

async function inPlaceOf(other: Database): Promise<Database> {
  await other.close()
  return openEmptyDatabase()
}

async function forgetEverythingDerived(): Promise<void> {
  await database.runAsWritten('MATCH (disagreement:Disagreement) DETACH DELETE disagreement', {})
  await database.runAsWritten(
    "MATCH (:Thing)-[derived]->(:Thing) WHERE NOT type(derived) IN ['PUBLISHED_BY', 'RETELLS'] DELETE derived",
    {},
  )
  await database.runAsWritten(
    `MATCH (thing:Thing)
     WITH thing, [label IN labels(thing) WHERE label <> 'Thing'] AS derived
     REMOVE thing:$(derived), thing.name, thing.aliases, thing.searchTerms, thing.disputed, thing.kind, thing.kindDisputed, thing.channel,
       thing.channelDisputed, thing.status, thing.statusDisputed, thing.alleged, thing.edtf, thing.earliest,
       thing.startLatest, thing.endEarliest, thing.latest, thing.sortDay, thing.dateDisputed, thing.claimIds`,
    {},
  )
}

/** Relationships with their ends, which the dump without loads leaves out. */
const derivedGraph = () =>
  database.ask(
    `MATCH (start:Thing)-[derived]->(end:Thing)
     RETURN start.id AS start, type(derived) AS type, end.id AS end, derived.key AS key, derived.claimIds AS claimIds
     ORDER BY start, type, end, key`,
    {},
  )
