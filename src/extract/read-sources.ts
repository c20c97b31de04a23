import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { readTable } from '../importer/table/read-table.ts'
import type { TableRow } from '../importer/table/table.ts'
import { Fault } from '../model/fault.ts'
import { textOfHtml } from './html-text.ts'
import { textOfMarkdown } from './markdown-text.ts'
import { publishedIn } from './publication.ts'
import { type SourceText, webAddress } from './source-text.ts'

const kinds = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
} as const
type Kind = (typeof kinds)[keyof typeof kinds]

/**
 * The texts of a file, of all files of a folder that have texts, or of standard input for `-`. What cannot be read is a
 * fault in its place, and the others come all the same.
 *
 * @throws {Fault} when there is no such file or folder, or nothing in it that has texts.
 */
export async function* readSources(
  path: string,
  column: string | undefined,
): AsyncGenerator<SourceText | Fault> {
  if (path === '-')
    return yield { name: 'standard-input', text: decoded('standard input', await buffer(process.stdin)) }
  const found = await stat(path).catch((cause: unknown) => {
    throw new Fault(
      `There is no file or folder "${path}": give texts (.txt, .md, .html), tables with a column of texts (.csv, .tsv, .jsonl), a folder of them, or - for standard input.`,
      { cause },
    )
  })
  if (!found.isDirectory()) return yield* orFault(textsOfFile(path, column))
  const files = (await readdir(path)).filter((name) => kindOf(name) !== undefined).sort()
  if (files.length === 0)
    throw new Fault(`There is no text in the folder "${path}": it takes ${Object.keys(kinds).join(', ')}.`)
  for (const file of files) yield* orFault(textsOfFile(join(path, file), column))
}

async function* orFault(texts: AsyncGenerator<SourceText | Fault>): AsyncGenerator<SourceText | Fault> {
  try {
    yield* texts
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    yield error
  }
}

const kindOf = (file: string): Kind | undefined =>
  Object.entries(kinds).find(([ending]) => extname(file.toLowerCase().replace(/\.gz$/, '')) === ending)?.[1]

async function* textsOfFile(path: string, column: string | undefined): AsyncGenerator<SourceText | Fault> {
  const kind = kindOf(path) ?? 'text'
  const name = basename(path)
  if (kind === 'csv' || kind === 'tsv' || kind === 'jsonl') return yield* textsOfTable(path, kind, column)
  const text = decoded(path, await readFile(path))
  if (kind === 'html') return yield textOfHtml(name, text)
  yield { name, text: kind === 'markdown' ? textOfMarkdown(text) : text }
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new Fault(`The text "${path}" is not UTF-8: save it as UTF-8.`, { cause })
  }
}

const columns = {
  text: [
    'text',
    'body',
    'content',
    'article',
    'full_text',
    'fulltext',
    'transcript',
    'readout',
    'statement',
    'story',
  ],
  title: ['title', 'headline', 'heading'],
  published: ['published', 'date', 'published_at', 'publication_date', 'datetime', 'time'],
  publisher: ['publisher', 'source', 'outlet', 'site'],
  url: ['url', 'link', 'address'],
} as const

async function* textsOfTable(
  path: string,
  type: 'csv' | 'tsv' | 'jsonl',
  column: string | undefined,
): AsyncGenerator<SourceText | Fault> {
  for await (const record of readTable(path, { type, largestRecord: 20_000_000 })) {
    if ('reason' in record) yield new Fault(`${path}, row ${record.row}: ${record.reason}`)
    else yield textOfRow(path, record, column)
  }
}

function textOfRow(path: string, { row, cells }: TableRow, column: string | undefined): SourceText | Fault {
  const cell = (names: readonly string[]): string | undefined => {
    const found = Object.entries(cells).find(
      ([name, value]) =>
        names.includes(name.toLowerCase()) && typeof value === 'string' && value.trim() !== '',
    )
    return typeof found?.[1] === 'string' ? found[1] : undefined
  }
  const body = cell(column === undefined ? columns.text : [column.toLowerCase()])
  if (body === undefined)
    return new Fault(
      `${path}, row ${row}: it has no text in ${column === undefined ? `a column such as ${columns.text.slice(0, 3).join(', ')}: name it by --column` : `the column ${column}`}.`,
    )
  const title = cell(columns.title)?.trim()
  return {
    name: `${basename(path)}-${row}`,
    text: title === undefined || body.trimStart().startsWith(title) ? body : `${title}\n\n${body}`,
    title,
    published: publishedIn(cell(columns.published)),
    publisher: cell(columns.publisher),
    url: webAddress(cell(columns.url)),
  }
}
