import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reviewClaim } from '../../src/importer/editorial.ts'
import { mergeThings, splitThings } from '../../src/importer/identity-claims.ts'
import { load } from '../../src/importer/load.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { told } from '../model/told.ts'
import { dump } from './dump.ts'
import { bundleOf } from './told-bundle.ts'

let database: Database
const editor = { by: 'Ada', why: 'As the test has it.' }
const merge = (former: string, kept: string) => mergeThings(database, { former, kept, ...editor })
const split = (one: string, other: string) => splitThings(database, { one, other, ...editor })

/** Things, their relationships and disagreements, without the history of claims, reviews and loads. */
async function projected(): Promise<string[]> {
  const all = await dump(database, { without: ['dataVersion', 'projectedVersion', 'serial', 'version'] })
  return all.filter((line) => {
    const { labels = [], type = '', start = '', end = '' } = JSON.parse(line)
    const isTold = ['Claim', 'Review', 'Load', 'Extraction'].some((label) => labels.includes(label))
    const isOfClaim = /^(Claim|Review) /.test(start) && type !== 'TAKES_PART_IN'
    return !isTold && !isOfClaim && !end.startsWith('Load')
  })
}

const keptOf = async (id: string) => {
  const [row] = await database.ask(
    'MATCH (thing:Thing {id: $id}) RETURN coalesce(head([(thing)-[:SAME_AS]->(kept) | kept.id]), thing.id) AS kept',
    { id },
  )
  return row?.['kept']
}

describe('among the things of the five documents', () => {
  let things: readonly { readonly id: string; readonly type: string }[]

  beforeAll(async () => {
    database = await openEmptyDatabase()
    await loadBundles(database, ownData)
    // The document of the editors' decisions is there from the first of them on.
    await merge('leader/ararat-mirzoyan', 'leader/nikol-pashinyan')
    await split('leader/ararat-mirzoyan', 'leader/nikol-pashinyan')
    const rows = await database.ask(
      "MATCH (thing:Thing) WHERE thing.type <> 'Document' RETURN thing.id AS id, thing.type AS type ORDER BY id",
      {},
    )
    things = rows.map(({ id, type }) => ({ id: String(id), type: String(type) }))
  })
  afterAll(() => database.close())

  it('whatever was merged and is split again, in any order, leaves the graph as it was', async () => {
    const before = await projected()
    const anyMerges = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 })
    const isAsBefore = fc.asyncProperty(anyMerges, async (picks) => {
      const merged: { pair: readonly [string, string]; order: number }[] = []
      for (const [first, second, order] of picks) {
        const former = things[first % things.length]
        const alike = things.filter(({ id, type }) => type === former?.type && id !== former.id)
        const kept = alike[second % alike.length]
        if (!former || !kept) continue
        const pair = [String(await keptOf(former.id)), String(await keptOf(kept.id))] as const
        if (pair[0] === pair[1]) continue
        await merge(...pair)
        merged.push({ pair, order })
      }
      if (merged.length > 0) expect(await projected()).not.toEqual(before)
      for (const { pair } of merged.toSorted((a, b) => a.order - b.order)) await split(...pair)
      expect(await projected()).toEqual(before)
    })
    await fc.assert(isAsBefore, { numRuns: 6 })
  }, 300_000)
})

describe('who is the same', () => {
  const source = 'document/second'
  beforeEach(async () => {
    database = await openEmptyDatabase()
    const claims = ['leader/a', 'leader/b', 'leader/c'].map((id) => told(id, 'named', { value: id }))
    const state = told('state/AZE', 'named', { value: 'Azerbaijan' })
    await load(database, bundleOf([...claims, state]), { by: 'test' })
    return () => database.close()
  })

  const ranks = () =>
    database.ask(
      `MATCH (review:Review)-[:OF]->(claim:Claim)-[:FROM]->(document)
       RETURN document.id AS document, claim.predicate AS predicate, review.rank AS rank, review.by AS by
       ORDER BY review.serial`,
      {},
    )
  const count = async (predicate: string) =>
    (await database.ask('MATCH (claim:Claim {predicate: $predicate}) RETURN claim', { predicate })).length

  it('is told by an editor, taken back, and told again, by one claim and its reviews', async () => {
    expect(await merge('leader/a', 'leader/b')).toEqual({ version: 2, id: 'leader/b' })
    expect(await keptOf('leader/a')).toBe('leader/b')
    expect(await split('leader/b', 'leader/a')).toEqual({ version: 3, id: 'leader/b' })
    expect(await keptOf('leader/a')).toBe('leader/a')
    await mergeThings(database, { former: 'leader/a', kept: 'leader/b', by: 'Ben', why: 'Another reason.' })
    expect(await keptOf('leader/a')).toBe('leader/b')
    expect(await count('sameAs')).toBe(1)
    expect(await ranks()).toEqual([
      { document: 'document/editorial', predicate: 'sameAs', rank: 'retracted', by: 'Ada' },
      { document: 'document/editorial', predicate: 'sameAs', rank: 'normal', by: 'Ben' },
    ])
  })

  it('is contradicted where a document tells it, and the contradiction can be taken back', async () => {
    const claim = told('leader/a', 'sameAs', { objects: 'leader/b', from: source })
    await load(database, bundleOf([claim]), { by: 'test' })
    await split('leader/a', 'leader/b')
    expect(await keptOf('leader/a')).toBe('leader/a')
    expect(await count('differentFrom')).toBe(1)
    await merge('leader/a', 'leader/b')
    expect(await keptOf('leader/a')).toBe('leader/b')
    expect(await count('sameAs')).toBe(1)
    await split('leader/a', 'leader/b')
    expect(await keptOf('leader/a')).toBe('leader/a')
    expect(await count('differentFrom')).toBe(1)
  })

  it('is decided by an editor against a document that tells two apart, whose claim is deprecated', async () => {
    const claim = told('leader/b', 'differentFrom', { objects: 'leader/a', from: source })
    await load(database, bundleOf([claim]), { by: 'test' })
    await merge('leader/a', 'leader/b')
    expect(await keptOf('leader/a')).toBe('leader/b')
    expect(await ranks()).toEqual([
      { document: source, predicate: 'differentFrom', rank: 'deprecated', by: 'Ada' },
    ])
  })

  it('goes on from one to the next, and back link by link', async () => {
    await merge('leader/a', 'leader/b')
    await merge('leader/b', 'leader/c')
    expect([await keptOf('leader/a'), await keptOf('leader/b')]).toEqual(['leader/c', 'leader/c'])
    await split('leader/a', 'leader/b')
    expect([await keptOf('leader/a'), await keptOf('leader/b')]).toEqual(['leader/a', 'leader/c'])
  })

  it('can be told not to be, before anybody merges two', async () => {
    await split('leader/a', 'leader/b')
    await expect(split('leader/b', 'leader/a')).rejects.toThrow('are told to be different already')
    expect(await count('differentFrom')).toBe(1)
  })

  it.each([
    ['an id that nobody has', ['leader/x', 'leader/b'], 'There is no thing leader/x.'],
    ['one id twice', ['leader/a', 'leader/a'], 'is given twice'],
    ['things of two types', ['leader/a', 'state/AZE'], 'leader/a is a Leader and state/AZE a State'],
    ['documents', ['document/first', 'document/second'], 'Documents cannot be merged'],
  ])('is not told of %s', async (_what, [former = '', kept = ''], sentence) => {
    await expect(merge(former, kept)).rejects.toThrow(sentence)
    await expect(split(former, kept)).rejects.toThrow(sentence)
  })

  it('is not told twice, nor of an id that was given up', async () => {
    await merge('leader/a', 'leader/b')
    await expect(merge('leader/a', 'leader/b')).rejects.toThrow('are the same already: leader/b.')
    await expect(merge('leader/a', 'leader/c')).rejects.toThrow(
      'leader/a was merged already and resolves to leader/b: give that.',
    )
    await expect(merge('leader/c', 'leader/a')).rejects.toThrow('resolves to leader/b')
  })

  it('is decided by somebody, for a reason', async () => {
    const both = { former: 'leader/a', kept: 'leader/b' }
    await expect(mergeThings(database, { ...both, by: 'Ada', why: ' ' })).rejects.toThrow('reason is empty')
    await expect(mergeThings(database, { ...both, by: '', why: 'So.' })).rejects.toThrow('name is empty')
    expect(await count('sameAs')).toBe(0)
  })
})

describe('a review of a claim', () => {
  beforeAll(async () => {
    database = await openEmptyDatabase()
  })
  afterAll(() => database.close())

  it('ranks it, as a load of its own', async () => {
    const claim = told('call/a', 'hasStatus', { value: 'held' })
    await load(database, bundleOf([claim]), { by: 'test' })
    const review = { claim: claim.id, rank: 'retracted', ...editor } as const
    expect(await reviewClaim(database, review)).toEqual({ version: 2, id: claim.id })
    const [call] = await database.ask("MATCH (call:Contact {id: 'call/a'}) RETURN call.status AS status", {})
    expect(call?.['status']).toBeNull()
  })

  it('is refused where there is no such claim', async () => {
    await expect(
      reviewClaim(database, { claim: 'claim/none', rank: 'preferred', ...editor }),
    ).rejects.toThrow('There is no claim claim/none.')
  })
})
