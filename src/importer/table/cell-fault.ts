/** What is wrong with a cell: the row it stands in is not taken, and the table goes on. */
export class CellFault extends Error {
  override readonly name = 'CellFault'
  readonly column: string | null
  readonly value: string | null

  constructor(
    reason: string,
    { column = null, value = null }: { column?: string | null; value?: string | null } = {},
  ) {
    super(reason)
    this.column = column
    this.value = value
  }
}
