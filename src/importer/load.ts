import type { Database, Transaction } from '../neo4j/database.ts'
import { claimRow } from './claim-rows.ts'
import { atHandOf } from './dossiers.ts'
import { inBatches } from './in-batches.ts'
import { askedOnce, knownIn } from './known.ts'
import { type NewClaims, newClaims } from './new-claims.ts'
import { type NewReview, newReviews } from './new-reviews.ts'
import { newThings } from './new-things.ts'
import { refuseBetween } from './open-load.ts'
import { proposed } from './proposed.ts'
import { lastVersion, projectAnew, projectDossiers } from './rebuild.ts'
import type { Recordable } from './recordable.ts'
import { changeBy, tellRebuild } from './tell-change.ts'
import { touchedBy } from './touched.ts'

export type Loaded = {
  /** The load just made; the last one before where nothing was new. */
  readonly version: number
  /** Claims in what was loaded, and how many of them were not recorded before. */
  readonly claims: number
  readonly added: number
  /** Words added to claims, new ones or known ones. */
  readonly quotes: number
}

/** What takes loads: the graph, or what stands for it until all is there. */
export type Records = Pick<Database, 'run' | 'write'> & {
  /** How what is new is recorded, and what follows from it; in the graph, at once, where it is not said. */
  readonly record?: typeof record
}

/**
 * Records all that is new in a bundle and derives anew what follows from it, or does nothing at all; loads wait for each
 * other. What is recorded already is passed over, so that loading twice is loading once.
 *
 * @throws {ImportFault} when the graph has a thing, a document or a claim with other content, or lacks one referred to.
 * @throws {Fault} when the load of a table is not finished.
 */
export const load = (records: Records, recordable: Recordable, told: Told): Promise<Loaded> =>
  records.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    return await loadLocked(transaction, recordable, { ...told, record: records.record })
  })

type Told = {
  readonly by: string
  readonly startedAt?: Date
  /** False for who only proposes; true where it is not said. */
  readonly mayReview?: boolean
}
type Locked = Told & { readonly record?: Records['record'] | undefined }

/** The same as part of a transaction that holds the graph's lock: what was read in it still holds. */
export async function loadLocked(
  transaction: Transaction,
  recordable: Recordable,
  { by, startedAt = new Date(), mayReview = true, record: take = record }: Locked,
): Promise<Loaded> {
  await refuseBetween(transaction)
  const told = await newsOf(transaction, recordable)
  const news = mayReview ? told : proposed(told, by)
  const last = await lastVersion(transaction)
  const report = {
    claims: recordable.claims.length,
    added: news.claims.length,
    quotes: news.quotes.length,
  }
  if (!hasNews(news)) {
    // A rebuild may have left an earlier state, and a load leaves the newest.
    if (last.projected !== last.version) {
      await projectAnew(transaction, last.version)
      await tellRebuild(transaction, last.version)
    }
    return { version: last.version, ...report }
  }
  const version = last.version + 1
  const serial = last.serial + serialsOf(news)
  await transaction.run('import/write-load', { version, serial, startedAt: startedAt.toISOString(), by })
  await take(transaction, news, { version, last, tool: recordable.madeBy })
  return { version, ...report }
}

/** What there is to record. */
export type News = Awaited<ReturnType<typeof newThings>> &
  NewClaims & { readonly reviews: readonly NewReview[] }

/** Part of a transaction that holds the graph's lock. */
export const newsOf = async (
  transaction: Transaction,
  recordable: Recordable,
  known = askedOnce(knownIn(transaction)),
): Promise<News> => {
  const things = await newThings(known, recordable)
  const news = await newClaims(known, recordable)
  const reviews = await newReviews(transaction, recordable)
  return { ...things, ...news, reviews: [...proposals(recordable, news.claims), ...reviews] }
}

/** Only claims that are new are proposed: nobody has reviewed them yet. */
const proposals = ({ proposed, madeBy }: Recordable, claims: NewClaims['claims']): readonly NewReview[] =>
  proposed
    ? claims.map(({ id }) => ({
        claim: id,
        rank: 'proposed',
        by: `${madeBy.tool} ${madeBy.version}`,
        why: 'Made by rules, and read by nobody yet.',
      }))
    : []

export const hasNews = (news: News): boolean => Object.values(news).some(({ length }) => length > 0)

/** Serial numbers that news take. */
export const serialsOf = ({ claims, reviews }: News): number => claims.length + reviews.length

export type Recording = {
  readonly version: number
  readonly last: Awaited<ReturnType<typeof lastVersion>>
  readonly tool: Recordable['madeBy']
}

/** Records news under a load that is open, derives what follows from them, and tells of it. */
export async function record(
  transaction: Transaction,
  news: News,
  { version, last, tool }: Recording,
): Promise<void> {
  await writeNews(transaction, news, { version, serial: last.serial, tool })
  const touched = await touchedBy(news, { transaction, version })
  const change = await changeBy(transaction, news, { touched, version })
  if (last.projected === last.version) {
    await projectDossiers(transaction, { touched, atHand: atHandOf(news), version })
  } else {
    // A rebuild left an earlier state, of which the dossiers are a part.
    await projectAnew(transaction, version)
    await tellRebuild(transaction, version)
  }
  await change.tell()
}

async function writeNews(
  transaction: Transaction,
  { things, links, claims, nowQuoted, quotes, reviews }: News,
  { version, serial, tool }: { version: number; serial: number; tool: Recordable['madeBy'] },
): Promise<void> {
  const { run } = transaction
  await inBatches(things, (rows) => run('import/write-things', { version, rows }))
  await inBatches(links, (rows) => run('import/write-document-links', { rows }))
  const words = Map.groupBy(quotes, ({ claim }) => claim)
  const claimRows = claims.map((claim, index) => ({
    ...claimRow(claim, serial + 1 + index),
    quotes: words.get(claim.id) ?? [],
  }))
  await inBatches(claimRows, (rows) => run('import/write-claims', { version, tool, rows }))
  const bases = nowQuoted.map(({ id, basis, reason }) => ({ id, basis, reason }))
  await inBatches(bases, (rows) => run('import/write-bases', { rows }))
  for (const { id } of claims) words.delete(id)
  await inBatches([...words.values()].flat(), (rows) => run('import/write-quotes', { rows }))
  const firstOfReviews = serial + claims.length + 1
  const reviewRows = reviews.map((review, index) => ({ ...review, serial: firstOfReviews + index }))
  await inBatches(reviewRows, (rows) => run('import/write-reviews', { version, rows }))
}
