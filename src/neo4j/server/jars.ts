import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../model/fault.ts'
import { checkRoom } from './disk.ts'
import { takeLock } from './lock-file.ts'
import type { Say } from './provided-neo4j.ts'
import { endingWithUs } from './tools.ts'

const pom = fileURLToPath(new URL('pom.xml', import.meta.url))

export async function hasJars(home: string): Promise<boolean> {
  return existsSync(await jarsFolder(home))
}

/** The version of Neo4j that the project is pinned to. */
export async function neo4jVersion(): Promise<string> {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(pom, 'utf8'))?.[1]
  if (!version) throw new Error(`${pom} names no neo4j.version.`)
  return version
}

type Wanted = { readonly home: string; readonly maven: string; readonly stop: AbortSignal }

/** The folder of Neo4j's jars, fetched by Maven unless they are there. */
export async function provideJars({ home, maven, stop }: Wanted, say: Say): Promise<string> {
  const folder = await jarsFolder(home)
  if (existsSync(folder)) return folder
  const parent = join(home, 'neo4j-jars')
  await mkdir(parent, { recursive: true })
  // Maven's own cache is not made for two at once, and nobody wants everything twice.
  const lock = await takeLock(join(parent, 'fetching.json'), {
    held: () => pause(500, undefined, { signal: stop }),
  })
  try {
    if (!existsSync(folder)) await fetchJars({ folder, parent, maven, stop }, say)
  } finally {
    lock.release()
  }
  return folder
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

async function jarsFolder(home: string): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
  return join(home, 'neo4j-jars', hash.slice(0, 12))
}

type Fetch = Omit<Wanted, 'home'> & { readonly folder: string; readonly parent: string }

async function fetchJars({ folder, parent, maven, stop }: Fetch, say: Say): Promise<void> {
  await checkRoom(parent, 1000)
  const begun = Date.now()
  say('Fetching Neo4j from Maven Central, once (some 140 MB)')
  // Renamed when whole, so what has the final name is complete; half of an earlier fetch is thrown away.
  const aside = join(parent, 'part')
  await rm(aside, { recursive: true, force: true })
  await copyJars({ folder: aside, maven, stop }, say)
  await rename(aside, folder)
  say(`Neo4j is here (${(await readdir(folder)).length} jars, ${seconds(Date.now() - begun)})`)
}

async function copyJars({ folder, maven, stop }: Omit<Fetch, 'parent'>, say: Say): Promise<void> {
  const words = [
    '--batch-mode',
    '--strict-checksums',
    '--file',
    pom,
    `-Djars.folder=${folder}`,
    'generate-resources',
  ]
  const [first, ...rest] = await endingWithUs(maven, words)
  stop.throwIfAborted()
  const child = spawn(first, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill()
  stop.addEventListener('abort', kill)
  let files = 0
  let told = 0
  const errors: string[] = []
  const progress = setInterval(() => {
    if (files > told) say(`Fetching Neo4j: ${files} files so far`)
    told = files
  }, 1000)
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('[INFO] Downloaded')) files += 1
    if (line.startsWith('[ERROR] '))
      errors.push(line.slice('[ERROR] '.length).replace(/ -> \[Help \d+\]$/, ''))
  })
  child.stderr.resume()
  const code = await new Promise<number | null>((done, fail) =>
    child.on('close', done).on('error', fail),
  ).finally(() => {
    clearInterval(progress)
    stop.removeEventListener('abort', kill)
  })
  if (code === 0) return
  await rm(folder, { recursive: true, force: true })
  throw fetchFault(errors[0] ?? `Maven ended with code ${code}`, folder)
}

function fetchFault(reason: string, folder: string): Fault {
  if (reason.includes('No space left on device')) {
    return new Fault(
      `The disk of ${folder} became full while Neo4j was fetched: free a gigabyte and start again.`,
    )
  }
  return new Fault(
    'Maven could not fetch Neo4j: check the connection to Maven Central (or the mirror in ~/.m2/settings.xml) and start again, ' +
      `or set NEO4J_URI to a Neo4j that runs already. Maven said: ${reason.slice(0, 500)}`,
  )
}
