import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import type { Neo4jAddress } from '../config.ts'
import { DatabaseUnavailable, TookTooLong } from '../model/fault.ts'

/** Whether Neo4j lives, felt beside what it works on: a question may take long, and silence may mean a dead connection. */
export type Pulse = {
  /** Whether Neo4j answers now; in 4 s at most. */
  readonly beats: () => Promise<boolean>
  /**
   * Waits for an answer for as long as Neo4j lives, and no longer than it may take.
   * @throws {DatabaseUnavailable} when Neo4j falls silent. @throws {TookTooLong} when the answer is lost on its way.
   */
  readonly whileBeating: <Answer>(answer: Promise<Answer>, mostMs: number) => Promise<Answer>
  /** @throws {DatabaseUnavailable} when Neo4j was silent and still is: nothing new is begun then. */
  readonly afterSilence: () => Promise<void>
  readonly close: () => Promise<void>
}

const unwatchedMs = 500
const patience = { ticks: 6, tickMs: 500 }

/** @param fellSilent is told once for each silence. */
export function openPulse({ uri, user, password, database }: Neo4jAddress, fellSilent: () => void): Pulse {
  const openDriver = () =>
    neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxConnectionPoolSize: 2,
      connectionTimeout: 4_000,
      userAgent: 'readout-pulse',
    })
  let driver = openDriver()
  let feeling: Promise<boolean> | null = null
  let silent = false
  let lastHeard = 0

  const feel = async () => {
    const began = performance.now()
    const asked = answers(driver, database)
    // Under load the pulse may be late while answers still come.
    const beats = (await Promise.race([asked, patienceEnds()])) || lastHeard > began
    if (!beats) {
      void driver.close().catch(() => {})
      driver = openDriver()
      if (!silent) fellSilent()
    }
    silent = !beats
    return beats
  }
  const beats = () => {
    feeling ??= feel().finally(() => {
      feeling = null
    })
    return feeling
  }

  return {
    beats,
    async whileBeating(answer, mostMs) {
      const done = new AbortController()
      try {
        const heard = await Promise.race([answer, silenceUnless(beats, mostMs, done.signal)])
        lastHeard = performance.now()
        return heard
      } finally {
        done.abort()
      }
    },
    async afterSilence() {
      if (silent && !(await beats())) throw silence()
    },
    close: () => driver.close(),
  }
}

const silence = () =>
  new DatabaseUnavailable('Neo4j does not answer; the same question may be answered later.')

async function silenceUnless(
  beats: () => Promise<boolean>,
  mostMs: number,
  done: AbortSignal,
): Promise<never> {
  const giveUpAt = performance.now() + mostMs
  while (performance.now() < giveUpAt) {
    await sleep(unwatchedMs, undefined, { signal: done })
    if (!(await beats())) throw silence()
  }
  throw new TookTooLong(
    'Neo4j did not answer this for as long as it may take; ask for less, or in smaller pages.',
  )
}

/** A handshake is not enough: the server may be there, and this database not. */
async function answers(driver: Driver, database: string): Promise<boolean> {
  const session = driver.session({ database, defaultAccessMode: 'READ' })
  try {
    await session.run('RETURN 1', {}, { timeout: 4_000 })
    return true
  } catch {
    return false
  } finally {
    void session.close().catch(() => {})
  }
}

/** Counted in ticks: while this process is busy itself, what Neo4j answered waits to be heard. */
async function patienceEnds(): Promise<false> {
  for (let tick = 0; tick < patience.ticks; tick += 1) await sleep(patience.tickMs, undefined, { ref: false })
  return false
}
