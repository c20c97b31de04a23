import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild-wasm'
import { pageFiles } from '../../src/page-files.ts'
import type { MadeUpNetwork } from './made-up-network.ts'

/** Serves both pages from one address, and answers both the same: what is compared is how they draw. */
export async function openStage(network: MadeUpNetwork) {
  const files = pageFiles({ browser: null, graphiql: false })
  const rival = await rivalFiles()
  const answers = answersOf(network)
  const server = createServer(async (request, response) => {
    const { url = '' } = request
    if (files.has(request)) return await files.answer(request, response)
    const file = rival[url]
    if (file) return send(response, file.type, file.content)
    if (url !== '/graphql') return void response.writeHead(404).end()
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as { readonly query: string }
    const [, operation = ''] = /query (\w+)/.exec(body.query) ?? []
    send(
      response,
      'application/json',
      answers[operation] ?? pack({ errors: [{ message: `No ${operation} here.` }] }),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const pack = (value: unknown): Buffer => gzipSync(JSON.stringify(value))

function send(response: ServerResponse, type: string, content: Buffer): void {
  response
    .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': content.length })
    .end(content)
}

function answersOf(network: MadeUpNetwork): Readonly<Record<string, Buffer>> {
  const [first] = network.nodes
  const around = {
    nodes: network.nodes.slice(0, 5),
    links: network.links.slice(0, 4),
    leftOut: network.leftOut,
  }
  return {
    Counts: pack({ data: { about: { dataVersion: 1, things: [] } } }),
    Documents: pack({ data: { documents: { nodes: [] } } }),
    Overview: pack({ data: { overview: network } }),
    Around: pack({ data: { neighbourhood: around } }),
    Thing: pack({
      data: {
        node: {
          __typename: 'Leader',
          id: first?.id,
          name: first?.thing.name,
          aliases: [],
          wikidata: null,
          disputed: false,
        },
      },
    }),
  }
}

const rivalPage = `<!doctype html><meta charset="utf-8"><title>sigma</title>
<style>html, body, #picture { margin: 0; height: 100% }</style><div id="picture"></div>
<script type="module" src="/sigma.js"></script>`

async function rivalFiles() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('sigma.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
  })
  const [script] = outputFiles
  if (!script) throw new Error('esbuild made nothing of sigma.ts.')
  return {
    '/sigma': { type: 'text/html', content: gzipSync(rivalPage) },
    '/sigma.js': { type: 'text/javascript', content: gzipSync(script.contents) },
  } as Readonly<Record<string, { readonly type: string; readonly content: Buffer }>>
}
