import { setImmediate } from 'node:timers/promises'
import type { MappedRow } from './map-row.ts'
import { isReject, type Reject } from './read-mapped.ts'

/** Rows that are recorded together. */
export type Batch = {
  readonly rows: readonly MappedRow[]
  readonly rejects: readonly Reject[]
  /** How many were read, and the number of the last of them. */
  readonly read: number
  readonly last: number
}

/** As many claims as keep both sides busy, and few enough for the database's memory and a person's patience. */
const usualClaims = 5_000
const mostRead = 2_000
/** A usual batch has half a million; cells may be a thousand times as long as usual ones. */
const mostCharacters = 8_000_000

/** Rows in their order, a few thousand claims at a time. */
export async function* inRowBatches(
  read: AsyncIterable<MappedRow | Reject>,
  mostClaims = usualClaims,
): AsyncGenerator<Batch> {
  let batch = emptyBatch()
  for await (const one of read) {
    if (isReject(one)) batch.rejects.push(one)
    else batch.rows.push(one)
    batch.read += 1
    batch.last = one.row
    batch.claims += isReject(one) ? 0 : one.claims.length
    batch.characters += charactersOf(one)
    // Rows are read while the database works on those before them, and its answers go first.
    await setImmediate()
    const isFull = batch.claims >= mostClaims || batch.characters >= mostCharacters
    if (isFull || batch.read >= mostRead) {
      yield batch
      batch = emptyBatch()
    }
  }
  if (batch.read > 0) yield batch
}

const emptyBatch = () => ({
  rows: [] as MappedRow[],
  rejects: [] as Reject[],
  read: 0,
  last: 0,
  claims: 0,
  characters: 0,
})

/** About how much of the memory it takes: words are most of that. */
function charactersOf(one: MappedRow | Reject): number {
  if (isReject(one)) return one.value?.length ?? 0
  let sum = 0
  for (const { quotes } of one.claims)
    for (const quote of quotes) if ('exact' in quote) sum += quote.exact.length
  return sum
}
