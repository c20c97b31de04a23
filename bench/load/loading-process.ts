import type { Neo4jAddress } from '../../src/config.ts'

/** What a loader's process is told, and what it answers, over the channel that `fork` opens. */
export type Task = {
  /** Null where no Neo4j runs. */
  readonly address: Neo4jAddress | null
  readonly home: string
  readonly java: string
  readonly table: string
  readonly mapping: string
  /** Folder of what the graph of the table consists of; see `dumpGraph`. */
  readonly dump: string
}

/** Time in milliseconds, processor time in microseconds; of memory the most that was resident, in bytes. */
export type Spent = { readonly ms: number; readonly cpu: number; readonly peak: number }

/** The child's side: does what it is told to, once, and tells what that took. */
export function obeyTask(work: (task: Task) => Promise<unknown>): void {
  process.once('message', async (task: Task) => {
    const before = { ms: performance.now(), ...process.cpuUsage() }
    await work(task)
    const { user, system } = process.cpuUsage(before)
    const ms = performance.now() - before.ms
    process.send?.({ ms, cpu: user + system, peak: process.resourceUsage().maxRSS * 1024 } satisfies Spent)
    process.disconnect()
  })
}

/** The same of a task that needs a Neo4j that runs. */
export const obeyOnline = (
  work: (task: Task & { readonly address: Neo4jAddress }) => Promise<unknown>,
): void =>
  obeyTask(async ({ address, ...task }) => {
    if (!address) throw new Error('No Neo4j runs for this.')
    await work({ ...task, address })
  })
