import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

/** What a column of Neo4j's import holds; `id`, `start` and `end` are numbers that tell nodes apart and are not kept. */
type ColumnType =
  | 'string'
  | 'string[]'
  | 'int'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'double'
  | 'id'
  | 'start'
  | 'end'
  | 'label'

export type Columns = Readonly<Record<string, ColumnType>>

type Value = string | number | boolean | readonly string[] | null | undefined
type TableRow = Readonly<Record<string, Value>>

/** A file that `neo4j-admin database import` reads. */
export type Table = {
  readonly file: string
  /** Rows written so far. */
  readonly rows: () => number
  /** Columns that the row does not have stay empty: the property is absent. */
  readonly add: (row: TableRow) => void
  /** Waits until what was added is no longer in memory. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

export function openTable(file: string, columns: Columns): Table {
  const stream = createWriteStream(file)
  const entries = Object.entries(columns)
  const types = new Map(entries)
  stream.write(`${entries.map(([name, type]) => heading(name, type)).join(',')}\n`)
  let pending: string[] = []
  let rows = 0
  const flush = async () => {
    const flows = stream.write(pending.join(''))
    pending = []
    if (!flows) await once(stream, 'drain')
  }
  return {
    file,
    rows: () => rows,
    add(row) {
      // A property without a column would be lost in silence.
      for (const name in row) if (!types.has(name)) throw new Error(`${file} has no column ${name}.`)
      let line = ''
      for (const [name] of entries) line += `${line === '' ? '' : ','}${cell(row[name])}`
      pending.push(`${line}\n`)
      rows += 1
    },
    flush,
    async close() {
      await flush()
      stream.end()
      await finished(stream)
    },
  }
}

function heading(name: string, type: ColumnType): string {
  switch (type) {
    case 'id':
      return ':ID'
    case 'start':
      return ':START_ID'
    case 'end':
      return ':END_ID'
    case 'label':
      return name === 'type' ? ':TYPE' : ':LABEL'
    default:
      return `${name}:${type}`
  }
}

/** An empty text is quoted, or it would be taken for an absent one. */
function cell(value: Value): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return value.length === 0 ? '' : quotedCell(value.join(';'))
  return typeof value === 'string' ? quotedCell(value) : String(value)
}

const quotedCell = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
