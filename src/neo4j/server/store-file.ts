import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { Fault } from '../../model/fault.ts'
import { type Place, placeAt, runAdminTool, toldMeanwhile } from './admin-tool.ts'
import { claimHome } from './home-lock.ts'
import type { Say } from './provided-neo4j.ts'
import { findJava } from './tools.ts'

type Home = Pick<Config, 'home' | 'javaHome'>
type Telling = { readonly say: Say; readonly stop: AbortSignal }

/**
 * Writes all that the Neo4j of a home holds to one file, which is there once it is whole.
 * @throws {HomeTaken} while it is running.
 */
export const dumpStore = (home: Home, file: string, telling: Telling): Promise<void> =>
  atHome(home, telling, async (place) => {
    const folder = `${file}.part`
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    try {
      const words = ['database', 'dump', 'neo4j', `--to-path=${folder}`]
      await toldMeanwhile(runAdminTool(place, words, telling), {
        ...{ ...telling, meanwhile: 'Neo4j is writing the backup', done: 'Neo4j has written the backup' },
        failed: 'Neo4j could not write the backup',
      })
      await rename(join(folder, 'neo4j.dump'), file)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

/**
 * Puts what such a file holds in the place of what the Neo4j of a home holds. That stays beside it until `isWhole` has
 * looked at the new one, and comes back where it throws, as it does once stopping is asked for.
 * @throws {HomeTaken} while it is running.
 */
export async function loadStore(
  home: Home,
  file: string,
  { isWhole, ...telling }: Telling & { readonly isWhole: () => Promise<void> },
): Promise<void> {
  const data = join(home.home, 'neo4j', 'data')
  const folder = join(home.home, 'restoring')
  const [before, fresh] = [join(folder, 'before'), join(folder, 'neo4j', 'data')]
  await atHome(home, telling, async (place) => {
    if (existsSync(before)) await bringBack(before, { data, home: home.home, say: telling.say })
    await rm(folder, { recursive: true, force: true })
    try {
      await readInto(join(folder, 'neo4j'), { place, file, telling })
      // Users and their passwords are those of this home.
      await cp(data, fresh, { recursive: true, filter: (path) => !isOfGraph(data, path) })
      telling.stop.throwIfAborted()
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw error
    }
    await rename(data, before)
    await rename(fresh, data)
  })
  try {
    await isWhole()
  } catch (error) {
    // Renaming takes no time: nothing can come between that would leave neither.
    await rename(data, join(folder, 'refused'))
    await rename(before, data)
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  await rm(folder, { recursive: true, force: true })
}

/** Of a restore that was cut off: what it was to replace is nobody's to throw away. */
async function bringBack(
  before: string,
  { data, home, say }: { readonly data: string; readonly home: string; readonly say: Say },
): Promise<void> {
  if (!existsSync(data)) return await rename(before, data)
  const kept = join(home, `before-restore-${Date.now()}`)
  await rename(before, kept)
  say(`A restore was cut off here; the database that it was to replace is kept in ${kept}.`)
}

type Reading = { readonly place: Place; readonly file: string; readonly telling: Telling }

/** Makes a folder that Neo4j takes for its own, with the graph of a file in it and nothing else. */
async function readInto(folder: string, { place, file, telling }: Reading): Promise<void> {
  await mkdir(folder, { recursive: true })
  // It goes by the name of the database.
  await symlink(resolve(file), join(folder, 'neo4j.dump'))
  const words = ['database', 'load', 'neo4j', `--from-path=${folder}`]
  await toldMeanwhile(runAdminTool({ ...place, folder }, words, telling), {
    ...{ ...telling, meanwhile: 'Neo4j is reading the backup', done: 'Neo4j has read the backup' },
    failed: `Neo4j could not read ${file}`,
  })
}

const isOfGraph = (data: string, path: string): boolean =>
  ['databases', 'transactions'].some((part) => path === join(data, part, 'neo4j'))

async function atHome(
  { home, javaHome }: Home,
  { say, stop }: Telling,
  work: (place: Place) => Promise<void>,
): Promise<void> {
  const java = await findJava(javaHome, stop)
  if ('missing' in java) throw new Fault(`Backups need Java 17 or later: ${java.missing}.`)
  const lock = await claimHome(home, say, stop)
  try {
    await work(await placeAt(home, { java: java.command, say, stop }))
  } finally {
    lock.release()
  }
}
