import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../../model/fault.ts'
import { type Lock, takeLock } from './lock-file.ts'
import type { Say } from './provided-neo4j.ts'
import { commandLineOf, isRunning, type RunningProcess } from './running-process.ts'

/**
 * Makes this process the only service on a home folder, and stops the database that a killed one left behind.
 *
 * @throws {Fault} while another service runs on it.
 */
export async function claimHome(home: string, say: Say): Promise<Lock> {
  mkdirSync(home, { recursive: true })
  return await takeLock(homeLockFile(home), {
    held: ({ pid }) => {
      throw new Fault(
        `Another Readout (process ${pid}) runs on ${home}: stop it, or set READOUT_HOME to a folder of its own.`,
      )
    },
    orphaned: (database) => stopOrphan(database, home, say),
  })
}

export function homeLockFile(home: string): string {
  return join(home, 'running.json')
}

async function stopOrphan(orphan: RunningProcess, home: string, say: Say): Promise<void> {
  const isOurs = () => isRunning(orphan) && commandLineOf(orphan.pid).includes(home)
  if (!isOurs()) return
  say('Stopping the Neo4j that a killed Readout left behind')
  for (const [signal, seconds] of [['SIGTERM', 30] as const, ['SIGKILL', 10] as const]) {
    process.kill(orphan.pid, signal)
    const deadline = Date.now() + seconds * 1000
    while (isOurs() && Date.now() < deadline) await pause(100)
    if (!isOurs()) return
  }
  throw new Fault(
    `Neo4j (process ${orphan.pid}), left behind by a killed Readout, does not stop: end it by hand.`,
  )
}
