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

/** A service in a process of its own, with an embedded Neo4j of its own, on loopback. */
export type HardenedService = {
  readonly port: number
  readonly process: ChildProcess
  /** What allows everything. */
  readonly token: string
  /** Of its Neo4j. */
  readonly database: Neo4jAddress & { readonly pid: number }
  /** One of the numbers at `/metrics`. */
  readonly figure: (name: string) => Promise<number>
  readonly openFiles: () => Promise<number>
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const patienceMs = 180_000

/** @param home of Readout, whose jars it uses; its own home is the folder `harden` in that. */
export async function startHardened(home: string): Promise<HardenedService> {
  const own = join(home, 'harden')
  await mkdir(own, { recursive: true })
  const jars = join(own, 'neo4j-jars')
  if (!existsSync(jars)) await symlink(join(home, 'neo4j-jars'), jars)
  const port = await freePort()
  const { PATH, JAVA_HOME } = process.env
  const settings = { PORT: String(port), READOUT_HOME: own, READOUT_BOLT_PORT: '0', READOUT_LOG: 'error' }
  // Loads come from one address, and are more than one client may ask.
  const env = { PATH, JAVA_HOME, ...settings, READOUT_RATE: '999999999999' }
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], { cwd: root, env, stdio: 'inherit' })
  const isReady = async () => (await ask(port, { path: '/health/ready' })).status === 200
  for (const begun = Date.now(); !(await isReady()); await setTimeout(200)) {
    if (child.exitCode !== null) throw new Error('The service ended before it was ready.')
    if (Date.now() - begun > patienceMs) throw new Error('The service was not ready in time.')
  }
  return {
    port,
    process: child,
    token: (await readFile(join(own, 'secrets', 'token'), 'utf8')).trim(),
    database: await databaseAt(own),
    figure: async (name) => {
      const { body } = await ask(port, { path: '/metrics' })
      return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(body)?.[1])
    },
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

/** Ends it if it still runs. */
export async function endHardened({ process: child }: HardenedService): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
