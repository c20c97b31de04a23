import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jvmFlags, type Place, runAdminTool } from './admin-tool.ts'
import { startProcess } from './database-process.ts'
import { checkRoom } from './disk.ts'
import { freePorts, type Ports } from './free-port.ts'
import { provideJars, seconds } from './jars.ts'
import { keptPassword, passwordFile } from './password.ts'
import type { Say, StartedNeo4j } from './provided-neo4j.ts'
import { awaitNeo4j } from './readiness.ts'

type Wanted = {
  readonly home: string
  readonly boltPort: number
  readonly java: string
  readonly maven: string
  readonly memory?: Memory
  readonly started: (pid: number) => void
  readonly stop: AbortSignal
}

/** In megabytes. */
export type Memory = { readonly heap: number; readonly pageCache: number }
const defaultMemory: Memory = { heap: 1024, pageCache: 256 }

/** Neo4j Community as a child process: data in a folder that stays, reachable from this machine only. */
export async function startEmbedded(wanted: Wanted, say: Say): Promise<StartedNeo4j> {
  const jars = await provideJars(wanted, say)
  const folder = join(wanted.home, 'neo4j')
  const { stop, memory = defaultMemory } = wanted
  const place = { java: wanted.java, jars, folder, conf: join(folder, 'conf') }
  const store = join(folder, 'data', 'databases')
  const isNew = !existsSync(store)
  await checkRoom(wanted.home, 100)
  const password = await keptPassword(wanted.home, store)
  for (const name of ['conf', 'import', 'logs']) await mkdir(join(folder, name), { recursive: true })
  const ports = await freePorts(wanted.boltPort, say)
  await writeFile(join(place.conf, 'neo4j.conf'), neo4jConf(ports, memory))
  if (isNew) await setInitialPassword(place, password, stop)

  say('Neo4j is starting')
  const begun = Date.now()
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${folder}`, `--config-dir=${place.conf}`]
  const words = [
    '-Xms512m',
    `-Xmx${memory.heap}m`,
    ...jvmFlags,
    '-cp',
    join(jars, '*'),
    ...entry,
    '--console-mode',
  ]
  const child = await startProcess(place.java, words, { log: join(folder, 'logs', 'console.log') })
  wanted.started(child.pid)
  const address = { uri: `bolt://127.0.0.1:${ports.bolt}`, user: 'neo4j', password, database: 'neo4j' }
  try {
    await awaitNeo4j(address, child, { passwordFrom: passwordFile(wanted.home), stop })
  } catch (error) {
    await child.stop()
    throw error
  }
  say(`Neo4j is ready (${seconds(Date.now() - begun)})`)
  return {
    ...address,
    browser: `http://localhost:${ports.http}/browser/`,
    origin: 'embedded',
    close: child.stop,
  }
}

/** Only a database that never ran takes it. */
async function setInitialPassword(place: Place, password: string, stop: AbortSignal): Promise<void> {
  // A password set before, by a first start that did not get far, would be kept.
  await rm(join(place.folder, 'data', 'dbms'), { recursive: true, force: true })
  await runAdminTool(place, ['dbms', 'set-initial-password', password], { stop })
}

/** The settings file of the embedded Neo4j. Paths are relative to its home. */
function neo4jConf({ bolt, http }: Ports, { pageCache }: Memory): string {
  return `# Written by Readout at each start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=localhost:${bolt}
server.http.listen_address=127.0.0.1:${http}
server.http.advertised_address=localhost:${http}
server.https.enabled=false
# Without a folder of its own LOAD CSV reads any file of the machine.
server.directories.import=import
server.memory.pagecache.size=${pageCache}m
dbms.usage_report.enabled=false
client.allow_telemetry=false
# By default each database lays out a log of 256 MB before the first fact is in it.
db.tx_log.preallocate=false
db.tx_log.rotation.size=64m
# By default a bookmark of what is not there is waited for half a minute.
db.transaction.bookmark_ready_timeout=5s
# By default Bolt sits still for ten seconds on the way down, in case somebody connects.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
`
}
