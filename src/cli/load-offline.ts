import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Records } from '../importer/load.ts'
import { makeGraph } from '../importer/offline/make-graph.ts'
import type { Written } from '../importer/offline/write-ledger.ts'
import { Fault } from '../model/fault.ts'
import { claimHome } from '../neo4j/server/home-lock.ts'
import { importAt, importAtHome, importMark } from '../neo4j/server/import-graph.ts'
import { stoppable } from './stoppable.ts'
import { say, useDatabase } from './use-database.ts'

type Options = {
  /** Folder of an installation of Neo4j that is not running; the one of the home where none is given. */
  readonly into?: string
  readonly replace?: true
}

/**
 * Makes a graph of loads without a running Neo4j, many times faster than the loads themselves would: they are kept in a
 * file, what follows is derived at the end, and Neo4j imports all of it at once.
 * @throws {Fault} when there is a graph already which is not to be replaced.
 */
export async function loadOffline(
  config: Config,
  loadAll: (records: Records) => Promise<void>,
  { into, replace }: Options,
): Promise<void> {
  if (into === undefined) await refuseGraph(config, replace ?? false)
  await stoppable(async (stop) => {
    const lock = await claimHome(config.home, say, stop)
    const folder = join(config.home, 'offline')
    try {
      const importGraph =
        into === undefined
          ? await importAtHome(config, { say, stop, started: lock.recordChild })
          : importAt(
              { folder: into, database: config.address?.database ?? 'neo4j', replace: replace ?? false },
              say,
              stop,
            )
      // What a killed one left behind.
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      await makeGraph({ folder, loadAll, importGraph, progress: toldNowAndThen(), stop })
    } finally {
      await rm(folder, { recursive: true, force: true })
      lock.release()
    }
  })
  if (into === undefined) await useDatabase(config, async () => say('The graph is ready.'))
  else say(`The graph is in ${into}: start Neo4j, and then readout serve with NEO4J_URI.`)
}

async function refuseGraph(config: Config, replace: boolean): Promise<void> {
  if (config.address || config.neo4j === 'container') {
    throw new Fault(
      'An offline load writes the files of a Neo4j that is not running: name the folder of its installation by --into, or unset NEO4J_URI and READOUT_NEO4J.',
    )
  }
  if (existsSync(importMark(config.home))) {
    // Of a database that is made only in part Neo4j cannot say what it holds.
    if (replace) return
    throw new Fault('An import of the graph was broken off: add --replace to make it anew.')
  }
  await useDatabase(config, async (database) => {
    const [last] = await database.run('import/last-version', {})
    if (last && last.version > 0 && !replace) {
      throw new Fault(
        `The graph is at data version ${last.version}, and an offline load makes it anew: add --replace to leave what it holds, or load without --offline.`,
      )
    }
  })
}

function toldNowAndThen() {
  let told = performance.now()
  return ({ claims, things }: Written) => {
    if (performance.now() - told < 2_000) return
    told = performance.now()
    say(`Written: ${claims} claims, ${things} things with what follows`)
  }
}
