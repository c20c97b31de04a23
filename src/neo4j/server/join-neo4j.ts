import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../../config.ts'
import { HomeTaken, homeLockFile } from './home-lock.ts'
import { ownerOf, type Place } from './lock-file.ts'
import { passwordFile } from './password.ts'
import { never, provideNeo4j } from './provide-neo4j.ts'
import type { ProvidedNeo4j, Say } from './provided-neo4j.ts'
import { verifyNeo4j } from './readiness.ts'
import { unlessStopped } from './unless-stopped.ts'

/**
 * The Neo4j that a service on this home shares, which runs on after `close`; else one provided for the caller alone.
 * A service that is starting is waited for, and so is another command: its Neo4j ends with it.
 *
 * @throws {Fault} as `provideNeo4j` does.
 */
export async function joinNeo4j(config: Config, say: Say, stop = never): Promise<ProvidedNeo4j> {
  let waitedFor: number | undefined
  while (true) {
    const running = config.address ? null : ownerOf(homeLockFile(config.home))
    if (running?.place) return await joined(running.place, config.home, stop)
    if (!running) {
      const provided = await provideNeo4j(config, say, stop).catch(unlessTaken)
      if (provided) return provided
    } else if (running.owner.pid !== waitedFor) {
      waitedFor = running.owner.pid
      say(`Waiting for another Readout (process ${waitedFor}) to be ready or done`)
    }
    await unlessStopped(stop, pause(300))
  }
}

/** Of two that find a home free, one is the first. */
function unlessTaken(error: unknown): undefined {
  if (!(error instanceof HomeTaken)) throw error
}

async function joined(place: Place, home: string, stop: AbortSignal): Promise<ProvidedNeo4j> {
  const passwordFrom = passwordFile(home)
  const password = (await readFile(passwordFrom, 'utf8')).trim()
  const address = { uri: place.uri, user: 'neo4j', password, database: 'neo4j' }
  await verifyNeo4j(address, { passwordFrom, stop })
  return { ...place, ...address, share: () => {}, close: () => Promise.resolve() }
}
