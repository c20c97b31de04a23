import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Records } from '../importer/load.ts'
import { loadTable, type TableSoFar } from '../importer/load-table.ts'
import type { Table } from '../importer/table/mapping-for.ts'
import type { Reject } from '../importer/table/read-mapped.ts'
import { say } from './use-database.ts'

type Options = {
  readonly by: string
  readonly resume?: true
  readonly strict?: true
  /** Where rows that are refused are told. */
  readonly folder: string
}

/** Loads tables one after the other, and says how far each is; rows that are refused go to a file for each. */
export async function loadTables(
  records: Records,
  tables: readonly Table[],
  { by, resume, strict, folder }: Options,
): Promise<void> {
  for (const { path, mapping } of tables) {
    const name = basename(path)
    const rejects = rejectsFile(rejectsOf(path, folder), resume ?? false)
    const {
      rows,
      claims,
      added,
      version,
      rejects: refused,
    } = await loadTable(records, path, {
      ...{ mapping, by, resume: resume ?? false, strict: strict ?? false },
      batchLoaded: progressOf(name),
      rejected: rejects.add,
      warn: say,
    })
    const told = refused === 0 ? '' : `; ${refused} rows refused, see ${rejects.file}`
    const loaded = version === null ? 'nothing new' : `data version ${version}`
    say(`${name}: ${rows} rows, ${claims} different claims, ${added} of them new; ${loaded}${told}`)
  }
}

const secondsBetween = 2

/** Says every other second how far a table is, how fast, and how long the rest will take at that pace. */
function progressOf(name: string): (soFar: TableSoFar) => void {
  const begun = performance.now()
  let told = begun
  let first: TableSoFar | undefined
  return (soFar) => {
    const now = performance.now()
    // A load that goes on has rows behind it that took no time.
    first ??= soFar
    if (now - told < secondsBetween * 1000) return
    told = now
    const seconds = (now - begun) / 1000
    const rate = Math.round((soFar.rows - (first === soFar ? 0 : first.rows)) / seconds)
    const done = soFar.share - (first === soFar ? 0 : first.share)
    const left = done > 0 ? `, about ${Math.ceil((seconds * (1 - soFar.share)) / done)} s left` : ''
    say(`${name}: ${soFar.rows} rows (${Math.floor(soFar.share * 100)} %), ${rate} a second${left}`)
  }
}

const columns = ['file', 'row', 'column', 'value', 'reason'] as const

/** Two tables may have one name, in folders that are not the same: each file lies where its table does, below the folder. */
export const rejectsOf = (table: string, folder: string): string =>
  join(folder, `${resolve(table)}.rejects.csv`)

/** A load that goes on adds to the file that it began, and nothing that is there already. */
export function rejectsFile(file: string, goesOn: boolean) {
  let known: Set<string> | undefined
  const begin = async () => {
    await mkdir(dirname(file), { recursive: true })
    if (goesOn && existsSync(file)) {
      const rows = parse(await readFile(file), { columns: true, relax_column_count: true })
      return new Set(rows.map((row) => String((row as Record<string, string>)['row'])))
    }
    await rm(file, { force: true })
    return new Set<string>()
  }
  const add = async (rejects: readonly Reject[]): Promise<void> => {
    const isNew = known === undefined
    known ??= await begin()
    const told = known
    // A transaction that is tried again tells its rows again.
    const added = rejects.filter(({ row }) => !told.has(String(row)))
    if (added.length === 0) return
    const header = existsSync(file) ? [] : [[...columns]]
    const lines = added.map((reject) => columns.map((column) => reject[column]))
    await appendFile(file, stringify([...header, ...lines], { escape_formulas: true }))
    for (const { row } of added) told.add(String(row))
    if (isNew) say(`Rows that are refused are told in ${file}.`)
  }
  return { file, add }
}
