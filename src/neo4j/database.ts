import neo4j, { type QueryResult, type Result, type Transaction as Running, type Session } from 'neo4j-driver'
import type { Neo4jAddress } from '../config.ts'
import { type Ending, openEnding } from './ending.ts'
import { asFault, mayPassAtOnce } from './errors.ts'
import { openPulse, type Pulse } from './pulse.ts'
import { type AskReadOnly, readingOnly } from './read-only/ask-read-only.ts'
import { checkParameters, checkRow } from './rules.ts'
import type { StatementName, Statements } from './statements.generated.ts'
import { statement } from './statements.ts'
import { rowsAhead, streamIn } from './stream.ts'
import { inTransaction } from './write.ts'

export type Values = Readonly<Record<string, unknown>>
export type Row = Record<string, unknown>

export type Transaction = {
  run<Name extends StatementName>(
    name: Name,
    parameters: Statements[Name]['parameters'],
  ): Promise<Statements[Name]['row'][]>
}

/** What a statement would do, as the planner sees it; nothing is run. */
type Plan = {
  readonly columns: readonly string[]
  readonly kind: string
  readonly remarks: readonly { readonly code: string; readonly text: string }[]
}

/**
 * What somebody has seen of the graph: each member of a cluster shows them no less. What they see `now`, which is no less, is
 * noted if wanted.
 */
export type Seen = { bookmarks: readonly string[]; now: readonly string[]; wanted: boolean }

/** Who asks: what they have seen already, and what tells that they are gone, which ends the work in the database. */
type Asking = { readonly seen?: Seen | undefined; readonly stop?: AbortSignal | undefined }

export type Database = Transaction & {
  /** One read of a text put together by the engine; integers among the parameters are whole numbers marked by `integer`. */
  ask(text: string, parameters: Values, asking?: Asking): Promise<Row[]>
  /** Names the state of the graph after the last write by this process. */
  written(): Promise<readonly string[]>
  /** Like `ask`, row by row, in batches: what is too long to be held. `stop` ends the work in the database. */
  stream(text: string, parameters: Values, stop: AbortSignal): AsyncIterable<readonly Row[]>
  /** Like `ask`, but may write: for a person's own Cypher. */
  runAsWritten(
    text: string,
    parameters: Values,
  ): Promise<{ readonly columns: string[]; readonly rows: Row[] }>
  /** A person's own Cypher, run only if it only reads, and in a process of its own. */
  readonly readOnly: AskReadOnly
  write<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer>
  explain(text: string, parameters: Values): Promise<Plan>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

const readTimeoutMs = 30_000
const writeTimeoutMs = 600_000
const endingMs = 5_000
/** Neo4j ends it, and what it says of that has to arrive. */
const underWayMs = 2_000

export function openDatabase(address: Neo4jAddress): Database {
  const { database } = address
  let driver = openDriver(address)
  const pulse = openPulse(address, () => {
    // Connections to a silent server stay taken for as long as they are believed: all of them are left behind.
    void driver.close().catch(() => {})
    driver = openDriver(address)
  })
  const written = neo4j.bookmarkManager()
  const sessions: Sessions = {
    // A member of a cluster answers only once it has all that was written here.
    reading: async (bookmarks, more) =>
      driver.session({
        database,
        defaultAccessMode: 'READ',
        bookmarks: [...(await written.getBookmarks()), ...bookmarks],
        ...more,
      }),
    writing: () => driver.session({ database, bookmarkManager: written }),
    pulse,
    ending: openEnding(async (text, marks) => {
      const session = driver.session({ database })
      const running = Promise.resolve(session.run(text, { marks }, { timeout: endingMs }))
      await pulse
        .whileBeating(running, endingMs + underWayMs)
        .finally(() => void session.close().catch(() => {}))
    }),
  }

  const ask = (text: string, parameters: Values, asking: Asking = {}) =>
    onceMoreIfTransient(() =>
      autoCommit(sessions, { mode: 'READ', text, parameters, timeoutMs: readTimeoutMs, ...asking }),
    )

  return {
    async ask(text, parameters, asking) {
      return rowsOf(await ask(text, parameters, asking))
    },
    written: async () => [...(await written.getBookmarks())],
    async run(name, parameters) {
      const { text } = statement(name)
      return checkedRows(name, await ask(text, checkParameters(statement(name), parameters)))
    },
    async *stream(text, parameters, stop) {
      await pulse.afterSilence()
      const session = await sessions.reading([], { fetchSize: rowsAhead })
      yield* streamIn(session, { text, parameters, stop, pulse })
    },
    async runAsWritten(text, parameters) {
      const result = await autoCommitWithColumns(sessions, {
        mode: 'WRITE',
        text,
        parameters,
        timeoutMs: writeTimeoutMs,
      })
      return { columns: result.columns, rows: rowsOf(result) }
    },
    readOnly: readingOnly(address),
    async write(work) {
      return await inTransaction(sessions.writing, (transaction) => work(runningIn(transaction)), {
        pulse,
        timeoutMs: writeTimeoutMs,
      })
    },
    async explain(text, parameters) {
      const { summary, columns } = await autoCommitWithColumns(sessions, {
        mode: 'READ',
        text: `EXPLAIN ${text}`,
        parameters,
        timeoutMs: readTimeoutMs,
      })
      const remarks = summary.gqlStatusObjects
        .filter((status) => !['00000', '00001', '02000', '02N42'].includes(status.gqlStatus))
        .map((status) => ({ code: status.gqlStatus, text: status.statusDescription }))
      return { columns, kind: summary.queryType, remarks }
    },
    isReady: pulse.beats,
    close: async () => {
      await Promise.all([driver.close(), pulse.close()])
    },
  }
}

const openDriver = ({ uri, user, password }: Neo4jAddress) =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 4_000,
    connectionTimeout: 4_000,
    connectionLivenessCheckTimeout: 10_000,
    userAgent: 'readout',
  })

type Sessions = {
  readonly reading: (bookmarks: readonly string[], more?: { readonly fetchSize: number }) => Promise<Session>
  readonly writing: () => Session
  readonly pulse: Pulse
  readonly ending: Ending
}

type Statement = {
  readonly mode: 'READ' | 'WRITE'
  readonly text: string
  readonly parameters: Values
  readonly timeoutMs: number
} & Asking

/** One statement in a transaction of its own: a managed one costs a round trip more. */
async function autoCommit(sessions: Sessions, statement: Statement): Promise<QueryResult> {
  return inSession(sessions, statement, (running) => running)
}

/** The same with the names of its columns, which are there even where there is no row. */
const autoCommitWithColumns = (sessions: Sessions, statement: Statement) =>
  inSession(sessions, statement, async (running) => {
    const columns = await running.keys()
    return { ...(await running), columns }
  })

async function inSession<Answer>(
  { reading, writing, pulse, ending }: Sessions,
  { mode, text, parameters, timeoutMs, seen, stop }: Statement,
  read: (running: Result) => PromiseLike<Answer>,
): Promise<Answer> {
  stop?.throwIfAborted()
  await pulse.afterSilence()
  const session = mode === 'READ' ? await reading(seen?.bookmarks ?? []) : writing()
  try {
    const mark = stop && ending.newMark()
    const running = session.run(text, parameters, {
      timeout: timeoutMs,
      ...(mark && { metadata: { readout: mark } }),
    })
    const answer = pulse.whileBeating(Promise.resolve(read(running)), timeoutMs + underWayMs)
    const found = await (mark ? ending.whileWanted(mark, answer, stop) : answer)
    if (seen?.wanted) seen.now = [...new Set([...seen.now, ...session.lastBookmarks()])]
    return found
  } catch (error) {
    throw asFault(error)
  } finally {
    // A dead connection would never be closed; a living one is, whether somebody waits for it or not.
    void session.close().catch(() => {})
  }
}

const runningIn = (transaction: Running): Transaction => ({
  async run(name, parameters) {
    const result = await transaction.run(statement(name).text, checkParameters(statement(name), parameters))
    return checkedRows(name, result)
  },
})

function checkedRows<Name extends StatementName>(name: Name, result: QueryResult): Statements[Name]['row'][] {
  const wanted = statement(name)
  return rowsOf(result).map((row) => checkRow(wanted, row) as Statements[Name]['row'])
}

const rowsOf = (result: QueryResult): Row[] => result.records.map((record) => record.toObject() as Row)

async function onceMoreIfTransient<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read()
  } catch (error) {
    if (!mayPassAtOnce(error)) throw error
    return read()
  }
}
