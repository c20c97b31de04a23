import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../../config.ts'
import { Fault } from '../../model/fault.ts'
import { placeAt, runAdminTool, toldMeanwhile } from './admin-tool.ts'
import { claimHome } from './home-lock.ts'
import type { Say } from './provided-neo4j.ts'
import { findJava } from './tools.ts'

/**
 * Makes a database of files as `neo4j-admin database import full` reads them, in place of what it held.
 * @param words what that command is told of the files.
 */
export type ImportGraph = (words: readonly string[]) => Promise<void>

/** Into the Neo4j of a home, which must have been started once and not be running. */
export const importAtHome =
  ({ home, javaHome }: Pick<Config, 'home' | 'javaHome'>, say: Say, stop: AbortSignal): ImportGraph =>
  async (words) => {
    const java = await findJava(javaHome, stop)
    if ('missing' in java) throw new Fault(`An import needs Java 17 or later: ${java.missing}.`)
    const lock = await claimHome(home, say, stop)
    try {
      await importIntoHome(home, words, { java: java.command, say, stop })
    } finally {
      lock.release()
    }
  }

type Importing = { readonly java: string; readonly say: Say; readonly stop: AbortSignal }

/** The same for who has the home to itself. */
export async function importIntoHome(
  home: string,
  words: readonly string[],
  { java, say, stop }: Importing,
): Promise<void> {
  const place = await placeAt(home, { java, say, stop })
  await importing(runAdminTool(place, importOf('neo4j', words), stop), { say, stop })
}

/** Into an installation of Neo4j that is not running. @throws {Fault} when a folder is none. */
export function importAt(installation: string, database: string, say: Say, stop: AbortSignal): ImportGraph {
  const admin = join(installation, 'bin', 'neo4j-admin')
  if (!existsSync(admin)) throw new Fault(`There is no ${admin}: name the folder where Neo4j is installed.`)
  return (words) =>
    importing(promisify(execFile)(admin, importOf(database, words), { signal: stop }), { say, stop })
}

const importOf = (database: string, words: readonly string[]): string[] => [
  ...['database', 'import', 'full', database, '--overwrite-destination'],
  ...words,
]

const importing = (running: Promise<unknown>, { say, stop }: Omit<Importing, 'java'>): Promise<void> =>
  toldMeanwhile(running, {
    ...{ say, stop, meanwhile: 'Neo4j is importing', done: 'Neo4j has imported it' },
    failed: 'Neo4j could not import what was written',
  })
