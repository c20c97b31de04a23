import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../../config.ts'
import { Fault } from '../../model/fault.ts'
import { runAdminTool } from './admin-tool.ts'
import { claimHome } from './home-lock.ts'
import { provideJars, seconds } from './jars.ts'
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
  const jars = await provideJars({ home, maven: 'mvn', stop }, say)
  const folder = join(home, 'neo4j')
  const place = { java, jars, folder, conf: join(folder, 'conf') }
  const command = [...importOf('neo4j'), overwriting, ...words]
  await importing(runAdminTool(place, command, stop), { say, stop })
}

type Installation = {
  readonly folder: string
  readonly database: string
  /** Whether a database of that name may be there, which is then lost. */
  readonly replace: boolean
}

/**
 * Into an installation of Neo4j that is not running.
 * @throws {Fault} when a folder is none, or has such a database which is not to be replaced.
 */
export function importAt(
  { folder, database, replace }: Installation,
  say: Say,
  stop: AbortSignal,
): ImportGraph {
  const admin = join(folder, 'bin', 'neo4j-admin')
  if (!existsSync(admin)) throw new Fault(`There is no ${admin}: name the folder where Neo4j is installed.`)
  // Where its settings put databases elsewhere, the command itself refuses one that is there.
  if (!replace && existsSync(join(folder, 'data', 'databases', database))) {
    throw new Fault(
      `There is a database "${database}" in ${folder} already: add --replace to have the import overwrite it.`,
    )
  }
  const command = [...importOf(database), ...(replace ? [overwriting] : [])]
  return (words) =>
    importing(promisify(execFile)(admin, [...command, ...words], { signal: stop }), { say, stop })
}

const importOf = (database: string): string[] => ['database', 'import', 'full', database]
const overwriting = '--overwrite-destination'

async function importing(
  running: Promise<unknown>,
  { say, stop }: { readonly say: Say; readonly stop: AbortSignal },
): Promise<void> {
  const begun = Date.now()
  const since = () => seconds(Date.now() - begun)
  const waiting = setInterval(() => say(`Neo4j is importing (${since()})`), 10_000)
  try {
    await running
  } catch (error) {
    stop.throwIfAborted()
    throw new Fault(`Neo4j could not import what was written: ${lastLines(error)}`, { cause: error })
  } finally {
    clearInterval(waiting)
  }
  say(`Neo4j has imported it (${since()})`)
}

const lastLines = (error: unknown): string =>
  String((error as { stderr?: unknown }).stderr || error)
    .trim()
    .split('\n')
    .slice(-3)
    .join(' ')
