import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '../../config.ts'
import { homeLockFile } from './home-lock.ts'
import { ownerOf } from './lock-file.ts'
import { passwordFile } from './password.ts'
import { provideNeo4j } from './provide-neo4j.ts'
import type { ProvidedNeo4j, Say } from './provided-neo4j.ts'
import { verifyNeo4j } from './readiness.ts'

/**
 * The Neo4j of the service that runs on this home already, which runs on after `close`; else one provided for the
 * caller alone.
 *
 * @throws {Fault} as `provideNeo4j` does.
 */
export async function joinNeo4j(config: Config, say: Say): Promise<ProvidedNeo4j> {
  if (config.address) return await provideNeo4j(config, say)
  const file = homeLockFile(config.home)
  let running = ownerOf(file)
  if (running && !running.place)
    say(`Waiting for the Readout that is starting (process ${running.owner.pid})`)
  while (running && !running.place) {
    await pause(300)
    running = ownerOf(file)
  }
  if (!running?.place) return await provideNeo4j(config, say)
  const password = (await readFile(passwordFile(config.home), 'utf8')).trim()
  const address = { uri: running.place.uri, user: 'neo4j', password, database: 'neo4j' }
  await verifyNeo4j(address, passwordFile(config.home))
  return { ...running.place, ...address, close: () => Promise.resolve() }
}
