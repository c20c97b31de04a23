import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

const query = '{ __typename }'
const mutation =
  'mutation { merge(input: {former: "leader/a", kept: "leader/b", why: "x", by: "y"}) { version } }'

describe('what a page of another site can have a browser send', () => {
  let service: Service
  beforeAll(async () => {
    service = await startWithoutNeo4j()
  })
  afterAll(() => service.close())

  it.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
    [
      'a form with files',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"${query}"}\r\n--x--`,
    ],
    ['plain text', 'text/plain', JSON.stringify({ query })],
    ['plain text that says it is JSON', 'text/plain; application/json', JSON.stringify({ query })],
    ['GraphQL itself', 'application/graphql', query],
  ])('by POST as %s is refused', async (_form, type, body) => {
    const answer = await post(service, body, { 'content-type': type })
    expect(answer.status).toBe(415)
  })

  it('without any type is refused', async () => {
    const answer = await fetch(`${service.address}/graphql`, { method: 'POST', body: new Blob(['{}']) })
    expect(answer.status).toBe(415)
  })

  it('by GET writes nothing', async () => {
    const answer = await fetch(`${service.address}/graphql?query=${encodeURIComponent(mutation)}`)
    expect(answer.status).toBe(405)
  })

  it('as an image is refused, as a link is answered', async () => {
    const get = (mode: string) =>
      fetch(`${service.address}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { 'sec-fetch-site': 'cross-site', 'x-mode': mode },
      })
    // fetch itself says cors, which no page can change: an image has another word there.
    expect((await get('no-cors')).status).toBe(403)
    expect((await fetch(`${service.address}/graphql?query=${encodeURIComponent(query)}`)).status).toBe(200)
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'QUERY'])('by %s is refused', async (method) => {
    const answer = await fetch(`${service.address}/graphql`, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toMatch(/GET, POST/)
  })
})

describe('pages of other origins', () => {
  let service: Service
  afterEach(() => service.close())
  const origin = 'https://evil.example'
  const asked = async (cors: readonly string[], from: string) => {
    service = await startWithoutNeo4j({ cors })
    const answer = await post(service, { query }, { origin: from })
    const before = await fetch(`${service.address}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    return [answer, before].map(({ headers }) => ({
      origin: headers.get('access-control-allow-origin'),
      credentials: headers.get('access-control-allow-credentials'),
      methods: headers.get('access-control-allow-methods'),
    }))
  }
  const nothing = { origin: null, credentials: null, methods: null }

  it('read nothing, unless somebody says so', async () => {
    expect(await asked([], origin)).toEqual([nothing, nothing])
  })

  it('read nothing where others are named', async () => {
    expect(await asked(['https://own.example'], origin)).toEqual([nothing, nothing])
  })

  it('read answers where they are named, and never with a visitor’s credentials', async () => {
    const own = { origin: 'https://own.example', credentials: null }
    expect(await asked(['https://own.example'], 'https://own.example')).toEqual([
      { ...own, methods: null },
      { ...own, methods: 'GET, POST' },
    ])
  })

  it('all read answers where all are let', async () => {
    expect((await asked(['*'], origin))[0]).toEqual({ origin: '*', credentials: null, methods: null })
  })
})

describe('a service for this machine alone', () => {
  let service: Service
  afterEach(() => service.close())

  const statusAs = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(service.address)
      const asked = request(
        { host: '127.0.0.1', port, path: '/health/live', headers: { host } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      asked.on('error', reject).end()
    })

  it.each([
    ['localhost:4000', 200],
    ['127.0.0.1', 200],
    ['[::1]:4000', 200],
    ['readout.localhost', 200],
    ['evil.example:4000', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
  ])(
    'that is called %s answers %s, since another site’s name may be made to lead here',
    async (host, status) => {
      service = await startWithoutNeo4j()
      expect(await statusAs(host)).toBe(status)
    },
  )

  it('is called as its proxy is called, where there is one', async () => {
    service = await startWithoutNeo4j({ proxies: ['127.0.0.1'] })
    expect(await statusAs('readout.example')).toBe(200)
  })
})
