import { subscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import neo4j, { Neo4jError, type Session } from 'neo4j-driver'
import { withIntegers } from '../integer.ts'
import { plainValue } from '../plain-value.ts'
import type { Asked, Told } from './ask-read-only.ts'

// A process of its own for one statement: one record can be larger than all memory, and reading it stops all else.

process.once('message', (asked: Asked) => {
  void answer(asked).then(() => process.disconnect())
})

const tell = (told: Told) => new Promise<void>((resolve) => process.send?.(told, () => resolve()))

async function answer({ address, statement, parameters, bounds }: Asked): Promise<void> {
  const watching = endWhereTooMuchComes(bounds.bytes)
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    connectionTimeout: 4_000,
    maxTransactionRetryTime: 0,
    fetchSize: 200,
    userAgent: 'readout-read-only',
  })
  const session = driver.session({ database: address.database, defaultAccessMode: 'READ' })
  try {
    await read(session, { address, statement, parameters, bounds })
  } catch (error) {
    await tell(refusal(error))
  } finally {
    clearInterval(watching)
    await driver.close()
  }
}

async function read(session: Session, { statement, parameters, bounds }: Asked): Promise<void> {
  const timing = { timeout: bounds.ms }
  const values = withIntegers(parameters) as Record<string, unknown>
  const { summary } = await session.run(`EXPLAIN ${statement}`, values, timing)
  if (summary.queryType !== 'r')
    return tell({ kind: 'refused', message: 'Only what reads the graph is run, and this would write.' })
  const running = session.run(statement, values, timing)
  const columns = await running.keys()
  await tell({ kind: 'columns', columns })
  let [rows, bytes] = [0, 0]
  let batch: unknown[][] = []
  const send = async () => {
    if (batch.length > 0) await tell({ kind: 'rows', rows: batch })
    batch = []
  }
  for await (const record of running) {
    const row = columns.map((column) => plainValue(record.get(column)) ?? null)
    rows += 1
    bytes += JSON.stringify(row).length
    if (rows > bounds.rows || bytes > bounds.bytes) {
      await send()
      return tell({ kind: 'end', complete: false })
    }
    batch.push(row)
    if (batch.length === 100) await send()
  }
  await send()
  await tell({ kind: 'end', complete: true })
}

/** One record is read only once all of it is here. */
function endWhereTooMuchComes(most: number): NodeJS.Timeout {
  const sockets: Socket[] = []
  subscribe('net.client.socket', (message) => sockets.push((message as { socket: Socket }).socket))
  return setInterval(() => {
    // What comes has a row or two under way beside those that were counted.
    if (sockets.reduce((sum, { bytesRead }) => sum + bytesRead, 0) < 3 * most) return
    void tell({ kind: 'refused', message: 'This answers with more than can be shown; ask for less.' }).then(
      () => process.exit(),
    )
  }, 20)
}

function refusal(error: unknown): Told {
  if (!(error instanceof Neo4jError)) return { kind: 'failed', message: String(error) }
  if (error.code.includes('TransactionTimedOut')) return { kind: 'slow' }
  // In Neo4j's words, of the statement that somebody wrote.
  if (error.code.startsWith('Neo.ClientError.')) return { kind: 'refused', message: error.message }
  if (error.code.includes('Memory'))
    return { kind: 'refused', message: 'This needs more memory than it may; ask for less.' }
  return { kind: 'unavailable', message: `${error.code}: ${error.message}` }
}
