import { Fault } from '../../model/fault.ts'
import { exactParser, parseExactly } from './exact-json.ts'
import { largestRecordUsual, type RowFault, type TableFormat, type TableRow } from './table.ts'

/** The records of a JSON Lines file; its rows are its lines, from 1. A line that is no JSON record is a fault of its own. */
export async function* jsonLineRows(
  path: string,
  text: AsyncIterable<string>,
  { largestRecord = largestRecordUsual }: TableFormat,
): AsyncGenerator<TableRow | RowFault> {
  let row = 0
  let rest = ''
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      row += 1
      if (line.trim() !== '') yield lineRow(row, line)
    }
    if (rest.length > largestRecord) throw tooLong(path, `line ${row + 1}`)
  }
  if (rest.trim() !== '') yield lineRow(row + 1, rest)
}

function lineRow(row: number, line: string): TableRow | RowFault {
  try {
    return { row, cells: cellsOf(parseExactly(line)) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { row, column: null, value: line.slice(0, 80), reason: `it is no JSON: ${message}` }
  }
}

/**
 * The records of a JSON file at the way that the mapping names, by default the members of the outermost list or record;
 * rows are counted from 1. Holds one record at a time.
 */
export async function* jsonRows(
  path: string,
  text: AsyncIterable<string>,
  { records = '*', largestRecord = largestRecordUsual }: TableFormat,
): AsyncGenerator<TableRow> {
  const found: unknown[] = []
  const parser = exactParser(`$.${records}`, (value) => found.push(value))
  let row = 0
  let unread = 0
  for await (const piece of text) {
    write(path, parser, piece)
    unread = found.length > 0 ? 0 : unread + piece.length
    if (unread > largestRecord) throw tooLong(path, `record ${row + 1}`)
    for (const value of found.splice(0)) yield { row: ++row, cells: cellsOf(value) }
  }
  if (!parser.isEnded()) throw new Fault(`The JSON of ${path} is cut off.`)
  if (row === 0) throw new Fault(`The JSON of ${path} has no records at "${records}".`)
}

function write(path: string, parser: ReturnType<typeof exactParser>, piece: string): void {
  try {
    // Blank lines after the end are no second text.
    if (!parser.isEnded() || piece.trim() !== '') parser.write(piece)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new Fault(`${path} is no JSON: ${message}.`, { cause })
  }
}

const tooLong = (path: string, place: string) =>
  new Fault(
    `The ${place} of ${path} is longer than a record may be; if that is right, give a larger largestRecord under table in the mapping.`,
  )

function cellsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.assign(Object.create(null), value)
  return { value }
}
