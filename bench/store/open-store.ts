import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config, Neo4jAddress } from '../../src/config.ts'
import { Fault } from '../../src/model/fault.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { prepareDatabase } from '../../src/neo4j/prepare-database.ts'
import { type Memory, startEmbedded } from '../../src/neo4j/server/embedded.ts'
import { claimHome } from '../../src/neo4j/server/home-lock.ts'
import { importIntoHome } from '../../src/neo4j/server/import-graph.ts'
import type { Say } from '../../src/neo4j/server/provided-neo4j.ts'
import { findJava, findMaven } from '../../src/neo4j/server/tools.ts'
import { makeGraph } from '../graph/make-graph.ts'
import type { Pools } from '../graph/pools.ts'
import { scales } from '../graph/scale.ts'
import { type StoreName, storeHome } from './store-home.ts'

/** A Neo4j that runs on a synthetic graph. */
export type Store = {
  readonly home: string
  readonly address: Neo4jAddress
  readonly pid: number
  readonly pools: Pools
  readonly close: () => Promise<void>
}

type Wanted = StoreName & {
  readonly config: Config
  readonly memory?: Memory | undefined
  /** Makes the graph anew even where it is there. */
  readonly fresh: boolean
  readonly stop: AbortSignal
}

/** Starts the Neo4j of a synthetic graph, which is made first unless an earlier run made it. */
export async function openStore(wanted: Wanted, say: Say): Promise<Store> {
  const home = await storeHome(wanted.config.home, wanted)
  const tools = await findTools(wanted)
  const lock = await claimHome(home, say, wanted.stop)
  try {
    const started = { pid: 0 }
    const start = () =>
      startEmbedded(
        {
          ...{ home, boltPort: 0, ...tools, stop: wanted.stop },
          ...(wanted.memory && { memory: wanted.memory }),
          started: (pid) => {
            started.pid = pid
            lock.recordChild(pid)
          },
        },
        say,
      )
    const finished = join(home, 'pools.json')
    if (wanted.fresh) await rm(finished, { force: true })
    if (!existsSync(finished)) await buildStore({ ...wanted, home, finished, java: tools.java, start }, say)
    await readFiles(join(home, 'neo4j', 'data', 'databases'), wanted.stop)
    const neo4j = await start()
    const close = () => neo4j.close().finally(lock.release)
    await prepare(neo4j, say)
    const pools = JSON.parse(await readFile(finished, 'utf8')) as Pools
    return { home, address: neo4j, pid: started.pid, pools, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

export async function findTools({
  config,
  stop,
}: Pick<Wanted, 'config' | 'stop'>): Promise<{ java: string; maven: string }> {
  const [java, maven] = [await findJava(config.javaHome, stop), await findMaven(stop)]
  if ('missing' in java) throw new Fault(`The benchmark needs Java 17 or later: ${java.missing}.`)
  // Only a first run has anything to fetch.
  return { java: java.command, maven: 'missing' in maven ? 'mvn' : maven.command }
}

type Building = Wanted & {
  readonly home: string
  readonly finished: string
  readonly java: string
  readonly start: () => ReturnType<typeof startEmbedded>
}

async function buildStore(
  { home, finished, java, start, scale, seed, stop }: Building,
  say: Say,
): Promise<void> {
  const begun = Date.now()
  const since = () => `${((Date.now() - begun) / 1000).toFixed(0)} s`
  const csv = join(home, 'csv')
  await rm(csv, { recursive: true, force: true })
  await mkdir(csv, { recursive: true })
  const total = scales[scale].contacts
  const { files, written, pools } = await makeGraph(csv, { scale: scales[scale], seed }, (contacts) => {
    stop.throwIfAborted()
    if (contacts % 10_000 === 0 || contacts === total)
      say(`Made ${contacts} of ${total} contacts (${since()})`)
  })
  // A first start gives the database its password.
  await (await start()).close()
  say(
    `Importing ${files.things.rows()} things, ${files.claims.rows()} claims and ${files.derived.rows()} relationships`,
  )
  await importIntoHome(home, written, { java, say, stop })
  await rm(csv, { recursive: true })
  await writeFile(finished, JSON.stringify(pools))
  say(`The graph is made (${since()})`)
}

/** So that no question waits for a disk: what is measured is the work, not whether the system has held the files since. */
async function readFiles(folder: string, signal: AbortSignal): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = createReadStream(join(entry.parentPath, entry.name), { highWaterMark: 1 << 20, signal })
    for await (const _ of bytes);
  }
}

/** Indexes of a large graph take their time. */
async function prepare(address: Neo4jAddress, say: Say): Promise<void> {
  const database = openDatabase(address)
  const begun = Date.now()
  const waiting = setInterval(
    () => say(`Waiting for indexes (${((Date.now() - begun) / 1000).toFixed(0)} s)`),
    10_000,
  )
  try {
    await prepareDatabase(database)
  } finally {
    clearInterval(waiting)
    await database.close()
  }
}
