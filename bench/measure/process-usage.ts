import { readFile } from 'node:fs/promises'
import type { Usage } from '../contestants/contestant-process.ts'

/**
 * What another process used so far, and the most that it held in memory at once, in bytes; null where the system does not
 * tell: only Linux keeps it in /proc.
 */
export async function usageOfProcess(pid: number): Promise<(Usage & { readonly peak: number }) | null> {
  try {
    const [stat, status] = await Promise.all(
      ['stat', 'status'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
    )
    // The second field is the program's name, which may have spaces: counting starts behind its bracket.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? []
    const ticks = Number(fields[11]) + Number(fields[12])
    const bytes = (name: string) =>
      1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status ?? '')?.[1])
    return { cpu: ticks * microsecondsPerTick, memory: bytes('VmRSS'), peak: bytes('VmHWM') }
  } catch {
    return null
  }
}

/** Linux counts in hundredths of a second, whatever its clock does. */
const microsecondsPerTick = 10_000
