import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { graphiqlPage } from './graphiql.ts'
import { pageScript } from './page-scripts.ts'

const graphiqlPath = '/graphql'

const folder = new URL('page/', import.meta.url)

const textOf = (file: string) => async () => readFileSync(new URL(file, folder), 'utf8')
const script = 'text/javascript; charset=utf-8'

type PageFile = { readonly read: () => Promise<string>; readonly type: string }

const html = 'text/html; charset=utf-8'

/** Every file of the network page, and GraphiQL, by its address. */
const files: Readonly<Record<string, PageFile>> = {
  '/': { read: textOf('index.html'), type: html },
  '/page/page.css': { read: textOf('page.css'), type: 'text/css; charset=utf-8' },
  '/page/main.js': { read: () => pageScript('main.ts'), type: script },
  '/page/layout-worker.js': { read: () => pageScript('layout-worker.ts'), type: script },
  [graphiqlPath]: { read: async () => graphiqlPage(), type: html },
}

const pathOf = (url: string): string => url.split('?')[0] ?? ''

type Packed = {
  readonly br: Buffer
  readonly gzip: Buffer
  readonly identity: Buffer
  readonly tag: string
  readonly policy: string
}

type Shown = { readonly browser: string | null; readonly graphiql: boolean }

/** Answers with the files of the page, packed once. `browser` is where Neo4j Browser is, if there is one. */
export function pageFiles({ browser, graphiql }: Shown) {
  const packed = new Map<string, Promise<Packed>>()
  const packedAt = (path: string, { read }: PageFile): Promise<Packed> => {
    const known =
      packed.get(path) ?? read().then((text) => pack(path, path === '/' ? withBrowser(text, browser) : text))
    packed.set(path, known)
    known.catch(() => packed.delete(path))
    return known
  }

  /** A browser that opens the address of GraphQL is shown GraphiQL; all others ask a question there. */
  const has = ({ method, url = '', headers: { accept = '' } }: IncomingMessage): boolean =>
    (method === 'GET' || method === 'HEAD') &&
    Object.hasOwn(files, pathOf(url)) &&
    (pathOf(url) !== graphiqlPath || (graphiql && accept.includes('text/html')))

  const answer = async (
    { url = '', headers, method }: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const path = pathOf(url)
    const known = files[path]
    if (!known) throw new Error(`${path} is no file of the page.`)
    const content = await packedAt(path, known)
    if (headers['if-none-match'] === content.tag)
      return void response.writeHead(304, { etag: content.tag, 'cache-control': 'no-cache' }).end()
    const encoding = encodingFor(headers['accept-encoding'])
    response.writeHead(200, {
      'content-type': known.type,
      'content-length': content[encoding].length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      vary: 'accept-encoding',
      etag: content.tag,
      'cache-control': 'no-cache',
      'content-security-policy': content.policy,
    })
    response.end(method === 'HEAD' ? undefined : content[encoding])
  }
  return { has, answer }
}

/** Styles are set on elements by the pages themselves; nothing is asked of another host. Scripts within are named by hash. */
const policyFor = (path: string, text: string): string => {
  const within = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].filter(
    ([, code = '']) => code.trim() !== '',
  )
  const hashes = within.map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // GraphiQL brings its letters and its workers along within itself.
    ...(path === graphiqlPath ? ["font-src 'self' data:", "worker-src 'self' blob: data:"] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

const withBrowser = (text: string, browser: string | null): string =>
  text.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">${browser === null ? '' : `\n<meta name="neo4j-browser" content="${browser}">`}`,
  )

async function pack(path: string, text: string): Promise<Packed> {
  const identity = Buffer.from(text)
  // The best that is quick: GraphiQL has nine megabytes.
  const quality = identity.length > 1_000_000 ? 5 : 9
  const [br, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify(gzip)(identity),
  ])
  const tag = `"${createHash('sha256').update(identity).digest('base64url')}"`
  return { br, gzip: zipped, identity, tag, policy: policyFor(path, text) }
}

function encodingFor(accepted: string | string[] | undefined): 'br' | 'gzip' | 'identity' {
  const names = String(accepted ?? '')
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}
