import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Neo4jAddress } from '../../src/config.ts'
import { homeLockFile } from '../../src/neo4j/server/home-lock.ts'
import { passwordFile } from '../../src/neo4j/server/password.ts'
import { ask } from './ask.ts'
import { heldMemory } from './held-memory.ts'

/** A service in a process of its own, with an embedded Neo4j of its own, on loopback. */
export type HardenedService = {
  readonly port: number
  readonly process: ChildProcess
  /** What allows everything. */
  readonly token: string
  /** Of its Neo4j. */
  readonly database: Neo4jAddress & { readonly pid: number }
  /** In bytes, after its garbage is collected. */
  readonly heldMemory: () => Promise<number>
  readonly openFiles: () => Promise<number>
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const patienceMs = 120_000
/** Its Neo4j has to close its store. */
const stopPatienceMs = 45_000

/** @param home of Readout, whose jars it uses; its own home is the folder `harden` in that. */
export async function startHardened(home: string): Promise<HardenedService> {
  const own = join(home, 'harden')
  await mkdir(own, { recursive: true })
  const jars = join(own, 'neo4j-jars')
  if (!existsSync(jars)) await symlink(join(home, 'neo4j-jars'), jars)
  const [port, inspector] = [await freePort(), await freePort()]
  const { PATH, JAVA_HOME } = process.env
  const settings = { PORT: String(port), READOUT_HOME: own, READOUT_BOLT_PORT: '0', READOUT_LOG: 'error' }
  // Loads come from one address, and are more than one client may ask.
  const env = { PATH, JAVA_HOME, ...settings, READOUT_RATE: '999999999999' }
  const words = [`--inspect=127.0.0.1:${inspector}`, 'src/main.ts', 'serve']
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: 'inherit' })
  const isReady = async () => (await ask(port, { path: '/health/ready' })).status === 200
  for (const begun = Date.now(); !(await isReady()); await setTimeout(200)) {
    if (hasEnded(child)) throw new Error('The service ended before it was ready.')
    if (Date.now() - begun < patienceMs) continue
    child.kill('SIGKILL')
    throw new Error(`The service was not ready in ${patienceMs / 1_000} s.`)
  }
  return {
    port,
    process: child,
    token: (await readFile(join(own, 'secrets', 'token'), 'utf8')).trim(),
    database: await databaseAt(own),
    heldMemory: () => heldMemory(inspector),
    openFiles: async () => (await readdir(`/proc/${child.pid}/fd`)).length,
  }
}

async function databaseAt(home: string): Promise<HardenedService['database']> {
  const { place, child } = JSON.parse(await readFile(homeLockFile(home), 'utf8')) as {
    readonly place: { readonly uri: string }
    readonly child: { readonly pid: number }
  }
  const password = (await readFile(passwordFile(home), 'utf8')).trim()
  return { uri: place.uri, user: 'neo4j', password, database: 'neo4j', pid: child.pid }
}

/** Ends it if it still runs, one way or the other. @returns whether it ended when it was asked to. */
export async function endHardened({ process: child }: HardenedService): Promise<boolean> {
  if (hasEnded(child)) return true
  const ended = once(child, 'exit').then(() => true)
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended, setTimeout(stopPatienceMs, false, { ref: false })])
  if (!inTime) child.kill('SIGKILL')
  await ended
  return inTime
}

/** A process that was killed has no exit code. */
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
