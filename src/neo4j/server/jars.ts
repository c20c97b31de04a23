import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../model/fault.ts'
import type { Say } from './provided-neo4j.ts'
import { processOf } from './running-process.ts'

const pom = fileURLToPath(new URL('pom.xml', import.meta.url))
const roomNeeded = 1_000_000_000

export async function hasJars(home: string): Promise<boolean> {
  return existsSync(await jarsFolder(home))
}

/** The version of Neo4j that the project is pinned to. */
export async function neo4jVersion(): Promise<string> {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(await readFile(pom, 'utf8'))?.[1]
  if (!version) throw new Error(`${pom} names no neo4j.version.`)
  return version
}

/** The folder of Neo4j's jars, fetched by Maven unless they are there. */
export async function provideJars(home: string, maven: string, say: Say): Promise<string> {
  const folder = await jarsFolder(home)
  if (existsSync(folder)) return folder
  const parent = join(home, 'neo4j-jars')
  await mkdir(parent, { recursive: true })
  await checkRoom(parent)
  await removeHalfFetched(parent)
  // Fetched aside and renamed when whole: what has the final name is complete.
  const aside = `${folder}.part-${process.pid}`
  const begun = Date.now()
  say('Fetching Neo4j from Maven Central, once (some 140 MB)')
  await copyJars(maven, aside, say)
  await rename(aside, folder).catch(async (error) => {
    if (!existsSync(folder)) throw error
    await rm(aside, { recursive: true })
  })
  say(`Neo4j's jars are here (${(await readdir(folder)).length} of them, ${seconds(Date.now() - begun)})`)
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

async function checkRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize >= roomNeeded) return
  throw new Fault(
    `Only ${Math.floor((bavail * bsize) / 1e6)} MB are free on the disk of ${folder}, and Neo4j needs ${roomNeeded / 1e6}: free some, or set READOUT_HOME to a folder elsewhere.`,
  )
}

async function removeHalfFetched(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /\.part-(\d+)$/.exec(name)?.[1]
    if (pid && !processOf(Number(pid))) await rm(join(parent, name), { recursive: true, force: true })
  }
}

async function copyJars(maven: string, folder: string, say: Say): Promise<void> {
  const words = [
    '--batch-mode',
    '--strict-checksums',
    '--file',
    pom,
    `-Djars.folder=${folder}`,
    'generate-resources',
  ]
  const child = spawn(maven, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  let jars = 0
  let told = 0
  const errors: string[] = []
  const progress = setInterval(() => {
    if (jars > told) say(`Fetching Neo4j: ${jars} jars so far`)
    told = jars
  }, 1000)
  createInterface(child.stdout).on('line', (line) => {
    if (/^Downloaded .*\.jar\b/.test(line.replace('[INFO] ', ''))) jars += 1
    if (line.startsWith('[ERROR] ')) errors.push(line.slice('[ERROR] '.length))
  })
  child.stderr.resume()
  const code = await new Promise<number | null>((done, fail) =>
    child.on('close', done).on('error', fail),
  ).finally(() => clearInterval(progress))
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
