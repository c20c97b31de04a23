import { ranks } from '../model/claim.ts'
import { Fault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Database } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { bundleFormat } from './bundle.ts'
import { idsOf, oneOf, readClaims } from './recorded.ts'
import { type WrittenBundle, writtenClaim, writtenDocument, writtenThing } from './written-entries.ts'

type Reader = Pick<Database, 'run'>
type Load = Statements['export/loads']['row']

/** What is to be written, and how many serial numbers it takes. */
type Part = {
  readonly written: Omit<WrittenBundle, 'format' | 'load'>
  readonly serials: number
}

/**
 * All that was ever recorded, as bundles in the order in which it was: each load in as many as it takes, with whatever
 * became of its claims since. Loaded in this order, they make the graph that they come from. Holds some thousands of
 * claims at a time.
 *
 * @throws {Fault} while the load of a table is not finished.
 */
export async function* exportedBundles(database: Reader): AsyncGenerator<WrittenBundle> {
  const [unfinished] = await database.run('import/unfinished-load', {})
  if (unfinished)
    throw new Fault(`Load ${unfinished.version}, of ${unfinished.table}, is not finished: export when it is.`)
  const [last] = await database.run('import/last-version', {})
  const runs = runsOf(database)
  let run = await runs.next()
  let serial = 0
  const bundle = (load: Load, { written, serials }: Part): WrittenBundle => {
    const before = serial
    serial += serials
    return { format: bundleFormat, ...written, load: { ...load, serial: before } }
  }
  for await (const load of loadsOf(database)) {
    // What is recorded while it is exported waits for the next time.
    if (load.version > (last?.version ?? 0)) return
    let isEmpty = true
    for await (const part of partsBeside(database, load.version)) {
      isEmpty = false
      yield bundle(load, part)
    }
    for (; run.value?.version === load.version; run = await runs.next()) {
      isEmpty = false
      yield bundle(load, await partOf(database, run.value))
    }
    if (isEmpty) yield bundle(load, { written: { madeBy: nobody }, serials: 0 })
  }
}

/** Made by no tool that anything was recorded of. */
const nobody = { tool: 'readout', version: '1' }

/** Things that a load told of, and words that it added to claims of earlier ones. */
async function* partsBeside(database: Reader, version: number): AsyncGenerator<Part> {
  const things = pages<Statements['export/things-of-load']['row']>((last) =>
    database.run('export/things-of-load', { version, rank: last?.rank ?? 0, after: last?.id ?? '' }),
  )
  for await (const rows of things) {
    const written = {
      madeBy: nobody,
      things: rows.filter(({ type }) => type !== 'Document').map(writtenThing),
      documents: rows.filter(({ type }) => type === 'Document').map((row) => writtenDocument(row, version)),
    }
    yield { written, serials: 0 }
  }
  const claims = pages<Statements['export/claims-quoted-later']['row']>((last) =>
    database.run('export/claims-quoted-later', { version, serial: last?.serial ?? 0 }),
  )
  for await (const rows of claims) {
    const written = await writtenClaims(database, idsOf(rows), (since) => since === version)
    yield { written: { madeBy: nobody, claims: written }, serials: 0 }
  }
}

async function partOf(database: Reader, { version, madeBy, claims, reviews }: Run): Promise<Part> {
  const written = {
    madeBy: madeBy ?? nobody,
    claims: await writtenClaims(database, claims, (since) => since <= version),
    reviews: reviews.map(({ claim, rank, by, why }) => ({ claim, rank: oneOf(ranks, rank), by, why })),
  }
  return { written, serials: written.claims.length + written.reviews.length }
}

/** With the words that they were given by loads of which `isThen` holds. */
async function writtenClaims(database: Reader, ids: readonly Id[], isThen: (since: number) => boolean) {
  const claims = await readClaims({ transaction: database, version: Number.MAX_SAFE_INTEGER }, ids)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const quotes = Map.groupBy(await database.run('export/quotes', { ids }), ({ claim }) => claim)
  return ids.flatMap((id) => {
    const claim = byId.get(id)
    if (!claim) return []
    const all = quotes.get(id) ?? []
    const then = all.filter(({ since }) => isThen(since))
    const isQuotedLater = claim.basis === 'quoted' && then.length === 0 && all.length > 0
    return [writtenClaim(isQuotedLater ? { ...claim, ...quotedLater } : claim, then)]
  })
}

/** What it rested on before nobody knows: the words took its place. */
const quotedLater = { basis: 'editor', reason: 'Its words were found by a later load.' } as const

/** Claims, and then reviews, of one load, in the order of their serial numbers. */
type Run = {
  readonly version: number
  readonly madeBy: WrittenBundle['madeBy'] | null
  readonly claims: Id[]
  readonly reviews: Review[]
}
type Review = Statements['export/reviews-after']['row']

const mostOfRun = 5_000

async function* runsOf(database: Reader): AsyncGenerator<Run> {
  let run: Run | null = null
  for await (const entry of entriesOf(database)) {
    const isClaim = 'id' in entry
    const isFull = run && run.claims.length + run.reviews.length >= mostOfRun
    if (run && (isFull || run.version !== entry.version || (isClaim && run.reviews.length > 0))) {
      yield run
      run = null
    }
    run ??= { version: entry.version, madeBy: madeBy(entry), claims: [], reviews: [] }
    if (isClaim) run.claims.push(entry.id)
    else run.reviews.push(entry)
  }
  if (run) yield run
}

type Claimed = Statements['export/claims-after']['row']

const madeBy = (entry: Claimed | Review): Run['madeBy'] =>
  'id' in entry ? { tool: entry.tool, version: entry.toolVersion } : null

/** Claims and reviews, merged in the order of their serial numbers. */
async function* entriesOf(database: Reader): AsyncGenerator<Claimed | Review> {
  const claims = rowsOf<Claimed>((last) => database.run('export/claims-after', { serial: last?.serial ?? 0 }))
  const reviews = rowsOf<Review>((last) =>
    database.run('export/reviews-after', { serial: last?.serial ?? 0 }),
  )
  let [claim, review] = [await claims.next(), await reviews.next()]
  for (;;) {
    if (!claim.done && (review.done || claim.value.serial < review.value.serial)) {
      yield claim.value
      claim = await claims.next()
    } else if (!review.done) {
      yield review.value
      review = await reviews.next()
    } else return
  }
}

const loadsOf = (database: Reader): AsyncGenerator<Load> =>
  rowsOf<Load>((last) => database.run('export/loads', { after: last?.version ?? 0 }))

async function* rowsOf<Row>(read: (last: Row | undefined) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  for await (const page of pages(read)) yield* page
}

/** Page after page, each asked for by the last row before it. */
async function* pages<Row>(
  read: (last: Row | undefined) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let page = await read(undefined); page.length > 0; page = await read(page.at(-1))) yield page
}
