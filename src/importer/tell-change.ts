import type { Id } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'
import { mentionedIn } from './dossiers.ts'
import type { News } from './load.ts'
import { idsOf } from './recorded.ts'

/** What a change lists, however much it touches. */
const mostThings = 200

/** A withdrawal has no words of its own. */
type Told = Pick<News, 'things' | 'claims' | 'reviews'> & { readonly quotes?: News['quotes'] }

/**
 * Notes what a load touches, as it was before, and tells it once the load is done: both are part of its transaction, so
 * that what is told is what is so.
 */
export async function changeBy(
  transaction: Transaction,
  { things, claims, quotes = [], reviews }: Told,
  { touched, version }: { readonly touched: ReadonlySet<Id>; readonly version: number },
): Promise<{ readonly tell: () => Promise<void> }> {
  const added = new Set(things.filter(({ isNew }) => isNew).map(({ id }) => id))
  const all = new Set([...mentionedIn(claims), ...touched])
  const ids = [...all].slice(0, mostThings)
  const former = new Set(idsOf(await transaction.run('outbox/former-among', { ids })))
  const rows = ids.map((id) => ({ id, isNew: added.has(id), wasFormer: former.has(id) }))
  const counts = { claims: claims.length, quotes: quotes.length, reviews: reviews.length }
  return {
    tell: async () => {
      const change = { kind: 'load', version, ...counts, things: all.size, rows }
      await transaction.run('outbox/write-change', change)
    },
  }
}

/** After a rebuild anything may be otherwise. */
export async function tellRebuild(transaction: Transaction, version: number): Promise<void> {
  const counts = { claims: 0, quotes: 0, reviews: 0 }
  await transaction.run('outbox/write-change', {
    kind: 'rebuild',
    version,
    ...counts,
    things: null,
    rows: [],
  })
}
