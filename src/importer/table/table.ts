/** A record of a table under the names of its columns; a cell of a JSON table may be a list or a record itself. */
export type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, unknown>> }

/** A record that cannot be taken; the table goes on. */
export type RowFault = {
  readonly row: number
  readonly column: string | null
  readonly value: string | null
  readonly reason: string
}

type TableType = 'csv' | 'tsv' | 'jsonl' | 'json'

/** How a table is written down. */
export type TableFormat = {
  /** By the ending of its name, where it is not told. */
  readonly type?: TableType | undefined
  readonly delimiter?: string | undefined
  readonly quote?: string | undefined
  readonly encoding?: string | undefined
  readonly comment?: string | undefined
  /** The columns of a table without a header. */
  readonly columns?: readonly string[] | undefined
  /** Of a JSON file: the way to its records, such as `entities.*`. */
  readonly records?: string | undefined
  readonly largestRecord?: number | undefined
}

/** What the ending of a file's name says, packed or not; what says nothing is CSV. */
export function tableType(path: string, { type }: TableFormat): TableType {
  if (type) return type
  const [, ending] = /\.(tsv|tab|jsonl|ndjson|json)(?:\.gz)?$/i.exec(path) ?? []
  switch (ending?.toLowerCase()) {
    case 'tsv':
    case 'tab':
      return 'tsv'
    case 'jsonl':
    case 'ndjson':
      return 'jsonl'
    case 'json':
      return 'json'
    default:
      return 'csv'
  }
}

/** What a file may cost before it is refused, in bytes. */
export type TableLimits = {
  readonly unpacked: number
  /** How many times its packed size a file may have, once it is past `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
}

/** Real tables pack to a tenth at best, or a fortieth where nearly all cells are empty. */
export const usualLimits: TableLimits = { unpacked: 4 * 2 ** 30, ratio: 200, ratioFrom: 64 * 2 ** 20 }

export const largestRecordUsual = 2 ** 20
