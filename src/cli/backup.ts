import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { Fault } from '../model/fault.ts'
import { claimHome } from '../neo4j/server/home-lock.ts'
import { dumpStore, loadStore } from '../neo4j/server/store-file.ts'
import { refuseTaken } from './output.ts'
import { stoppable } from './stoppable.ts'
import { say, useDatabaseUntil } from './use-database.ts'

type Options = { readonly replace?: true }

/** Writes the graph of the embedded Neo4j to one file. @throws {Fault} when it runs, or the file is there. */
export const backup = (config: Config, file: string | undefined, options: Options): Promise<void> =>
  stoppable((stop) => backUp({ config, stop }, file, options))

type Running = { readonly config: Config; readonly stop: AbortSignal }

async function backUp(running: Running, file: string | undefined, { replace }: Options): Promise<void> {
  const { config, stop } = running
  await refuseUnlessOurs(running)
  if (!existsSync(join(config.home, 'neo4j', 'data')))
    throw new Fault(`There is no graph in ${config.home} to back up: readout serve makes one.`)
  // Started and stopped first: what a crash left open is closed then, and the file says what is in it.
  const version = await versionOf(running)
  const today = new Date().toISOString().slice(0, 10)
  const target = resolve(file ?? `readout-${today}-version-${version}.dump`)
  refuseTaken(target, replace)
  await dumpStore(config, target, { say, stop })
  const { size } = await stat(target)
  say(`The graph at data version ${version} is in ${target} (${(size / 1e6).toFixed(1)} MB).`)
}

/** Puts the graph of such a file in place of the one of the embedded Neo4j. @throws {Fault} when it runs, or holds something. */
export const restore = (config: Config, file: string, options: Options): Promise<void> =>
  stoppable((stop) => restoreFrom({ config, stop }, file, options))

async function restoreFrom(running: Running, file: string, { replace }: Options): Promise<void> {
  const { config, stop } = running
  await refuseUnlessOurs(running)
  if (!existsSync(file)) throw new Fault(`There is no file "${file}": give one that readout backup wrote.`)
  const before = await versionOf(running)
  if (before > 0 && !replace)
    throw new Fault(
      `The graph is at data version ${before}, and would be replaced: add --replace to leave what it holds, and perhaps make a backup first.`,
    )
  let version = 0
  const isWhole = async () => {
    version = await versionOf(running)
    if (version === 0) throw new Fault(`${file} holds no graph of Readout: what was there is there again.`)
  }
  await loadStore(config, file, { say, stop, isWhole })
  say(`The graph is at data version ${version}.`)
}

/** A Neo4j of one's own has its own ways. */
async function refuseUnlessOurs({ config, stop }: Running): Promise<void> {
  if (config.address || config.neo4j === 'container')
    throw new Fault(
      'Backups are of the embedded Neo4j: unset NEO4J_URI and READOUT_NEO4J, or use neo4j-admin database dump where your Neo4j is installed.',
    )
  const lock = await claimHome(config.home, say, stop)
  lock.release()
}

const versionOf = ({ config, stop }: Running): Promise<number> =>
  useDatabaseUntil(stop, config, async (database) => {
    const [last] = await database.run('import/last-version', {})
    return last?.version ?? 0
  })
