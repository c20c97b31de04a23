import type { Config } from '../config.ts'
import { rebuild } from '../importer/rebuild.ts'
import { Fault } from '../model/fault.ts'
import { say, useDatabase } from './use-database.ts'

export async function rebuildGraph(config: Config, written: string | undefined): Promise<void> {
  // Of a blank text Number makes 0.
  if (written !== undefined && !/^\d{1,9}$/.test(written)) {
    throw new Fault(
      `--version takes a whole number, the load up to which claims count, and not "${written}".`,
    )
  }
  const version = written === undefined ? undefined : Number(written)
  const { things, relationships, disagreements } = await useDatabase(config, (database) =>
    rebuild(database, version === undefined ? {} : { version }),
  )
  say(`Derived anew: ${things} things, ${relationships} relationships, ${disagreements} disagreements.`)
}
