import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFiles } from '../../../src/page-files.ts'

let server: Server

beforeAll(async () => {
  const page = pageFiles({ browser: 'http://localhost:7474/browser/', graphiql: false })
  server = createServer((request, response) => {
    void (page.has(request) ? page.answer(request, response) : response.writeHead(404).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

/** Not by fetch, which unpacks what it gets. */
async function asked(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const [response] = (await once(get({ port, path, headers }), 'response')) as [IncomingMessage]
  const parts = await response.toArray()
  return { status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }
}
const everything = ['/', '/page/page.css', '/page/main.js', '/page/layout-worker.js']

describe('the files of the page', () => {
  it.each(['br', 'gzip'])('are 120 KB at most, all together, as %s', async (encoding) => {
    const answers = await Promise.all(everything.map((path) => asked(path, { 'accept-encoding': encoding })))
    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(everything.map(() => encoding))
    expect(answers.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(120_000)
  })

  it('are not sent again to who has them', async () => {
    const { headers } = await asked('/page/main.js')
    const again = await asked('/page/main.js', { 'if-none-match': headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.bytes).toHaveLength(0)
  })

  it('may load nothing from elsewhere', async () => {
    const { headers, bytes } = await asked('/?show=leaders')
    expect(headers['content-security-policy']).toMatch(/default-src 'self'/)
    expect(String(bytes)).not.toMatch(/(?:src|href)="https?:/)
  })

  it('tell where Neo4j Browser is', async () => {
    expect(String((await asked('/')).bytes)).toContain('content="http://localhost:7474/browser/"')
  })

  it('are these alone', async () => {
    expect((await asked('/page/../server.ts')).status).toBe(404)
    expect((await asked('/page/toString')).status).toBe(404)
    expect((await asked('/constructor')).status).toBe(404)
  })
})
