import type { Session } from 'neo4j-driver'
import type { Row, Values } from './database.ts'
import { asFault } from './errors.ts'

/** Rows that are sent ahead of the reader; a slow one makes the database wait, and holds no more than these. */
export const rowsAhead = 500

/** A reader on a slow line takes minutes. */
const streamTimeoutMs = 600_000

type Reading = { readonly text: string; readonly parameters: Values; readonly stop: AbortSignal }

/**
 * Rows of one statement as they come, in batches. The work in the database ends with the reading: when the reader leaves,
 * and at once when `stop` comes, even before there is a first row.
 */
export async function* streamIn(
  session: Session,
  { text, parameters, stop }: Reading,
): AsyncGenerator<readonly Row[], void, undefined> {
  const stopped = Promise.withResolvers<never>()
  // Nobody may be waiting for it.
  stopped.promise.catch(() => undefined)
  const end = () => stopped.reject(stop.reason)
  stop.addEventListener('abort', end, { once: true })
  try {
    stop.throwIfAborted()
    const rows = session.run(text, parameters, { timeout: streamTimeoutMs })[Symbol.asyncIterator]()
    let batch: Row[] = []
    while (true) {
      const { done, value } = await Promise.race([rows.next(), stopped.promise])
      if (done) break
      batch.push(value.toObject() as Row)
      if (batch.length < rowsAhead) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } catch (error) {
    throw asFault(error)
  } finally {
    stop.removeEventListener('abort', end)
    // Resets the connection where rows are still to come, which ends their transaction.
    await session.close()
  }
}
