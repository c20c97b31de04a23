import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requestId } from '../../src/http/visit.ts'
import { openLog } from '../../src/log.ts'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

let service: Service
const lines: string[] = []
const logged = () => lines.map((line) => JSON.parse(line))

beforeAll(async () => {
  const log = openLog('debug', { known: requestId, to: { write: (line) => lines.push(line) } })
  service = await startWithoutNeo4j({ slowMs: 1 }, log)
})
afterAll(() => service.close())

const nothingInside = /\bat \w|node_modules|\.ts\b|MATCH|bolt:|127\.0\.0\.1:1\b|ECONNREFUSED/

describe('a stranger is told a code and a sentence, never what is inside', () => {
  it.each([
    ['bad JSON', '{"query": '],
    ['no JSON object', '7'],
    ['null', 'null'],
    ['a question that is none', JSON.stringify({ query: { a: 1 } })],
    ['variables that are none', JSON.stringify({ query: '{ __typename }', variables: 'x' })],
    [
      'an operation that is not there',
      JSON.stringify({ query: 'query a { __typename }', operationName: 'b' }),
    ],
    ['a Neo4j that is gone', JSON.stringify({ query: '{ leader(id: "leader/a") { name } }' })],
    ['an unknown word', JSON.stringify({ query: '{ leader(id: "leader/a") { nme } }' })],
    ['a prototype', '{"query": "{ __typename }", "__proto__": {"a": 1}, "constructor": 1}'],
  ])('of %s', async (_what, body) => {
    const text = await (await post(service, body)).text()
    expect(JSON.parse(text).errors.length).toBeGreaterThan(0)
    expect(text).not.toMatch(nothingInside)
  })

  it.each(['variables={', 'variables=[1', 'extensions={', 'variables=7'])('of ?%s', async (parameters) => {
    const answer = await fetch(`${service.address}/graphql?query=%7B__typename%7D&${parameters}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toMatch(nothingInside)
  })

  it('and that Neo4j is gone is no answer, but worth asking again', async () => {
    const answer = await post(service, { query: '{ leader(id: "leader/a") { name } }' })
    expect(answer.status).toBe(503)
    expect((await told(answer)).errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' })
  })
})

describe('a request', () => {
  const query = 'query Asked { leader(id: "leader/a") { contacts { totalCount } } }'

  it('keeps the name that it came with, and its events are logged under it', async () => {
    const { headers } = await post(service, { query }, { 'x-request-id': 'from-the-proxy:7' })
    expect(headers.get('x-request-id')).toBe('from-the-proxy:7')
    await expect
      .poll(() =>
        logged().find(({ request, msg }) => request === 'from-the-proxy:7' && msg === 'A slow answer.'),
      )
      .toMatchObject({
        level: 'warn',
        operation: 'Asked',
        status: 503,
        codes: ['UNAVAILABLE'],
        files: ['cypher/query/thing.cypher', 'cypher/leader/contacts.cypher'],
      })
  })

  it('that finds no Neo4j has all of what went wrong in the log', async () => {
    await post(service, { query }, { 'x-request-id': 'unlucky' })
    const event = logged().find(({ request, level }) => request === 'unlucky' && level === 'error')
    expect(event?.err.stack).toMatch(/ECONNREFUSED/)
  })

  it('is given a name of its own where it has none, or one that would break a line', async () => {
    const [one, other] = [
      await post(service, { query }),
      await post(service, { query }, { 'x-request-id': 'a b' }),
    ]
    const names = [one, other].map(({ headers }) => headers.get('x-request-id'))
    expect(names[0]).toMatch(/^[\da-f]{12}-\d+$/)
    expect(names[1]).toMatch(/^[\da-f]{12}-\d+$/)
    expect(names[0]).not.toBe(names[1])
  })
})
