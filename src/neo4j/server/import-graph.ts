import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Config } from '../../config.ts'
import { Fault } from '../../model/fault.ts'
import { placeAt, runAdminTool, toldMeanwhile } from './admin-tool.ts'
import type { Say } from './provided-neo4j.ts'
import { findJava } from './tools.ts'

type Files = { readonly folder: string; readonly words: readonly string[] }

/**
 * Makes a database of files as `neo4j-admin database import full` reads them, in place of what it held.
 * @param files where they lie, and what that command is told of them there: a path may have signs that it does not take.
 */
export type ImportGraph = (files: Files) => Promise<void>

/** Into the Neo4j of a home that the caller has claimed; it must have been started once. */
export async function importAtHome(
  { home, javaHome }: Pick<Config, 'home' | 'javaHome'>,
  { say, stop, started }: Omit<Importing, 'java'>,
): Promise<ImportGraph> {
  const java = await findJava(javaHome, stop)
  if ('missing' in java) throw new Fault(`An import needs Java 17 or later: ${java.missing}.`)
  return (files) => importIntoHome(home, files, { java: java.command, say, stop, started })
}

type Importing = {
  readonly java: string
  readonly say: Say
  readonly stop: AbortSignal
  /** Is told the process that imports. */
  readonly started?: ((pid: number) => void) | undefined
}

/** The same by a Java that is known. */
export async function importIntoHome(
  home: string,
  { folder: cwd, words }: Files,
  { java, say, stop, started }: Importing,
): Promise<void> {
  const place = await placeAt(home, { java, say, stop })
  const command = [...importOf('neo4j'), overwriting, ...words]
  await writeFile(importMark(home), '')
  await importing(runAdminTool(place, command, { stop, cwd, started }), { say, stop })
  await rm(importMark(home))
}

/** There while a graph is imported into a home, and after that if it was broken off: the database is no whole one. */
export const importMark = (home: string): string => join(home, 'importing')

/** @throws {Fault} where an import was broken off: Neo4j would start on what there is, and answer from a part. */
export function refuseUnfinishedImport(home: string): void {
  if (existsSync(importMark(home)))
    throw new Fault(
      'An import of the graph was broken off, and what is there is a part of it: make it anew by `readout load … --offline --replace`.',
    )
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
  // It runs in another folder.
  const admin = resolve(folder, 'bin', 'neo4j-admin')
  if (!existsSync(admin)) throw new Fault(`There is no ${admin}: name the folder where Neo4j is installed.`)
  // Where its settings put databases elsewhere, the command itself refuses one that is there.
  if (!replace && existsSync(join(folder, 'data', 'databases', database))) {
    throw new Fault(
      `There is a database "${database}" in ${folder} already: add --replace to have the import overwrite it.`,
    )
  }
  const command = [...importOf(database), ...(replace ? [overwriting] : [])]
  return ({ folder: cwd, words }) =>
    importing(promisify(execFile)(admin, [...command, ...words], { signal: stop, cwd }), { say, stop })
}

const importOf = (database: string): string[] => ['database', 'import', 'full', database]
const overwriting = '--overwrite-destination'

const importing = (
  running: Promise<unknown>,
  { say, stop }: Pick<Importing, 'say' | 'stop'>,
): Promise<void> =>
  toldMeanwhile(running, {
    ...{ say, stop, meanwhile: 'Neo4j is importing', done: 'Neo4j has imported it' },
    failed: 'Neo4j could not import what was written',
  })
