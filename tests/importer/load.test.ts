import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { load } from '../../src/importer/load.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import type { RecordableClaim } from '../../src/importer/recordable.ts'
import { ImportFault } from '../../src/model/fault.ts'
import { type Database, openDatabase } from '../../src/neo4j/database.ts'
import { openEmptyDatabase } from '../graph.ts'
import { told } from '../model/told.ts'
import { dump } from './dump.ts'
import { bundleOf } from './told-bundle.ts'

let database: Database | undefined
const by = { by: 'test' }
const call = 'call/of-may'
const held = told(call, 'hasStatus', { value: 'held' })
const took = told('leader/a', 'participated', { objects: call })
const words = {
  document: 'document/first',
  exact: 'they spoke',
  prefix: '',
  suffix: '',
  start: 0,
  end: 10,
  retold: false,
}
const quoted = (claim: RecordableClaim) => ({ ...claim, quotes: [words] })

const emptied = async (): Promise<Database> => {
  await database?.close()
  database = await openEmptyDatabase()
  return database
}
afterAll(() => database?.close())

describe('a load', () => {
  let graph: Database
  beforeEach(async () => {
    graph = await emptied()
  })

  it('counts its claims, and those that are new', async () => {
    expect(await load(graph, bundleOf([held]), by)).toEqual({ version: 1, claims: 1, added: 1, quotes: 0 })
    expect(await load(graph, bundleOf([held, took]), by)).toEqual({
      version: 2,
      claims: 2,
      added: 1,
      quotes: 0,
    })
  })

  it('that brings nothing new changes nothing, and makes no version', async () => {
    const bundle = bundleOf([held, took], {
      reviews: [{ claim: held.id, rank: 'preferred', by: 'an editor', why: 'seen' }],
    })
    await load(graph, bundle, by)
    const before = await dump(graph)
    expect(await load(graph, bundle, by)).toEqual({ version: 1, claims: 2, added: 0, quotes: 0 })
    expect(await dump(graph)).toEqual(before)
  })

  it('adds words to a claim that is recorded already', async () => {
    await load(graph, bundleOf([held]), by)
    const bundle = bundleOf([held])
    expect(await load(graph, { ...bundle, claims: bundle.claims.map(quoted) }, by)).toMatchObject({
      added: 0,
      quotes: 1,
    })
    expect(
      await graph.ask('MATCH (:Claim)-[quote:QUOTES]->(:Document) RETURN quote.exact AS exact', {}),
    ).toEqual([{ exact: words.exact }])
  })

  it('adds to what is given of a thing, and leaves the rest', async () => {
    await load(graph, bundleOf([], { things: [{ id: 'state/AZE', type: 'State', iso3: 'AZE' }] }), by)
    await load(graph, bundleOf([], { things: [{ id: 'state/AZE', type: 'State', cow: 373 }] }), by)
    expect(await graph.ask('MATCH (state:State) RETURN state.iso3 AS iso3, state.cow AS cow', {})).toEqual([
      { iso3: 'AZE', cow: 373 },
    ])
  })

  const azerbaijan = { id: 'state/AZE', type: 'State', iso3: 'AZE' } as const
  it.each([
    [
      'a thing with another code',
      [],
      {
        things: [
          { ...azerbaijan, iso3: 'ARM' },
          { id: 'state/X', type: 'State' as const },
        ],
      },
    ],
    ['a thing of another type', [], { things: [{ ...azerbaijan, type: 'Place' as const }] }],
    [
      'a document with another title',
      [],
      {
        documents: [{ id: 'document/first', type: 'Document' as const, title: 'Other', language: 'en' }],
      },
    ],
    ['a claim that names what nobody declared', [took], { things: [], documents: [] }],
    [
      'a review of a claim that nobody recorded',
      [],
      { reviews: [{ claim: 'claim/z', rank: 'retracted' as const, by: 'me', why: 'so' }] },
    ],
    ['a claim on another ground', [{ ...held, basis: 'editor', reason: 'another' } as const], {}],
  ])('of %s is refused, and nothing of it is recorded', async (_, claims, more) => {
    const grounded = { ...held, basis: 'editor', reason: 'one' } as const
    const { things, ...bundle } = bundleOf([grounded])
    await load(graph, { ...bundle, things: [...things, azerbaijan] }, by)
    const before = await dump(graph)
    await expect(load(graph, bundleOf(claims, more), by)).rejects.toBeInstanceOf(ImportFault)
    expect(await dump(graph)).toEqual(before)
  })

  it('waits for another, so that each has a version of its own', async () => {
    const second = openDatabase(inject('neo4j'))
    const claims = Array.from({ length: 6 }, (_, index) =>
      told(`leader/${index}`, 'participated', { objects: call }),
    )
    const loads = claims.map((claim, index) => load(index % 2 ? second : graph, bundleOf([claim]), by))
    const versions = (await Promise.all(loads)).map(({ version }) => version)
    await second.close()
    expect(versions.sort()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await graph.ask('MATCH (claim:Claim) RETURN count(DISTINCT claim.serial) AS serials', {})).toEqual(
      [{ serials: 6 }],
    )
    expect(
      await graph.ask('MATCH (:Leader)-[part:PARTICIPATED_IN]->() RETURN count(part) AS parts', {}),
    ).toEqual([{ parts: 6 }])
  })

  const review = (rank: 'retracted' | 'normal', why: string) => ({
    claim: held.id,
    rank,
    by: 'an editor',
    why,
  })
  const status = () => graph.ask('MATCH (call:Contact) RETURN call.status AS status', {})

  it('may retract a claim, restore it, and retract it again in the same words', async () => {
    const turns = [review('retracted', 'misread'), review('normal', 'read again')]
    await load(graph, bundleOf([held], { reviews: turns }), by)
    await load(graph, bundleOf([held], { reviews: turns }), by)
    expect(await status()).toEqual([{ status: 'held' }])
    const again = bundleOf([held], { reviews: turns.slice(0, 1) })
    await load(graph, again, by)
    expect(await status()).toEqual([{ status: null }])
    expect(await load(graph, again, by)).toMatchObject({ version: 2 })
    expect(await graph.ask('MATCH (review:Review) RETURN count(review) AS reviews', {})).toEqual([
      { reviews: 3 },
    ])
  })

  it('of all these turns at once records each of them, once', async () => {
    const turns = [
      review('retracted', 'misread'),
      review('normal', 'read again'),
      review('retracted', 'misread'),
    ]
    await load(graph, bundleOf([held], { reviews: turns }), by)
    expect(await status()).toEqual([{ status: null }])
    expect(await load(graph, bundleOf([held], { reviews: turns }), by)).toMatchObject({ version: 1 })
  })

  it('that brings nothing new shows the newest state again, where an earlier one is shown', async () => {
    await load(graph, bundleOf([held]), by)
    await load(graph, bundleOf([held, took]), by)
    const before = await dump(graph)
    await rebuild(graph, { version: 1 })
    expect(await dump(graph)).not.toEqual(before)
    expect(await load(graph, bundleOf([held]), by)).toMatchObject({ version: 2, added: 0 })
    expect(await dump(graph)).toEqual(before)
  })

  it('ranks a claim by the last of its reviews', async () => {
    await load(graph, bundleOf([held], { reviews: [review('retracted', 'misread')] }), by)
    expect(await status()).toEqual([{ status: null }])
    await load(graph, bundleOf([held], { reviews: [review('normal', 'read again')] }), by)
    expect(await status()).toEqual([{ status: 'held' }])
  })
})
