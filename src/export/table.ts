/** A cell as it comes from the graph; a list is written with `; ` between its items. */
export type Cell = string | number | boolean | null | readonly (string | null)[]

/** A column of a table, as a data dictionary tells of it. */
export type Column = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list'
  readonly description: string
  /** True for what every row has. */
  readonly required: boolean
}

export type TableRow = Readonly<Record<string, Cell>>

/** A cell as one text. */
export const textOf = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.join('; ') : String(cell)
