import { stat } from 'node:fs/promises'
import { Fault } from '../model/fault.ts'
import type { Transaction } from '../neo4j/database.ts'
import { askedOnce, knownIn } from './known.ts'
import { hasNews, newsOf, type Records, record, serialsOf } from './load.ts'
import { oneAhead } from './one-ahead.ts'
import { type OpenLoad, openLoad, orLeftOpen, refuseBetween, refuseOvertaken } from './open-load.ts'
import { lastVersion } from './rebuild.ts'
import { acceptRows } from './table/accept-rows.ts'
import type { Mapping } from './table/mapping-schema.ts'
import { isReject, type Reject, readMapped } from './table/read-mapped.ts'
import { type Batch, inRowBatches } from './table/row-batches.ts'
import { type TableMark, tableMark } from './table/table-mark.ts'

export type TableSoFar = {
  /** Rows read so far, and which share of the file that is, 0 to 1. */
  readonly rows: number
  readonly share: number
  readonly claims: number
  readonly added: number
  readonly rejects: number
}

export type TableLoaded = TableSoFar & {
  /** The load just made; null where nothing was new. */
  readonly version: number | null
}

type Wanted = {
  readonly mapping: Mapping
  readonly by: string
  /** Goes on after the last row that a load of the same table took before it was broken off. */
  readonly resume?: boolean
  /** All of the table or, where a row is not right, nothing: in one transaction, which has to fit the database's memory. */
  readonly strict?: boolean
  /** About how many claims are recorded in one transaction; some thousands where it is not said. */
  readonly batchClaims?: number
  /** Is told of each batch once it is in. */
  readonly batchLoaded?: (soFar: TableSoFar) => void
  /** Takes the rows that were refused, before the rows beside them are in. */
  readonly rejected?: (rejects: readonly Reject[]) => Promise<void>
  /** Is told of what is no fault but may be a mistake. */
  readonly warn?: (sentence: string) => void
}

/**
 * Loads a table through its mapping, a batch of rows and what follows from them in each transaction: whenever it is broken
 * off, the graph holds all rows up to one, as a rebuild would have them, and knows up to which. All of it is one load.
 *
 * @throws {Fault} when the file as a whole cannot be read, another load is not finished, or with `strict` a row is refused.
 */
export async function loadTable(records: Records, path: string, wanted: Wanted): Promise<TableLoaded> {
  const mark = await tableMark(path)
  const open = await openLoad(records, { ...wanted, mark, resume: wanted.resume ?? false })
  if (!wanted.strict)
    return await takeTable(path, { wanted, mark, open, records, write: (work) => records.write(work) })
  // A row that the mapping refuses is told before anything is written.
  for await (const one of readMapped(path, wanted.mapping)) if (isReject(one)) throw refusedRow(one)
  return await records.write((transaction) =>
    takeTable(path, { wanted, mark, open, records, write: (work) => work(transaction) }),
  )
}

type TakingTable = {
  readonly wanted: Wanted
  readonly mark: TableMark
  readonly open: OpenLoad
  readonly records: Records
  readonly write: <Answer>(work: (transaction: Transaction) => Promise<Answer>) => Promise<Answer>
}

async function takeTable(
  path: string,
  { wanted, mark, open: begun, records, write }: TakingTable,
): Promise<TableLoaded> {
  const { size } = await stat(path)
  const counted = { packed: 0, unpacked: 0 }
  const sum = { rows: 0, claims: 0, added: 0, rejects: 0 }
  let open = begun
  const read = readMapped(path, wanted.mapping, { counted, warn: wanted.warn ?? (() => {}) })
  const batches = inRowBatches(read, wanted.batchClaims)
  for await (const batch of orLeftOpen(oneAhead(batches), () => open)) {
    sum.rows += batch.read
    if (batch.last <= begun.row) continue
    const left = after(batch, begun.row)
    const taken = await write(async (transaction) => {
      const one = await takeBatch(transaction, path, { batch: left, open, mark, wanted, records })
      const [first] = one.rejects
      if (wanted.strict && first) throw refusedRow(first)
      // Told before the batch is in: whoever is broken off between the two tells them again, and forgets none.
      await wanted.rejected?.([...left.rejects, ...one.rejects])
      return one
    })
    open = { version: taken.version, row: batch.last }
    sum.claims += taken.claims
    sum.added += taken.added
    sum.rejects += left.rejects.length + taken.rejects.length
    wanted.batchLoaded?.({ ...sum, share: Math.min(1, counted.packed / size) })
  }
  const { version } = open
  if (version !== null) await write((transaction) => transaction.run('import/finish-load', { version }))
  return { ...sum, share: 1, version }
}

function after(batch: Batch, row: number): Batch {
  return {
    ...batch,
    rows: batch.rows.filter((each) => each.row > row),
    rejects: batch.rejects.filter((each) => each.row > row),
  }
}

type Taking = {
  readonly batch: Batch
  readonly open: OpenLoad
  readonly mark: TableMark
  readonly wanted: Wanted
  readonly records: Records
}

async function takeBatch(
  transaction: Transaction,
  path: string,
  { batch, open, mark, wanted: { mapping, by }, records }: Taking,
) {
  await transaction.run('import/lock-graph', {})
  // Another may have begun since this one was asked for, or gone on with the same.
  if (open.version === null) await refuseBetween(transaction)
  else await refuseOvertaken(transaction, open)
  const known = askedOnce(knownIn(transaction))
  const { recordable, rejects } = await acceptRows(known, batch.rows, { file: path, mapping })
  const news = await newsOf(transaction, recordable, known)
  const report = { claims: recordable.claims.length, added: news.claims.length, rejects }
  if (!hasNews(news) && open.version === null) return { version: null, ...report }
  const last = await lastVersion(transaction)
  const version = open.version ?? last.version + 1
  const serial = last.serial + serialsOf(news)
  if (open.version === null) {
    await transaction.run('import/write-load', { version, serial, startedAt: new Date().toISOString(), by })
  }
  await (records.record ?? record)(transaction, news, { version, last, tool: recordable.madeBy })
  const table = mapping.document.id
  await transaction.run('import/note-row', { version, serial, table, ...mark, row: batch.last })
  return { version, ...report }
}

const refusedRow = ({ file, row, reason }: Reject) =>
  new Fault(`Row ${row} of ${file} is refused: ${reason}. With --strict nothing of the table was loaded.`)
