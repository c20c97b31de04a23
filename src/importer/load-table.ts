import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Fault } from '../model/fault.ts'
import type { Transaction } from '../neo4j/database.ts'
import { askedOnce, knownIn } from './known.ts'
import { hasNews, newsOf, type Records, record, refuseBetween, serialsOf } from './load.ts'
import { oneAhead } from './one-ahead.ts'
import { lastVersion } from './rebuild.ts'
import { acceptRows } from './table/accept-rows.ts'
import type { Mapping } from './table/mapping-schema.ts'
import { isReject, type Reject, readMapped } from './table/read-mapped.ts'
import { type Batch, inRowBatches } from './table/row-batches.ts'

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
}

/**
 * Loads a table through its mapping, a batch of rows and what follows from them in each transaction: whenever it is broken
 * off, the graph holds all rows up to one, as a rebuild would have them, and knows up to which. All of it is one load.
 *
 * @throws {Fault} when the file as a whole cannot be read, another load is not finished, or with `strict` a row is refused.
 */
export async function loadTable(records: Records, path: string, wanted: Wanted): Promise<TableLoaded> {
  const open = await openLoad(records, path, wanted)
  if (!wanted.strict)
    return await takeTable(path, { wanted, open, records, write: (work) => records.write(work) })
  // A row that the mapping refuses is told before anything is written.
  for await (const one of readMapped(path, wanted.mapping)) if (isReject(one)) throw refusedRow(one)
  return await records.write((transaction) =>
    takeTable(path, { wanted, open, records, write: (work) => work(transaction) }),
  )
}

type Open = { readonly version: number | null; readonly row: number }

type TakingTable = {
  readonly wanted: Wanted
  readonly open: Open
  readonly records: Records
  readonly write: <Answer>(work: (transaction: Transaction) => Promise<Answer>) => Promise<Answer>
}

async function takeTable(path: string, { wanted, open, records, write }: TakingTable): Promise<TableLoaded> {
  const { size } = await stat(path)
  const counted = { packed: 0, unpacked: 0 }
  const sum = { rows: 0, claims: 0, added: 0, rejects: 0 }
  let { version } = open
  const batches = inRowBatches(readMapped(path, wanted.mapping, { counted }), wanted.batchClaims)
  for await (const batch of oneAhead(batches)) {
    sum.rows += batch.read
    if (batch.last <= open.row) continue
    const left = after(batch, open.row)
    const taken = await write((transaction) =>
      takeBatch(transaction, path, { batch: left, version, wanted, records }),
    )
    const [first] = taken.rejects
    if (wanted.strict && first) throw refusedRow(first)
    const rejects = [...left.rejects, ...taken.rejects]
    await wanted.rejected?.(rejects)
    version = taken.version
    sum.claims += taken.claims
    sum.added += taken.added
    sum.rejects += rejects.length
    wanted.batchLoaded?.({ ...sum, share: Math.min(1, counted.packed / size) })
  }
  if (version !== null) {
    const finished = version
    await write((transaction) => transaction.run('import/finish-load', { version: finished }))
  }
  return { ...sum, share: 1, version }
}

/** The load to go on with, or the place of a new one, which is opened when there is something new. */
async function openLoad(records: Records, path: string, { mapping, resume = false }: Wanted): Promise<Open> {
  const [unfinished] = await records.run('import/unfinished-load', {})
  if (!unfinished) return { version: null, row: 0 }
  const { version, table, row } = unfinished
  if (table !== mapping.document.id) {
    throw new Fault(
      `Load ${version}, of ${table}, has come to row ${row} and was not finished: go on with it by readout load --resume and its file before ${basename(path)} is loaded.`,
    )
  }
  if (!resume) {
    throw new Fault(
      `A load of ${basename(path)} has come to row ${row} and was not finished: go on with it by --resume.`,
    )
  }
  return { version, row }
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
  readonly version: number | null
  readonly wanted: Wanted
  readonly records: Records
}

async function takeBatch(
  transaction: Transaction,
  path: string,
  { batch, version: open, wanted: { mapping, by }, records }: Taking,
) {
  await transaction.run('import/lock-graph', {})
  // Another may have begun since this one was asked for.
  if (open === null) await refuseBetween(transaction)
  const known = askedOnce(knownIn(transaction))
  const { recordable, rejects } = await acceptRows(known, batch.rows, { file: path, mapping })
  const news = await newsOf(transaction, recordable, known)
  const report = { claims: recordable.claims.length, added: news.claims.length, rejects }
  if (!hasNews(news) && open === null) return { version: null, ...report }
  const last = await lastVersion(transaction)
  const version = open ?? last.version + 1
  const serial = last.serial + serialsOf(news)
  if (open === null) {
    await transaction.run('import/write-load', { version, serial, startedAt: new Date().toISOString(), by })
  }
  await (records.record ?? record)(transaction, news, { version, last, tool: recordable.madeBy })
  await transaction.run('import/note-row', { version, serial, table: mapping.document.id, row: batch.last })
  return { version, ...report }
}

const refusedRow = ({ file, row, reason }: Reject) =>
  new Fault(`Row ${row} of ${file} is refused: ${reason}. With --strict nothing of the table was loaded.`)
