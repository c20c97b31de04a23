import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process told apart from a later one with the same number by when it started. */
export type RunningProcess = { readonly pid: number; readonly started: string }

/** The process that has this number now; null if there is none. A dead one that nobody has reaped counts as none. */
export function processOf(pid: number): RunningProcess | null {
  const started = process.platform === 'linux' ? startedInProc(pid) : ps(pid, 'lstart=')
  return started ? { pid, started } : null
}

export function isRunning({ pid, started }: RunningProcess): boolean {
  return processOf(pid)?.started === started
}

export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=') ?? ''
  return procFile(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ''
}

/** proc(5): the name in parentheses may hold anything; after it come the state and, 19 fields on, the start in ticks. */
function startedInProc(pid: number): string | undefined {
  const fields = procFile(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ')
  return fields?.[0] === 'Z' || fields?.[0] === 'X' ? undefined : fields?.[19]
}

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}
