import type { Transaction } from '../neo4j/database.ts'
import type { Recordable } from './recordable.ts'

export type NewReview = Recordable['reviews'][number]

/** Reviews that nobody gave with these words before. */
export async function newReviews(
  transaction: Transaction,
  { reviews }: Recordable,
): Promise<readonly NewReview[]> {
  const rows = await transaction.run('import/known-reviews', {
    claims: [...new Set(reviews.map(({ claim }) => claim))],
  })
  const known = new Set(rows.map(spelled))
  return reviews.filter((review) => !known.has(spelled(review)))
}

const spelled = ({ claim, rank, by, why }: { claim: string; rank: string; by: string; why: string }) =>
  JSON.stringify([claim, rank, by, why])
