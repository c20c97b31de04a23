import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { Say } from './provided-neo4j.ts'
import { commandLineOf, isRunning, processOf, type RunningProcess } from './running-process.ts'

export type HomeLock = {
  /** Notes the database process, so that a later start can stop it should this one be killed. */
  readonly recordDatabase: (pid: number) => void
  readonly release: () => void
}

/**
 * Makes this process the only service on a home folder, and stops the database that a killed one left behind.
 *
 * @throws {Fault} while another service runs on it.
 */
export async function claimHome(home: string, say: Say): Promise<HomeLock> {
  mkdirSync(home, { recursive: true })
  const file = join(home, 'running.json')
  const service = processOf(process.pid)
  if (!service) throw new Error('This process cannot see itself.')
  while (!tookLock(file, { service })) {
    const held = readHolder(file)
    if (held && isRunning(held.service)) throw taken(home, held.service)
    if (held?.database) await stopOrphan(held.database, home, say)
    removeIfUnchanged(file, held)
  }
  return {
    recordDatabase: (pid) => {
      const database = processOf(pid)
      if (database) replace(file, { service, database })
    },
    release: () => rmSync(file, { force: true }),
  }
}

const runningProcess = z.object({ pid: z.int(), started: z.string() })
const holder = z.object({ service: runningProcess, database: runningProcess.optional() })
type Holder = { service: RunningProcess; database?: RunningProcess | undefined }

function taken(home: string, { pid }: RunningProcess): Fault {
  return new Fault(
    `Another Readout (process ${pid}) runs on ${home}: stop it, or set READOUT_HOME to a folder of its own.`,
  )
}

/** A link appears with its whole content or not at all, and never replaces what is there. */
function tookLock(file: string, content: Holder): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(content))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(file: string, content: Holder): void {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(content))
  renameSync(`${file}.${process.pid}`, file)
}

/** Null when nobody holds it any more, or when what it says cannot be read. */
function readHolder(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Two that start at once both find a stale lock: whoever comes second must not remove the first one's new lock. */
function removeIfUnchanged(file: string, seen: Holder | null): void {
  if (JSON.stringify(readHolder(file)) === JSON.stringify(seen)) rmSync(file, { force: true })
}

async function stopOrphan(orphan: RunningProcess, home: string, say: Say): Promise<void> {
  const isOurs = () => isRunning(orphan) && commandLineOf(orphan.pid).includes(home)
  if (!isOurs()) return
  say('Stopping the Neo4j that a killed Readout left behind')
  for (const [signal, seconds] of [
    ['SIGTERM', 30],
    ['SIGKILL', 10],
  ] as const) {
    process.kill(orphan.pid, signal)
    const deadline = Date.now() + seconds * 1000
    while (isOurs() && Date.now() < deadline) await pause(100)
    if (!isOurs()) return
  }
  throw new Fault(
    `Neo4j (process ${orphan.pid}), left behind by a killed Readout, does not stop: end it by hand.`,
  )
}
