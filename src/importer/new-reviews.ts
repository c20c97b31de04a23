import { ImportFault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Recordable } from './recordable.ts'

export type NewReview = Recordable['reviews'][number]

/**
 * Reviews that do not repeat the last ones of their claim, word for word. One in the words of an earlier review is new
 * once another has come between: a claim may be retracted, restored and retracted again.
 * @throws {ImportFault} when there is no such claim.
 */
export async function newReviews(
  transaction: Transaction,
  recordable: Recordable,
): Promise<readonly NewReview[]> {
  const { reviews } = recordable
  if (reviews.length === 0) return []
  const reviewed = Map.groupBy(reviews, ({ claim }) => claim)
  await findAllClaims(transaction, recordable, new Set(reviewed.keys()))
  const rows = await transaction.run('import/known-reviews', { claims: [...reviewed.keys()] })
  const known = Map.groupBy(rows, ({ claim }) => claim)
  const added = new Set(
    [...reviewed].flatMap(([claim, given]) => given.slice(repeated(given, known.get(claim) ?? []))),
  )
  return reviews.filter((review) => added.has(review))
}

/** A review of a claim that is not there would be left out in silence. */
async function findAllClaims(
  transaction: Transaction,
  { file, claims }: Recordable,
  reviewed: ReadonlySet<Id>,
): Promise<void> {
  const others = reviewed.difference(new Set(claims.map(({ id }) => id)))
  const rows = await transaction.run('import/known-claims', { ids: [...others] })
  const [missing] = others.difference(new Set(rows.map(({ id }) => id)))
  if (missing !== undefined)
    throw new ImportFault(
      { file, entry: `review of ${missing}` },
      'neither the bundle nor the graph has the claim: load it first.',
    )
}

type Wording = { readonly claim: Id; readonly rank: string; readonly by: string; readonly why: string }

/** How many of the first reviews given are the last ones known, the longest such run. */
function repeated(given: readonly Wording[], known: readonly Wording[]): number {
  for (let length = Math.min(given.length, known.length); length > 0; length--) {
    const last = known.slice(-length)
    if (last.every((review, index) => spelled(review) === spelled(given[index]))) return length
  }
  return 0
}

const spelled = (review: Wording | undefined) => JSON.stringify([review?.rank, review?.by, review?.why])
