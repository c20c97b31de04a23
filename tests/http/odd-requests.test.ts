import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

let service: Service
beforeAll(async () => {
  service = await startWithoutNeo4j()
})
afterAll(() => service.close())

/** Sends bytes as they are; the statuses of what comes back until it ends, or nothing comes for a moment. */
async function statusesOf(...parts: readonly (string | Buffer)[]): Promise<number[]> {
  const socket = connect(Number(new URL(service.address).port), '127.0.0.1').on('error', () => undefined)
  const read: Buffer[] = []
  socket.on('data', (part) => read.push(part)).setTimeout(1_000, () => socket.destroy())
  for (const part of parts) socket.write(part)
  await once(socket, 'close')
  return [...String(Buffer.concat(read)).matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status))
}

const body = '{"query":"{__typename}"}'
const json = 'Host: localhost\r\nContent-Type: application/json\r\n'
const whole = `Content-Length: ${body.length}\r\n`
const asked = (headers: string, text = body) => `POST /graphql HTTP/1.1\r\n${json}${headers}\r\n${text}`
const got = (target: string, headers = 'Host: localhost\r\n') => `GET ${target} HTTP/1.1\r\n${headers}\r\n`

describe('a request that two readers might read as two is refused', () => {
  it.each([
    ['a length and chunks', asked(`${whole}Transfer-Encoding: chunked\r\n`, '0\r\n\r\n')],
    ['two lengths', asked(`${whole}Content-Length: 3\r\n`)],
    ['a length below nothing', asked('Content-Length: -1\r\n')],
    ['a length that is none', asked('Content-Length: 0x18\r\n')],
    ['a length with a sign', asked('Content-Length: +24\r\n')],
    ['chunks that are something else', asked('Transfer-Encoding: xchunked\r\n')],
    ['chunks not last', asked('Transfer-Encoding: chunked, gzip\r\n', '0\r\n\r\n')],
    ['a blank before a colon', asked(`Transfer-Encoding : chunked\r\n`, '0\r\n\r\n')],
    ['a chunk of no size', asked('Transfer-Encoding: chunked\r\n', 'zz\r\n\r\n')],
    ['a header over two lines', asked(`${whole}X: a\r\n b\r\nY : c\r\n`)],
    ['two hosts', asked(`${whole}Host: evil.example\r\n`)],
    ['two types', asked(`${whole}Content-Type: text/plain\r\n`)],
    ['two tokens', asked(`${whole}Authorization: Bearer a\r\nAuthorization: Bearer b\r\n`)],
    ['no host', got('/health/live', '')],
    ['a nothing within an address', got('/health\u0000/live')],
    ['a nothing within a header', got('/', 'Host: localhost\r\nX: \u0000\r\n')],
    ['HTTP/2 by its preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP of another number', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
    ['an end of line that is half of one', 'GET /health/live HTTP/1.1\nHost: localhost\n\n'],
    ['what is no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001'],
  ])('%s', async (_what, text) => {
    const statuses = await statusesOf(text)
    expect(statuses.length).toBeLessThanOrEqual(1)
    expect(statuses[0] ?? 400).toBeGreaterThanOrEqual(400)
    expect(statuses[0] ?? 400).toBeLessThan(500)
  })

  it('what comes after a body is another request, and not a part of it', async () => {
    const next = got('/no', 'Host: localhost\r\nConnection: close\r\n')
    expect(await statusesOf(asked(whole, body + next))).toEqual([200, 404])
  })
})

describe('a request that nothing here takes is told so', () => {
  it.each([
    ['TRACE', `TRACE /graphql HTTP/1.1\r\n${json}\r\n`, 405],
    ['PUT', `PUT /graphql HTTP/1.1\r\n${json}${whole}\r\n${body}`, 405],
    ['DELETE of a page', `DELETE / HTTP/1.1\r\n${json}\r\n`, 405],
    ['POST to a page', `POST / HTTP/1.1\r\n${json}${whole}\r\n${body}`, 404],
    ['POST to a file', `POST /export/network.gexf HTTP/1.1\r\n${json}${whole}\r\n${body}`, 404],
    ['an expectation', asked(`${whole}Expect: everything\r\n`), 417],
    ['an address of another server', got('http://evil.example/graphql?query={__typename}'), 404],
    ['an address too long', got(`/${'a'.repeat(20_000)}`), 431],
    ['headers too many', got('/', `Host: localhost\r\n${'X: y\r\n'.repeat(4_000)}`), 431],
    ['a body that is packed', asked(`Content-Encoding: gzip\r\nContent-Length: 10\r\n`, '0123456789'), 415],
    ['a way up', got('/page/../../package.json'), 404],
    ['a way up in signs', got('/page/%2e%2e%2f%2e%2e%2fpackage.json'), 404],
    ['a way up in signs of signs', got('/page/%252e%252e%252fpackage.json'), 404],
    ['a way up the other way', got('/page/..\\..\\package.json'), 404],
    ['a file that is none', got('/export/%2e%2e%2fpackage.json'), 400],
    ['half a sign', got('/export/%'), 400],
    ['an address of an address', got('//evil.example/graphql'), 404],
  ])('%s', async (_what, text, status) => {
    expect((await statusesOf(text))[0]).toBe(status)
  })

  it('a packed bomb is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000))
    const head = `Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n`
    expect(await statusesOf(asked(head, ''), bomb)).toEqual([415])
  })
})

describe('a body that is no question is told so', () => {
  it.each([
    ['nothing', ''],
    ['half of JSON', '{"query":'],
    ['a text', '"{__typename}"'],
    ['no thing', 'null'],
    ['a number', '7'],
    ['a list', '[]'],
    ['a list of questions', `[${body},${body}]`],
    ['a question that is a number', '{"query":7}'],
    ['a question that is a list', '{"query":["{__typename}"]}'],
    ['values that are a text', '{"query":"{__typename}","variables":"x"}'],
    ['values that are a list', '{"query":"{__typename}","variables":[1]}'],
    ['extensions that are a text', '{"query":"{__typename}","extensions":"x"}'],
    ['a name that is none', '{"query":"{__typename}","operationName":{"a":1}}'],
    ['a mark before it', `\ufeff${body}`],
    [
      'values in a thousand depths',
      `{"query":"{__typename}","variables":{"a":${'['.repeat(1_000)}${']'.repeat(1_000)}}}`,
    ],
    ['a prototype beside a question', '{"query":"{__typename}","__proto__":{"documentId":"x"}}'],
    ['depths without an end', `{"query":"{__typename}","variables":${'['.repeat(90_000)}`],
  ])('%s', async (_what, text) => {
    expect((await post(service, text)).status).toBe(400)
  })

  it('bytes that are no UTF-8', async () => {
    const text = Buffer.concat([
      Buffer.from('{"query":"{__typename}","x":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ])
    expect(await statusesOf(asked(`Content-Length: ${text.length}\r\n`, ''), text)).toEqual([400])
  })
})

describe('what looks like more than it is changes nothing', () => {
  it.each([
    [
      'a prototype among values',
      '{"query":"{__typename}","variables":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}}',
    ],
    ['a question twice', `{"query":"{ no }","query":"{__typename}"}`],
    ['half a letter of two', '{"query":"{__typename}","variables":{"a":"\\ud800"}}'],
  ])('%s', async (_what, text) => {
    const answer = await post(service, text)
    expect([answer.status, await answer.json()]).toEqual([200, { data: { __typename: 'Query' } }])
    expect(Object.prototype).not.toHaveProperty('x')
  })

  it('many requests at once on one connection are answered one after another', async () => {
    const last = asked(`${whole}Connection: close\r\n`)
    expect(await statusesOf(asked(whole).repeat(99) + last)).toEqual(Array.from({ length: 100 }, () => 200))
  })

  it('an upgrade that nobody offers is passed over', async () => {
    const headers = 'Host: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n'
    expect(await statusesOf(got('/health/live', headers))).toEqual([200])
  })

  it.each(['%ff', '%00', '%ed%a0%80', ''])('a link that asks %s is told what is wrong', async (query) => {
    const answer = await fetch(`${service.address}/graphql?query=${query}`)
    expect(JSON.stringify(await answer.json())).toContain('"errors":[{"message":')
  })

  it('a question that expects to be asked for is', async () => {
    expect((await statusesOf(asked(`${whole}Expect: 100-continue\r\n`))).at(-1)).toBe(200)
  })
})

describe('whatever form of answer is asked for', () => {
  it.each([
    'text/plain',
    '*/*;q=0',
    'application/json;q=0',
    ',,,',
    'application/*',
    'text/event-stream',
    'x'.repeat(9_000),
    'multipart/mixed',
    'application/json; charset=utf-16',
    'application/graphql-response+json',
  ])('%.40s gets a word', async (accept) => {
    const answer = await post(service, body, { accept })
    await answer.body?.cancel()
    expect([200, 406]).toContain(answer.status)
  })
})

describe('no answer is kept between', () => {
  it.each(['/graphql?query={__typename}', '/graphql?query={', '/health/live', '/metrics', '/no'])(
    '%s',
    async (path) => {
      const answer = await fetch(`${service.address}${path}`)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    },
  )

  it('and depends on who asks for which form', async () => {
    const answer = await fetch(`${service.address}/graphql?query={__typename}`)
    expect(answer.headers.get('vary')).toBe('accept, authorization, origin')
  })
})
