import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** Ends what Neo4j works on for who is gone, and so gives the place to another. */
export type Ending = {
  /** What a statement is told apart by: its transaction bears it as `readout` among its metadata. */
  readonly newMark: () => string
  /** Waits for an answer; after `stop` the statement is ended, and its reason thrown once it has. */
  readonly whileWanted: <Answer>(mark: string, answer: Promise<Answer>, stop: AbortSignal) => Promise<Answer>
}

const endMarked = `SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.readout IN $marks
TERMINATE TRANSACTIONS id YIELD message
RETURN count(*) AS ended`

/** A crowd that leaves is seen off together; and what had not begun when it was looked for is found the next time. */
const againMs = 200

/**
 * A statement in a transaction of its own would end with its session, but the database does a third fewer of such; one
 * without goes on, whatever its connection says, until it has rows.
 */
export function openEnding(run: (text: string, marks: readonly string[]) => Promise<unknown>): Ending {
  const instance = randomBytes(6).toString('hex')
  const left = new Set<string>()
  let marks = 0
  let isEnding = false
  const endAll = async () => {
    if (isEnding) return
    isEnding = true
    while (left.size > 0) {
      // Where Neo4j does not take it, statements end by the time they may take.
      await run(endMarked, [...left]).catch(() => undefined)
      await sleep(againMs, undefined, { ref: false })
    }
    isEnding = false
  }
  return {
    newMark: () => {
      marks += 1
      return `${instance}-${marks}`
    },
    async whileWanted(mark, answer, stop) {
      const leave = () => {
        left.add(mark)
        void endAll()
      }
      stop.addEventListener('abort', leave, { once: true })
      if (stop.aborted) leave()
      try {
        return await answer
      } catch (error) {
        throw stop.aborted ? stop.reason : error
      } finally {
        stop.removeEventListener('abort', leave)
        left.delete(mark)
      }
    },
  }
}
