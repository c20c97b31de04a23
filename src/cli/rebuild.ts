import type { Config } from '../config.ts'
import { rebuild } from '../importer/rebuild.ts'
import { Fault } from '../model/fault.ts'
import { say, useDatabase } from './use-database.ts'

export async function rebuildGraph(config: Config, version: number | undefined): Promise<void> {
  if (version !== undefined && !(Number.isInteger(version) && version >= 0)) {
    throw new Fault('--version takes a whole number: the load up to which claims count.')
  }
  const { things, relationships, disagreements } = await useDatabase(config, (database) =>
    rebuild(database, version === undefined ? {} : { version }),
  )
  say(`Derived anew: ${things} things, ${relationships} relationships, ${disagreements} disagreements.`)
}
