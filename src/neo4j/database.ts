import neo4j, { type ManagedTransaction, type QueryResult, type Result, type Session } from 'neo4j-driver'
import type { Neo4jAddress } from '../config.ts'
import { asFault, mayPassAtOnce } from './errors.ts'
import { checkParameters, checkRow } from './rules.ts'
import type { StatementName, Statements } from './statements.generated.ts'
import { statement } from './statements.ts'
import { rowsAhead, streamIn } from './stream.ts'

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

export type Database = Transaction & {
  /** One read of a text put together by the engine; integers among the parameters are whole numbers marked by `integer`. */
  ask(text: string, parameters: Values): Promise<Row[]>
  /** Like `ask`, row by row, in batches: what is too long to be held. `stop` ends the work in the database. */
  stream(text: string, parameters: Values, stop: AbortSignal): AsyncIterable<readonly Row[]>
  /** Like `ask`, but may write: for a person's own Cypher. */
  runAsWritten(
    text: string,
    parameters: Values,
  ): Promise<{ readonly columns: string[]; readonly rows: Row[] }>
  write<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer>
  explain(text: string, parameters: Values): Promise<Plan>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

const readTimeoutMs = 30_000
const writeTimeoutMs = 600_000

export function openDatabase(address: Neo4jAddress): Database {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    userAgent: 'readout',
  })
  const { database } = address
  const written = neo4j.bookmarkManager()
  const sessions: Sessions = {
    // A member of a cluster answers only once it has all that was written here.
    reading: async (more) =>
      driver.session({
        database,
        defaultAccessMode: 'READ',
        bookmarks: [...(await written.getBookmarks())],
        ...more,
      }),
    writing: () => driver.session({ database, bookmarkManager: written }),
  }

  const ask = (text: string, parameters: Values) =>
    onceMoreIfTransient(() =>
      autoCommit(sessions, { mode: 'READ', text, parameters, timeoutMs: readTimeoutMs }),
    )

  return {
    async ask(text, parameters) {
      return rowsOf(await ask(text, parameters))
    },
    async run(name, parameters) {
      const { text } = statement(name)
      return checkedRows(name, await ask(text, checkParameters(statement(name), parameters)))
    },
    async *stream(text, parameters, stop) {
      yield* streamIn(await sessions.reading({ fetchSize: rowsAhead }), { text, parameters, stop })
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
    async write(work) {
      const session = sessions.writing()
      try {
        return await session.executeWrite((transaction) => work(runningIn(transaction)), {
          timeout: writeTimeoutMs,
        })
      } catch (error) {
        throw asFault(error)
      } finally {
        await session.close()
      }
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
    async isReady() {
      try {
        // A handshake is not enough: the server may be there, and this database not.
        await autoCommit(sessions, {
          mode: 'READ',
          text: 'RETURN 1',
          parameters: {},
          timeoutMs: 2_000,
        })
        return true
      } catch {
        return false
      }
    },
    close: () => driver.close(),
  }
}

type Sessions = {
  readonly reading: (more?: { readonly fetchSize: number }) => Promise<Session>
  readonly writing: () => Session
}

type Statement = {
  readonly mode: 'READ' | 'WRITE'
  readonly text: string
  readonly parameters: Values
  readonly timeoutMs: number
}

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
  { reading, writing }: Sessions,
  { mode, text, parameters, timeoutMs }: Statement,
  read: (running: Result) => PromiseLike<Answer>,
): Promise<Answer> {
  const session = mode === 'READ' ? await reading() : writing()
  try {
    return await read(session.run(text, parameters, { timeout: timeoutMs }))
  } catch (error) {
    throw asFault(error)
  } finally {
    await session.close()
  }
}

const runningIn = (transaction: ManagedTransaction): Transaction => ({
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
