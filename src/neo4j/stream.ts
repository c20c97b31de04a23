import type { Record as Neo4jRecord, Session } from 'neo4j-driver'
import { DatabaseUnavailable } from '../model/fault.ts'
import type { Row, Values } from './database.ts'
import { asFault } from './errors.ts'
import type { Pulse } from './pulse.ts'

/** Rows that are sent ahead of the reader; a slow one makes the database wait, and holds no more than these. */
export const rowsAhead = 500

/** A reader on a slow line takes minutes. */
const streamTimeoutMs = 600_000

type Reading = {
  readonly text: string
  readonly parameters: Values
  readonly stop: AbortSignal
  readonly pulse: Pulse
}

/**
 * Rows of one statement as they come, in batches. The work in the database ends with the reading: when the reader leaves,
 * and at once when `stop` comes, even before there is a first row.
 */
export async function* streamIn(
  session: Session,
  { text, parameters, stop, pulse }: Reading,
): AsyncGenerator<readonly Row[], void, undefined> {
  let giveUp = (_reason: unknown): void => undefined
  const end = () => giveUp(stop.reason)
  let isSilent = false
  stop.addEventListener('abort', end, { once: true })
  try {
    // A transaction of its own, which closing the session ends at once; one that the statement opens would wait for its rows.
    const begun = Promise.resolve(session.beginTransaction({ timeout: streamTimeoutMs }))
    const transaction = await pulse.whileBeating(begun, streamTimeoutMs)
    const records = transaction.run(text, parameters)[Symbol.asyncIterator]()
    while (true) {
      stop.throwIfAborted()
      // Not by Promise.race: a promise that waits for the stop would keep every batch that ever raced it.
      const batch = await new Promise<readonly Row[]>((resolve, reject) => {
        giveUp = reject
        pulse.whileBeating(nextRows(records), streamTimeoutMs).then(resolve, reject)
      })
      if (batch.length > 0) yield batch
      if (batch.length < rowsAhead) return
    }
  } catch (error) {
    isSilent = error instanceof DatabaseUnavailable
    throw asFault(error)
  } finally {
    stop.removeEventListener('abort', end)
    // A dead connection would never be closed.
    const closed = session.close().catch(() => {})
    if (!isSilent) await closed
  }
}

/** Fewer than may be ahead are the last. */
async function nextRows(records: AsyncIterator<Neo4jRecord>): Promise<readonly Row[]> {
  const rows: Row[] = []
  while (rows.length < rowsAhead) {
    const { done, value } = await records.next()
    if (done) break
    rows.push(value.toObject() as Row)
  }
  return rows
}
