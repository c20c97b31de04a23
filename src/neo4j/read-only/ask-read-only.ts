import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Neo4jAddress } from '../../config.ts'
import { DatabaseUnavailable, Fault, TookTooLong } from '../../model/fault.ts'
import { refusalOf } from './refusal.ts'

/** The answer to a person's own Cypher. */
export type CypherTable = {
  readonly columns: readonly string[]
  /** Each with a cell for each column. */
  readonly rows: readonly (readonly unknown[])[]
  /** False where there were more rows than are shown. */
  readonly complete: boolean
}

const bounds = { ms: 10_000, rows: 10_000, bytes: 10_000_000 }
const atOnce = 2
const waitingAtMost = 6

/** What the process is asked, and what it tells. */
export type Asked = {
  readonly address: Neo4jAddress
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly bounds: typeof bounds
}
export type Told =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: 'end'; readonly complete: boolean }
  | { readonly kind: 'refused' | 'failed' | 'unavailable'; readonly message: string }
  | { readonly kind: 'slow' }

export type AskReadOnly = (
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  /** Tells that who asks is gone. */
  stop?: AbortSignal,
) => Promise<CypherTable>

/**
 * Runs a person's own Cypher, if it only reads, in a process that is ended at its bounds; two at a time.
 * @throws {Fault} for what is not run, or is wrong, in a sentence. @throws {TookTooLong} after 10 s.
 * @throws {DatabaseUnavailable} when too many ask already, or Neo4j cannot be reached.
 */
export function readingOnly(address: Neo4jAddress): AskReadOnly {
  const waiting: (() => void)[] = []
  let running = 0
  return async (statement, parameters, stop = nobodyLeaves) => {
    const refused = refusalOf(statement)
    if (refused !== null) throw new Fault(refused)
    if (running >= atOnce) {
      if (waiting.length >= waitingAtMost)
        throw new DatabaseUnavailable('Others ask in Cypher already; try again.')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      stop.throwIfAborted()
      return await inProcess({ address, statement: statement.trim(), parameters, bounds }, stop)
    } finally {
      // Whose turn it is next takes the place over.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

const program = fileURLToPath(new URL('reading-process.ts', import.meta.url))

const nobodyLeaves = new AbortController().signal

async function inProcess(asked: Asked, stop: AbortSignal): Promise<CypherTable> {
  const child = fork(program, {
    // Of its parent's settings it needs none, and secrets are among them.
    env: {},
    execArgv: ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // Neo4j ends it in time; what it does not end, and what the process makes of the answer, ends here.
  const end = () => child.kill('SIGKILL')
  const ending = setTimeout(end, asked.bounds.ms)
  stop.addEventListener('abort', end)
  try {
    if (child.pid !== undefined) setPriority(child.pid, 5)
    return await tableFrom(child, asked)
  } finally {
    clearTimeout(ending)
    stop.removeEventListener('abort', end)
    end()
  }
}

const tooLong = () => new TookTooLong('This took longer than 10 s, or more memory than it may; ask for less.')

function tableFrom(child: ChildProcess, asked: Asked): Promise<CypherTable> {
  return new Promise((resolve, reject) => {
    let columns: readonly string[] = []
    const rows: (readonly unknown[])[] = []
    child.on('message', (told: Told) => {
      if (told.kind === 'columns') columns = told.columns
      else if (told.kind === 'rows') rows.push(...told.rows)
      else if (told.kind === 'end') resolve({ columns, rows, complete: told.complete })
      else reject(faultOf(told))
    })
    child.once('error', reject)
    child.once('exit', () => reject(tooLong()))
    child.send(asked)
  })
}

function faultOf(told: Extract<Told, { kind: 'refused' | 'failed' | 'unavailable' | 'slow' }>): Error {
  if (told.kind === 'slow') return tooLong()
  if (told.kind === 'refused') return new Fault(told.message)
  if (told.kind === 'failed') return new Error(told.message)
  const cause = new Error(told.message)
  return new DatabaseUnavailable('Neo4j cannot be reached; the same question may be answered later.', {
    cause,
  })
}
