import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ask } from './ask.ts'

/** A service in a process of its own, with an embedded Neo4j of its own, on loopback. */
export type HardenedService = {
  readonly port: number
  readonly process: ChildProcess
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
    figure: async (name) => {
      const { body } = await ask(port, { path: '/metrics' })
      return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(body)?.[1])
    },
    openFiles: async () => (await readdir(`/proc/${child.pid}/fd`)).length,
  }
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
