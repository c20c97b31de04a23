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
    // Rows are read while the database works on those before them, and its answers go first.
    await setImmediate()
    if (batch.claims >= mostClaims || batch.read >= mostRead) {
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
})
