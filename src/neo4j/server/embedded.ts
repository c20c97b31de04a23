import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startProcess } from './database-process.ts'
import { checkRoom } from './disk.ts'
import { freePorts } from './free-port.ts'
import { provideJars, seconds } from './jars.ts'
import { jvmFlags, neo4jConf } from './neo4j-conf.ts'
import { keptPassword, passwordFile } from './password.ts'
import type { ProvidedNeo4j, Say } from './provided-neo4j.ts'
import { awaitNeo4j } from './readiness.ts'

type Wanted = {
  readonly home: string
  readonly boltPort: number
  readonly java: string
  readonly maven: string
  readonly started: (pid: number) => void
}

/** Neo4j Community as a child process: data in a folder that stays, reachable from this machine only. */
export async function startEmbedded(wanted: Wanted, say: Say): Promise<ProvidedNeo4j> {
  const jars = await provideJars(wanted.home, wanted.maven, say)
  const folder = join(wanted.home, 'neo4j')
  const place = { java: wanted.java, jars, folder, conf: join(folder, 'conf') }
  const store = join(folder, 'data', 'databases')
  const isNew = !existsSync(store)
  await checkRoom(wanted.home, 100)
  const password = await keptPassword(wanted.home, store)
  for (const name of ['conf', 'import', 'logs']) await mkdir(join(folder, name), { recursive: true })
  const ports = await freePorts(wanted.boltPort, say)
  await writeFile(join(place.conf, 'neo4j.conf'), neo4jConf(ports))
  if (isNew) await setInitialPassword(place, password)

  say('Neo4j is starting')
  const begun = Date.now()
  const memory = ['-Xms512m', '-Xmx1g']
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${folder}`, `--config-dir=${place.conf}`]
  const words = [...memory, ...jvmFlags, '-cp', join(jars, '*'), ...entry, '--console-mode']
  const child = await startProcess(place.java, words, { log: join(folder, 'logs', 'console.log') })
  wanted.started(child.pid)
  const address = { uri: `bolt://127.0.0.1:${ports.bolt}`, user: 'neo4j', password, database: 'neo4j' }
  try {
    await awaitNeo4j(address, child, passwordFile(wanted.home))
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

type Place = { readonly java: string; readonly jars: string; readonly folder: string; readonly conf: string }

/** Only a database that never ran takes it. By a file of arguments: a command line is there for all to read. */
async function setInitialPassword({ java, jars, folder, conf }: Place, password: string): Promise<void> {
  const file = join(conf, 'arguments')
  await writeFile(file, `dbms set-initial-password ${password}`, { mode: 0o600 })
  // A password set before, by a first start that did not get far, would be kept.
  await rm(join(folder, 'data', 'dbms'), { recursive: true, force: true })
  const words = [...jvmFlags, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', `@${file}`]
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: conf }
  await promisify(execFile)(java, words, { env }).finally(() => rm(file))
}
