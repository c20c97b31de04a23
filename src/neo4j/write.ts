import { setTimeout as sleep } from 'node:timers/promises'
import type { Session, Transaction } from 'neo4j-driver'
import { DatabaseUnavailable, OutcomeUnknown } from '../model/fault.ts'
import { asFault, mayPassAtOnce } from './errors.ts'
import type { Pulse } from './pulse.ts'

const patienceMs = 3_000

/**
 * Runs work in a transaction: again where Neo4j says that it may succeed then, but never once it was asked to keep what was
 * written. The driver's own retries would run it anew after that, and tell what they find instead of what was done.
 *
 * @throws {OutcomeUnknown} when Neo4j went away with the question whether it kept it.
 */
export async function inTransaction<Answer>(
  openSession: () => Session,
  work: (transaction: Transaction) => Promise<Answer>,
  { pulse, timeoutMs }: { readonly pulse: Pulse; readonly timeoutMs: number },
): Promise<Answer> {
  const giveUpAt = performance.now() + patienceMs
  for (let waitMs = 100; ; waitMs *= 2) {
    try {
      return await once(openSession(), work, { pulse, timeoutMs })
    } catch (error) {
      if (!mayPassAtOnce(error) || performance.now() + waitMs > giveUpAt) throw error
      await sleep(waitMs)
    }
  }
}

async function once<Answer>(
  session: Session,
  work: (transaction: Transaction) => Promise<Answer>,
  { pulse, timeoutMs }: { readonly pulse: Pulse; readonly timeoutMs: number },
): Promise<Answer> {
  const waiting = <Made>(made: Promise<Made>) => pulse.whileBeating(made, timeoutMs)
  let answer: Answer
  try {
    await pulse.afterSilence()
    const transaction = await waiting(Promise.resolve(session.beginTransaction({ timeout: timeoutMs })))
    try {
      answer = await waiting(work(transaction))
    } catch (error) {
      const undone = transaction.rollback().catch(() => {})
      // Of a connection that is dead Neo4j takes it back by itself.
      if (!(error instanceof DatabaseUnavailable)) await waiting(undone)
      throw error
    }
    try {
      await waiting(transaction.commit())
    } catch (error) {
      throw asUnknown(asFault(error))
    }
    return answer
  } catch (error) {
    throw asFault(error)
  } finally {
    // A dead connection would never be closed; a living one is, whether somebody waits for it or not.
    void session.close().catch(() => {})
  }
}

const asUnknown = (error: unknown): unknown =>
  error instanceof DatabaseUnavailable
    ? new OutcomeUnknown(
        'Neo4j went away while it was asked to keep this: whether it did is not known. See about.lastVersion, or send the same again: what is recorded already is passed over.',
        { cause: error },
      )
    : error
