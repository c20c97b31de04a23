import { pipeline, Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { Fault } from '../../model/fault.ts'
import { closedQuotes } from './closed-quotes.ts'
import { largestRecordUsual, type RowFault, type TableFormat, type TableRow } from './table.ts'

type Read = { readonly record: readonly string[]; readonly info: Info }

/**
 * The records of a CSV or TSV file. Rows are counted as a spreadsheet and RFC 7111 count them: the header is row 1, and
 * comments and blank rows count.
 *
 * @param meet is told the columns before the first record comes, and may throw.
 */
export async function* delimitedRows(
  path: string,
  text: AsyncIterable<string>,
  format: TableFormat,
  meet: (columns: readonly string[]) => void,
): AsyncGenerator<TableRow | RowFault> {
  let columns = format.columns
  if (columns) meet(columns)
  for await (const { record, info } of records(path, text, format)) {
    const row = info.records + info.comment_lines
    if (record.every((cell) => cell.trim() === '')) continue
    if (columns === undefined) {
      columns = columnNames(record)
      meet(columns)
    } else if (record.length !== columns.length) {
      const reason = `it has ${record.length} cells, where the header has ${columns.length}`
      yield { row, column: null, value: null, reason }
    } else yield { row, cells: cellsOf(columns, record) }
  }
  if (columns === undefined) throw new Fault(`The table ${path} has no header: every row of it is blank.`)
}

async function* records(
  path: string,
  text: AsyncIterable<string>,
  format: TableFormat,
): AsyncGenerator<Read> {
  const delimiter = format.delimiter ?? (format.type === 'tsv' ? '\t' : ',')
  const quote = format.quote === 'none' ? null : (format.quote ?? '"')
  const comment = format.comment ?? null
  const mostCharacters = format.largestRecord ?? largestRecordUsual
  const parser = parse({
    delimiter,
    quote,
    comment,
    comment_no_infix: true,
    // A quotation mark within a cell is one: many tables have them as they come.
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    raw: true,
    max_record_size: mostCharacters,
  })
  const isClosed = closedQuotes({ delimiter, quote, comment })
  // The callback hears of the same error as the loop below.
  pipeline(Readable.from(linesOf(path, text, mostCharacters)), parser, () => {})
  try {
    for await (const read of parser as AsyncIterable<Read & { readonly raw: string }>) {
      if (!isClosed(read.raw))
        throw unreadable(path, read.info.records + read.info.comment_lines, notClosedThere)
      yield read
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const { records, comment_lines } = parser.info
    throw unreadable(path, records + comment_lines + 1, faults[cause.code] ?? cause.message, cause)
  }
}

/** The text itself: the parser counts the characters of cells, and a line may be of commas alone. */
async function* linesOf(path: string, text: AsyncIterable<string>, most: number): AsyncGenerator<string> {
  let [line, length] = [1, 0]
  for await (const piece of text) {
    const lines = piece.split('\n')
    for (const [index, part] of lines.entries()) {
      if (index > 0) [line, length] = [line + 1, 0]
      length += part.length
      if (length > most) throw new Fault(`The table ${path} cannot be read on from line ${line}: ${tooLong}.`)
    }
    yield piece
  }
}

const unreadable = (path: string, row: number, reason: string, cause?: CsvError): Fault =>
  new Fault(`The table ${path} cannot be read on from row ${row}: ${reason}.`, { cause })

const tooLong =
  'it is longer than a record may be; if that is right, give a larger largestRecord under table in the mapping'
const notClosedThere =
  'a quotation mark that begins a cell is not closed on its line, and the next one stands within a cell; double the marks that belong to a text, or write "quote: none" if the table quotes nothing'
const faults: Readonly<Record<string, string>> = {
  CSV_MAX_RECORD_SIZE: tooLong,
  CSV_QUOTE_NOT_CLOSED:
    'a quotation mark is opened and never closed; write "quote: none" if the table quotes nothing',
}

/** A second column of a name is `name.2`; one without a name has its number. */
function columnNames(header: readonly string[]): readonly string[] {
  const written = header.map((cell, index) => cell.trim() || `column ${index + 1}`)
  const taken = new Set<string>()
  return written.map((name) => {
    let own = name
    // The header may have a name.2 of its own.
    for (let count = 2; taken.has(own) || (own !== name && written.includes(own)); count += 1)
      own = `${name}.${count}`
    taken.add(own)
    return own
  })
}

function cellsOf(columns: readonly string[], record: readonly string[]): Readonly<Record<string, string>> {
  // Without a prototype, so that a column named constructor is nothing special.
  const cells: Record<string, string> = Object.create(null)
  for (const [index, column] of columns.entries()) cells[column] = record[index] ?? ''
  return cells
}
