import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { AboutExport } from './export/about.ts'
import { type ExportFile, exportFile } from './export-files.ts'
import { shownError } from './graphql/errors.ts'
import type { Log } from './log.ts'
import type { Database } from './neo4j/database.ts'

/** A file to take away: `/export/network.gexf`. */
export const isExport = ({ method, url = '' }: IncomingMessage): boolean =>
  ['GET', 'HEAD', 'OPTIONS'].includes(method ?? '') && url.startsWith('/export/')

/** Answers with files made of the graph as they are written: nothing is held whole. */
export function exportsOverHttp(database: Pick<Database, 'run' | 'stream'>, log: Log) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(forAll)) response.setHeader(name, value)
    const left = new AbortController()
    response.once('close', () => left.abort(new Error('The reader left.')))
    try {
      await answer(database, request, response, left.signal)
    } catch (error) {
      if (left.signal.aborted) return
      refuse(response, error, log)
    }
  }
}

const atMostMs = 600_000

const forAll = {
  // A picture opened by itself runs nothing.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
}

async function answer(
  database: Pick<Database, 'run' | 'stream'>,
  request: IncomingMessage,
  response: ServerResponse,
  stop: AbortSignal,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const file = await exportFile(database, pathname.slice('/export/'.length), [...searchParams])
  const zipped = acceptsGzip(request.headers['accept-encoding'])
  const validators = { etag: file.tag, vary: 'accept-encoding, origin', 'cache-control': 'no-cache' }
  if (isKnownTag(request.headers['if-none-match'], file.tag)) {
    response.writeHead(304, validators).end()
    return
  }
  const about = await file.about()
  const headers = {
    ...validators,
    ...headersOf(file, about),
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  }
  if (request.method === 'HEAD') return void response.writeHead(200, headers).end()
  // The database groups and sorts before the first row comes.
  response.setTimeout(atMostMs)
  const text = file.text(about, stop)[Symbol.asyncIterator]()
  // The first words say nothing of the graph; what comes with them shows whether it can be read at all.
  const [first, second] = [await text.next(), await text.next()]
  response.writeHead(200, headers)
  const whole = wholeOrReset(rest([first, second], text), response)
  const parts = Readable.from(whole, { highWaterMark: 1, objectMode: true })
  await (zipped ? pipeline(parts, createGzip(), response) : pipeline(parts, response))
}

/**
 * Where it fails the connection is reset, so that no reader takes half a file for a whole one: one of HTTP/1.0 is told the
 * end of a file by that of the connection alone.
 */
async function* wholeOrReset(text: AsyncIterable<string>, { socket }: ServerResponse) {
  try {
    yield* text
  } catch (error) {
    socket?.resetAndDestroy()
    throw error
  }
}

async function* rest(
  read: readonly IteratorResult<string>[],
  text: AsyncIterator<string>,
): AsyncGenerator<string> {
  try {
    for (const { done, value } of read) if (!done && value !== '') yield value
    if (read.some(({ done }) => done)) return
    while (true) {
      const { done, value } = await text.next()
      if (done) return
      if (value !== '') yield value
    }
  } finally {
    await text.return?.()
  }
}

const headersOf = (file: ExportFile, about: AboutExport) => ({
  'content-type': file.mediaType,
  'content-disposition': `attachment; filename="${file.name}"`,
  'x-readout-data-version': String(about.dataVersion),
  'x-readout-citation': inHeader(about.citation),
  'x-readout-licence': inHeader(about.licence),
})

/** Headers are Latin letters on one line. */
const inHeader = (text: string): string => text.replace(/[“”]/g, '"').replace(/[^\x20-\x7e]/g, '?')

const acceptsGzip = (accepted: string | string[] | undefined): boolean =>
  /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?(?:\s*(?:,|$)))/.test(String(accepted ?? ''))

const isKnownTag = (told: string | undefined, tag: string): boolean =>
  told !== undefined && (told.trim() === '*' || told.split(',').some((each) => each.trim() === tag))

const statuses: Readonly<Record<string, number>> = { BAD_INPUT: 400, UNAVAILABLE: 503 }

/** What goes wrong before the first byte is told; after that all that can be done is to break off. */
function refuse(response: ServerResponse, error: unknown, log: Log): void {
  if (response.headersSent) {
    log.error(error)
    response.destroy()
    return
  }
  const shown = shownError(error, (original) => log.error(original))
  const status = statuses[String(shown.extensions['code'])] ?? 500
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 503 ? { 'retry-after': '10' } : {}),
    })
    .end(JSON.stringify({ errors: [shown] }))
}
