import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { endingWithUs } from './tools.ts'

const patienceMs = 30_000

/** A child process that lives as long as this one, and what it printed. */
export type DatabaseProcess = {
  readonly pid: number
  /** Settles when it has ended, with how: `code 1`, `signal SIGKILL`. */
  readonly ended: Promise<string>
  /** Asks it to end, and insists after 30 s. */
  stop(): Promise<void>
  /** What it said last, most telling line only. */
  lastWords(): Promise<string>
}

export async function startProcess(
  command: string,
  words: readonly string[],
  options: { readonly log: string; readonly environment?: NodeJS.ProcessEnv },
): Promise<DatabaseProcess> {
  const [first, ...rest] = await endingWithUs(command, words)
  // To a file: a pipe would break under a database that outlives us by a moment.
  const log = openSync(options.log, 'w', 0o600)
  // Detached: Ctrl-C in a terminal signals the whole process group, but only we tell the database when to stop.
  const child = spawn(first, rest, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...options.environment },
  })
  closeSync(log)
  const ended = endOf(child)
  const pid = await started(child)
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  void ended.finally(() => process.off('exit', kill))
  return { pid, ended, stop: () => stop(child, ended), lastWords: () => tellingLine(options.log) }
}

function started(child: ChildProcess): Promise<number> {
  return new Promise((answer, fail) => {
    child.once('spawn', () => answer(child.pid ?? 0)).once('error', fail)
  })
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((answer) => {
    child.once('exit', (code, signal) => answer(signal ? `signal ${signal}` : `code ${code}`))
  })
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  const waiting = new AbortController()
  const late = pause(patienceMs, 'late', { signal: waiting.signal }).catch(() => 'in time')
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
  await ended
  waiting.abort()
}

/** A Java program names the root of its trouble in the last "Caused by"; else an error line; else whatever came last. */
async function tellingLine(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() && !/^\s+(at|\.\.\.) /.test(line))
  const last = (pattern: RegExp) => lines.findLast((line) => pattern.test(line))
  return (last(/^Caused by: /) ?? last(/\b(ERROR|Exception|Error)\b/) ?? lines.at(-1) ?? 'nothing').slice(
    0,
    400,
  )
}
