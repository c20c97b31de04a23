import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Fault } from '../../model/fault.ts'

/** What a column of Neo4j's import holds. */
type ColumnType = 'string' | 'string[]' | 'int' | 'boolean' | 'date' | 'datetime' | 'double'

/** What tells a node from the others of its group, a text or a whole number; a node keeps it as a property unless it is `passing`. */
type Ends =
  | { readonly id: Group; readonly passing?: true }
  | { readonly start: Group }
  | { readonly end: Group }
export type Group = 'Thing' | 'Claim' | 'Load' | 'Extraction' | 'Disagreement' | 'Review' | 'Graph'

/** Columns by the names of rows' fields; `labels` and `type` are the label of nodes and the type of relationships. */
export type Columns = Readonly<Record<string, ColumnType | Ends | 'labels' | 'type'>>

type Value = string | number | boolean | readonly string[] | null | undefined
type TableRow = Readonly<Record<string, Value>>

/** A file that `neo4j-admin database import` reads. */
export type TableFile = {
  readonly file: string
  /** Rows written so far. */
  readonly rows: () => number
  /** Columns that the row does not have stay empty: the property is absent. */
  readonly add: (row: TableRow) => void
  /** Waits until what was added is no longer in memory. */
  readonly flush: () => Promise<void>
  /** @returns whether a value goes over more than one line. */
  readonly close: () => Promise<boolean>
  /** Leaves it as it is. */
  readonly drop: () => void
}

/** Groups whose nodes are told apart by whole numbers. */
const numbered: ReadonlySet<Group> = new Set(['Claim', 'Load', 'Extraction', 'Review'])

/** Stands between the values of a list; a text that has it, as none should, gets a blank for it. */
export const listDelimiter = '\u001f'

export function openTableFile(file: string, columns: Columns): TableFile {
  const stream = createWriteStream(file)
  const written = finished(stream).catch((cause: Error) => {
    throw new Fault(`The file ${file} cannot be written: ${cause.message}.`, { cause })
  })
  // Whoever waits for what was added hears of it.
  written.catch(() => {})
  const names = Object.keys(columns)
  stream.write(`${Object.entries(columns).map(heading).join(',')}\n`)
  let pending: string[] = []
  let rows = 0
  let overLines = false
  const flush = async () => {
    const text = pending.join('')
    overLines ||= pending.some((line) => /[\n\r]./s.test(line))
    const flows = stream.write(text)
    pending = []
    if (!flows) await Promise.race([once(stream, 'drain'), written])
  }
  return {
    file,
    rows: () => rows,
    add(row) {
      // A property without a column would be lost in silence.
      for (const name in row) if (!(name in columns)) throw new Error(`${file} has no column ${name}.`)
      let line = ''
      for (const name of names) line += `${line === '' ? '' : ','}${cell(row[name])}`
      pending.push(`${line}\n`)
      rows += 1
    },
    flush,
    async close() {
      await flush()
      stream.end()
      await written
      return overLines
    },
    drop: () => stream.destroy(),
  }
}

function heading([name, column]: readonly [string, Columns[string]]): string {
  if (column === 'labels') return ':LABEL'
  if (column === 'type') return ':TYPE'
  if (typeof column === 'string') return `${name}:${column}`
  if ('start' in column) return `:START_ID(${column.start})`
  if ('end' in column) return `:END_ID(${column.end})`
  return `${column.passing ? '' : name}:ID(${column.id}){id-type:${numbered.has(column.id) ? 'long' : 'string'}}`
}

/** An empty text is quoted, or it would be taken for an absent one. */
function cell(value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object')
    return value.length === 0
      ? ''
      : quotedCell(value.map((one) => one.replaceAll(listDelimiter, ' ')).join(listDelimiter))
  return typeof value === 'string' ? quotedCell(value) : String(value)
}

const quotedCell = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
