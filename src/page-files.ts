import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { pageScript } from './page-scripts.ts'

const folder = new URL('page/', import.meta.url)

const textOf = (file: string) => async () => readFileSync(new URL(file, folder), 'utf8')
const script = 'text/javascript; charset=utf-8'

type PageFile = { readonly read: () => Promise<string>; readonly type: string }

/** Every file of the network page, by its address. */
const files: Readonly<Record<string, PageFile>> = {
  '/': { read: textOf('index.html'), type: 'text/html; charset=utf-8' },
  '/page/page.css': { read: textOf('page.css'), type: 'text/css; charset=utf-8' },
  '/page/main.js': { read: () => pageScript('main.ts'), type: script },
  '/page/layout-worker.js': { read: () => pageScript('layout-worker.ts'), type: script },
}

export const isPageFile = ({ method, url = '' }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && pathOf(url) in files

const pathOf = (url: string): string => url.split('?')[0] ?? ''

type Packed = { readonly br: Buffer; readonly gzip: Buffer; readonly identity: Buffer; readonly tag: string }

/** Answers with the files of the page, packed once. `browser` is where Neo4j Browser is, if there is one. */
export function pageFiles(browser: string | null) {
  const packed = new Map<string, Promise<Packed>>()
  const packedAt = (path: string, { read }: PageFile): Promise<Packed> => {
    const known = packed.get(path) ?? read().then((text) => pack(withBrowser(text, browser)))
    packed.set(path, known)
    known.catch(() => packed.delete(path))
    return known
  }
  return async ({ url = '', headers, method }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(url)
    const known = files[path]
    if (!known) throw new Error(`${path} is no file of the page.`)
    const content = await packedAt(path, known)
    if (headers['if-none-match'] === content.tag)
      return void response.writeHead(304, { etag: content.tag }).end()
    const encoding = encodingFor(headers['accept-encoding'])
    response.writeHead(200, {
      'content-type': known.type,
      'content-length': content[encoding].length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      vary: 'accept-encoding',
      etag: content.tag,
      'cache-control': 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    response.end(method === 'HEAD' ? undefined : content[encoding])
  }
}

// Styles are set on elements by the page itself; nothing is asked of another host.
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"

const withBrowser = (text: string, browser: string | null): string =>
  text.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">${browser === null ? '' : `\n<meta name="neo4j-browser" content="${browser}">`}`,
  )

async function pack(text: string): Promise<Packed> {
  const identity = Buffer.from(text)
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(identity),
  ])
  return { br, gzip: zipped, identity, tag: `"${createHash('sha256').update(identity).digest('base64url')}"` }
}

function encodingFor(accepted: string | string[] | undefined): 'br' | 'gzip' | 'identity' {
  const names = String(accepted ?? '')
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}
