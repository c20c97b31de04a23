import { Fault } from '../model/fault.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Records } from './load.ts'
import type { Table } from './table/mapping-for.ts'
import type { Mapping } from './table/mapping-schema.ts'
import { type TableMark, tableMark } from './table/table-mark.ts'

/** How far a load of a table is: the last row that is in, and its version, null until there is something new. */
export type OpenLoad = { readonly version: number | null; readonly row: number }

type Asked = { readonly mapping: Mapping; readonly mark: TableMark; readonly resume: boolean }

/**
 * The load to go on with, or the place of a new one, which is opened when there is something new.
 * @throws {Fault} when one is open that is not to be gone on with, or is of another file.
 */
export async function openLoad(
  records: Records,
  { mapping, mark: { file, mark }, resume }: Asked,
): Promise<OpenLoad> {
  const [unfinished] = await records.run('import/unfinished-load', {})
  if (!unfinished) return { version: null, row: 0 }
  const { version, row } = unfinished
  if (unfinished.table !== mapping.document.id || unfinished.mark !== mark) {
    const is =
      unfinished.file === file ? 'has changed since, or is another file of that name' : 'is another file'
    throw new Fault(
      `Load ${version}, of ${unfinished.file}, has come to row ${row} and was not finished, and this ${file} ${is}: ${waysOn}.`,
    )
  }
  if (!resume) throw new Fault(`A load of ${file} has come to row ${row} and was not finished: ${waysOn}.`)
  return { version, row }
}

/** The table whose load is open, if it is one of these. */
export async function unfinishedAmong(
  records: Records,
  tables: readonly Table[],
): Promise<Table | undefined> {
  const [unfinished] = await records.run('import/unfinished-load', {})
  for (const table of tables) {
    if (table.mapping.document.id !== unfinished?.table) continue
    const { mark } = await tableMark(table.path)
    if (mark === unfinished.mark) return table
  }
  return undefined
}

const waysOn =
  'go on with it by readout load --resume and the same file, or end it as it stands by readout load --abandon'

/**
 * What a version of the data names has to stay what it is: nothing else is recorded while a table is loaded only in part.
 * Part of a transaction that holds the graph's lock.
 */
export async function refuseBetween(transaction: Transaction): Promise<void> {
  const [unfinished] = await transaction.run('import/unfinished-load', {})
  if (!unfinished) return
  const { version, file, row } = unfinished
  throw new Fault(
    `Load ${version}, of ${file}, has come to row ${row}: let it finish or, where it was broken off, ${waysOn}.`,
  )
}

/** Nobody else may have gone on with it, or ended it. Part of a transaction that holds the graph's lock. */
export async function refuseOvertaken(transaction: Transaction, { version, row }: OpenLoad): Promise<void> {
  const [unfinished] = await transaction.run('import/unfinished-load', {})
  if (unfinished?.version === version && unfinished?.row === row) return
  throw new Fault(
    `Load ${version} was gone on with, or ended, by another readout load since it came to row ${row}: this one stops.`,
  )
}

/** Says of a file that cannot be read on what became of the rows before. */
export async function* orLeftOpen<Item>(
  items: AsyncIterable<Item>,
  soFar: () => OpenLoad,
): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    const { version, row } = soFar()
    if (!(error instanceof Fault) || version === null) throw error
    throw new Fault(
      `${error.message} Its rows up to ${row} are in, and load ${version} is open: nothing else is loaded until it is gone on with by --resume and the same file, or ended as it stands by readout load --abandon. Then load the mended file: rows that are in are passed over.`,
      { cause: error },
    )
  }
}

/** Ends the load of a table that was broken off: what it took stays. @throws {Fault} when there is none. */
export const abandonLoad = (records: Records) =>
  records.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    const [unfinished] = await transaction.run('import/unfinished-load', {})
    if (!unfinished) throw new Fault('No load of a table is unfinished: there is nothing to abandon.')
    await transaction.run('import/finish-load', { version: unfinished.version })
    return unfinished
  })
