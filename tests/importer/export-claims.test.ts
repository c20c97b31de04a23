import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { claimSchema } from '../../src/importer/bundle.ts'
import { claimFaults } from '../../src/importer/claim-faults.ts'
import { reviewClaim } from '../../src/importer/editorial.ts'
import { exportedBundles } from '../../src/importer/export-claims.ts'
import { exportedLines, isExportedFile, loadExportedFile } from '../../src/importer/exported-file.ts'
import { mergeThings, splitThings } from '../../src/importer/identity-claims.ts'
import { load } from '../../src/importer/load.ts'
import { loadTable } from '../../src/importer/load-table.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import { readMapping } from '../../src/importer/table/read-mapping.ts'
import { sha256Of } from '../../src/importer/texts.ts'
import { writtenClaim } from '../../src/importer/written-entries.ts'
import type { RankedClaim } from '../../src/model/projection/record.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { anyClaim, typeOf } from '../model/any-record.ts'
import {
  bundleOf,
  folderOf,
  held,
  nothingKnown,
  original,
  scratchFolder,
  spokeAt,
  type WrittenClaim,
} from './a-bundle.ts'
import { callsMapping, callsTable } from './calls-table.ts'
import { dump } from './dump.ts'
import { proposed, text } from './proposed-bundle.ts'
import { tableFile } from './table/a-table.ts'
import { bundleOf as toldBundle } from './told-bundle.ts'

let database: Database
beforeEach(async () => {
  database = await inPlaceOf(database)
})
afterAll(() => database.close())

async function inPlaceOf(other: Database | undefined): Promise<Database> {
  await other?.close()
  return openEmptyDatabase()
}

/** An export in a file, of the first bundles alone where it is said how many, and with lines that something happened to. */
async function exported(
  most?: number,
  change = (lines: readonly string[]): readonly string[] => lines,
): Promise<string> {
  const bundles = (await Array.fromAsync(exportedBundles(database))).slice(0, most)
  const lines = await Array.fromAsync(exportedLines(Readable.from(bundles)))
  const file = join(await scratchFolder(), 'claims.jsonl.gz')
  await writeFile(file, gzipSync(change(lines).join('')))
  return file
}

async function loadFile(file: string): Promise<void> {
  expect(await isExportedFile(file)).toBe(true)
  await loadExportedFile(database, file, { by: 'another', loaded: () => undefined })
}

/** Two graphs of thousands of lines are compared by what differs. */
async function expectGraph(wanted: readonly string[]): Promise<void> {
  const made = await dump(database)
  const [one, other] = [new Set(made), new Set(wanted)]
  expect([[...one.difference(other)], [...other.difference(one)]]).toEqual([[], []])
  expect(made).toHaveLength(wanted.length)
}

const decision = { why: 'As the test has it.', by: 'Ada' }

/** Documents with originals' words, a table in parts, what waits for review, decisions, and words that came later. */
async function fill(): Promise<void> {
  await loadBundles(database, ownData)
  const mapping = tableFile(
    'exported-calls.yaml',
    `mapping: readout-mapping/1\ndocument: { id: document/calls, title: Calls }\n${callsMapping}`,
  )
  const table = callsTable('exported-calls.csv', 700)
  await loadTable(database, table, { mapping: await readMapping(mapping), by: 'Bo', batchClaims: 2_000 })
  const texts = new Map([
    [sha256Of(text), text],
    [sha256Of(original), original],
  ])
  await loadBundles(database, await folderOf({ waiting: await proposed(nothingKnown) }), texts)
  const known: WrittenClaim = { ...held, quotes: [], basis: 'world-knowledge', reason: 'Known beforehand.' }
  const whole = bundleOf([held])
  await loadBundles(
    database,
    await folderOf({ early: bundleOf([known], { documents: (whole.documents ?? []).slice(0, 1) }) }),
  )
  await loadBundles(database, await folderOf({ later: whole }))
  await loadBundles(database, await folderOf({ words: bundleOf([{ ...held, quotes: [spokeAt] }]) }), texts)
  await loadBundles(
    database,
    await folderOf({ code: bundleOf([], { things: [{ id: 'leader/a', type: 'Leader', wikidata: 'Q1' }] }) }),
  )
  const [former, kept] = ['leader/ararat-mirzoyan', 'leader/nikol-pashinyan']
  await mergeThings(database, { former, kept, ...decision })
  await splitThings(database, { one: former, other: kept, ...decision })
  await mergeThings(database, { former, kept, ...decision })
  const [claim] = await database.ask(
    'MATCH (claim:Claim {predicate: "signed"}) RETURN claim.id AS id ORDER BY id',
    {},
  )
  for (const rank of ['retracted', 'normal', 'retracted'] as const)
    await reviewClaim(database, { claim: String(claim?.['id']), rank, ...decision })
}

describe('all claims, exported and loaded into an empty graph,', () => {
  it('make the identical graph, with its loads, their times and who loaded', async () => {
    await fill()
    const before = await dump(database)
    const file = await exported()
    database = await inPlaceOf(database)
    await loadFile(file)
    await expectGraph(before)
    await rebuild(database)
    await expectGraph(before)
    await loadFile(file)
    await expectGraph(before)
  }, 300_000)

  it('make it too where the load was broken off and made again', async () => {
    await fill()
    const before = await dump(database)
    const whole = await exported()
    const half = await exported(Math.floor((await Array.fromAsync(exportedBundles(database))).length / 2))
    database = await inPlaceOf(database)
    await loadFile(half)
    await loadFile(whole)
    await expectGraph(before)
  }, 300_000)

  it('make it whatever is claimed and reviewed', async () => {
    const anyRight = anyClaim
      .map((claim): RankedClaim => ({ ...claim, basis: 'editor', reason: decision.why }))
      .filter((claim) => claimFaults(claimSchema.parse(writtenClaim(claim, [])), typeOf).length === 0)
    const anyClaims = fc.uniqueArray(anyRight, { minLength: 10, maxLength: 40, selector: ({ id }) => id })
    const isSame = fc.asyncProperty(anyClaims, async (claims) => {
      database = await inPlaceOf(database)
      const half = Math.floor(claims.length / 2)
      await load(database, toldBundle(claims.slice(0, half)), { by: 'one' })
      const reviews = claims.flatMap(({ id, rank }) => {
        const review = { claim: id, rank, by: 'an editor', why: 'as the test has it' }
        return rank === 'normal' ? [] : [{ ...review, rank: 'preferred' as const }, review]
      })
      await load(database, toldBundle(claims.slice(half), { reviews }), { by: 'other' })
      const before = await dump(database)
      const file = await exported()
      database = await inPlaceOf(database)
      await loadFile(file)
      await expectGraph(before)
    })
    await fc.assert(isSame, { numRuns: 8 })
  }, 300_000)
})

describe('an export', () => {
  it('is the same from a graph that shows an earlier state', async () => {
    await loadBundles(database, ownData)
    const all = await Array.fromAsync(exportedBundles(database))
    await rebuild(database, { version: 1 })
    expect(await Array.fromAsync(exportedBundles(database))).toEqual(all)
  })

  it('adds to a graph of other loads what that lacks, by loads of their own', async () => {
    await loadBundles(database, ownData)
    const claims = await countClaims()
    const file = await exported()
    database = await inPlaceOf(database)
    await loadBundles(database, await folderOf({ other: bundleOf([held]) }))
    await loadFile(file)
    expect(await countClaims()).toBe(claims + 1)
    expect(
      await database.ask('MATCH (load:Load) WHERE load.by = "another" RETURN count(load) > 0 AS any', {}),
    ).toEqual([{ any: true }])
  })

  it.each([
    ['after a line', (lines: readonly string[]) => lines.slice(0, 4)],
    ['in a line', (lines: readonly string[]) => [...lines.slice(0, 3), lines[3]?.slice(0, 200) ?? '']],
    ['before its last line', (lines: readonly string[]) => lines.slice(0, -1)],
    ['and lacks a line amid the others', (lines: readonly string[]) => lines.toSpliced(2, 1)],
  ])('that was cut off %s is refused, and nothing of it is loaded', async (_where, cut) => {
    await loadBundles(database, ownData)
    const file = await exported(undefined, cut)
    database = await inPlaceOf(database)
    await expect(loadFile(file)).rejects.toThrow(/claims\.jsonl\.gz is not whole: .* Nothing of it is loaded/)
    expect(await countClaims()).toBe(0)
  })

  it('of an empty graph is whole too, and loads nothing', async () => {
    const file = await exported()
    await loadFile(file)
    expect(await countClaims()).toBe(0)
  })
})

const countClaims = async () =>
  (await database.ask('MATCH (claim:Claim) RETURN count(claim) AS claims', {}))[0]?.['claims'] as number
