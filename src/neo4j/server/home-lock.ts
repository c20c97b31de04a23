import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '../../model/fault.ts'
import { makeFolders } from './disk.ts'
import { type Lock, takeLock } from './lock-file.ts'
import type { Say } from './provided-neo4j.ts'
import { commandLineOf, isRunning, type RunningProcess } from './running-process.ts'

/** Another Readout runs on this home now; once it has ended, the home is free. */
export class HomeTaken extends Fault {
  override readonly name = 'HomeTaken'
}

/**
 * Makes this process the only one on a home folder, and stops the database that a killed one left behind.
 *
 * @throws {HomeTaken} while another runs on it.
 */
export async function claimHome(home: string, say: Say, stop: AbortSignal): Promise<Lock> {
  makeFolders(home)
  return await takeLock(homeLockFile(home), {
    held: ({ pid }) => {
      throw new HomeTaken(
        `Another Readout (process ${pid}) runs on ${home}: stop it, or set READOUT_HOME to a folder of its own.`,
      )
    },
    orphaned: (database) => stopOrphan(database, { home, say, stop }),
  })
}

export function homeLockFile(home: string): string {
  return join(home, 'running.json')
}

type Claim = { readonly home: string; readonly say: Say; readonly stop: AbortSignal }

async function stopOrphan(orphan: RunningProcess, { home, say, stop }: Claim): Promise<void> {
  const isOurs = () => isRunning(orphan) && commandLineOf(orphan.pid).includes(home)
  if (!isOurs()) return
  say('Stopping the Neo4j that a killed Readout left behind')
  for (const [signal, seconds] of [['SIGTERM', 30] as const, ['SIGKILL', 10] as const]) {
    process.kill(orphan.pid, signal)
    const deadline = Date.now() + seconds * 1000
    while (isOurs() && Date.now() < deadline) await pause(100, undefined, { signal: stop })
    if (!isOurs()) return
  }
  throw new Fault(
    `Neo4j (process ${orphan.pid}), left behind by a killed Readout, does not stop: end it by hand.`,
  )
}
