import { dirname, join } from 'node:path'
import { Fault } from '../../model/fault.ts'
import { placesIn } from './mapping-places.ts'
import type { Mapping } from './mapping-schema.ts'
import { readTable } from './read-table.ts'

type Cells = Readonly<Record<string, unknown>>

/** Another table, held in memory by the column that tells its rows apart. */
export type Joined = { readonly on: string; readonly rows: ReadonlyMap<string, Cells> }

// A table to look things up in is small beside the one that is read; past these it would fill the memory.
const mostRows = 1_000_000
const mostCharacters = 100_000_000

/** The tables that a mapping joins, which lie beside the one that it maps. @throws {Fault} when one lacks a column that it names. */
export async function readJoined(mapping: Mapping, path: string): Promise<ReadonlyMap<string, Joined>> {
  const joined = new Map<string, Joined>()
  for (const [name, join] of Object.entries(mapping.join ?? {})) {
    const wanted = wantedOf(mapping, name)
    joined.set(name, { on: join.on, rows: await readRows(join, { wanted, path }) })
  }
  return joined
}

type Join = NonNullable<Mapping['join']>[string]
type Reading = { readonly wanted: readonly string[]; readonly path: string }

async function readRows(
  { file, key, table }: Join,
  { wanted, path }: Reading,
): Promise<ReadonlyMap<string, Cells>> {
  // One from elsewhere could have any file read.
  if (!/^[\w-][\w.-]*$/.test(file))
    throw new Fault(`The joined table "${file}" is no name of a file beside ${path}.`)
  const rows = new Map<string, Cells>()
  const beside = join(dirname(path), file)
  const meet = (columns: readonly string[]) => {
    for (const column of [key, ...wanted])
      if (!columns.includes(column))
        throw new Fault(`The joined table ${beside} has no column "${column}"; it has ${columns.join(', ')}.`)
  }
  let characters = 0
  for await (const read of readTable(beside, table, { meet })) {
    if (!('cells' in read)) continue
    const value = String(read.cells[key] ?? '').trim()
    // Of rows with one key the first is taken: a join tells one thing of a row.
    if (value === '' || rows.has(value)) continue
    const kept = wanted.filter((column) => column in read.cells).map((column) => [column, read.cells[column]])
    rows.set(value, Object.assign(Object.create(null), Object.fromEntries(kept)))
    for (const [, cell] of kept) characters += charactersOf(cell)
    if (rows.size > mostRows) throw new Fault(`The joined table ${beside} has more than ${mostRows} rows.`)
    if (characters > mostCharacters)
      throw new Fault(
        `The columns of the joined table ${beside} that are wanted have more than ${mostCharacters} characters.`,
      )
  }
  return rows
}

/** The columns of a joined table that a mapping names: no others are kept. */
const wantedOf = (mapping: Mapping, name: string): readonly string[] => {
  const named = placesIn(mapping).flatMap(({ place }) =>
    place.alternatives.flatMap(({ source }) => ('column' in source ? [source.column] : [])),
  )
  const columns = named
    .filter((column) => column.startsWith(`${name}.`))
    .map((column) => column.slice(name.length + 1))
  return [...new Set(columns)]
}

const charactersOf = (cell: unknown): number =>
  typeof cell === 'string' ? cell.length : (JSON.stringify(cell)?.length ?? 0)
