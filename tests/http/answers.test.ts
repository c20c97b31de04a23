import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '../../src/log.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { type Service, startService } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'

let database: Database
let strangers: Service
let developers: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  const started = { host: '127.0.0.1', port: 0 }
  strangers = await startService(database, { ...started, development: false }, openLog('silent'))
  developers = await startService(database, { ...started, development: true }, openLog('silent'))
})
afterAll(async () => {
  await Promise.all([strangers.close(), developers.close()])
  await database.close()
})

const post = (service: Service, body: string, headers: Record<string, string> = {}) =>
  fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
const question = JSON.stringify({ query: '{ leader(id: "leader/vladimir-putin") { name } }' })

describe('a question by POST', () => {
  it.each([
    ['application/json', 'application/json'],
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['*/*', 'application/json'],
    ['text/html, application/json;q=0.5', 'application/json'],
  ])('is answered to who takes %s as %s', async (accept, type) => {
    const answer = await post(strangers, question, { accept })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`)
    expect(await answer.json()).toEqual({ data: { leader: { name: 'Vladimir Putin' } } })
  })

  it.each([
    ['no JSON', '{"query": "{ leader', 400],
    ['a list', '[]', 400],
    ['no question', '{}', 400],
    ['a question without an end', '{"query": "{ leader(id: 1"}', 400],
    ['an unknown field', '{"query": "{ tsar }"}', 400],
    [
      'more than 100 KB',
      JSON.stringify({ query: `{ leaders { nodes { id } } } #${'x'.repeat(100_000)}` }),
      413,
    ],
    ['more words than a person writes', JSON.stringify({ query: `{ ${'__typename '.repeat(6_000)} }` }), 400],
  ])('of %s is refused', async (_what, body, status) => {
    const answer = await post(strangers, body, { accept: 'application/graphql-response+json' })
    expect(answer.status).toBe(status)
  })

  it.each([
    ['too long', 'x'.repeat(100_001), 413],
    ['without a length', new Blob(['{ leaders { nodes { id } } }']).stream(), 415],
  ])('in another form than JSON is refused where it is %s', async (_what, body, status) => {
    const answer = await fetch(`${strangers.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/graphql' },
      body,
      ...{ duplex: 'half' },
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] })
  })

  it('is answered with what went wrong, where, and what is allowed', async () => {
    const query = '{ leader(id: "leader/vladimir-putin") { contacts(first: 0) { totalCount } } }'
    const answer = await post(strangers, JSON.stringify({ query }))
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: 'first is 0; a page has 1 to 1000 rows.',
          path: ['leader'],
          extensions: { code: 'BAD_INPUT' },
        },
      ],
    })
  })

  it('is told its price where that is too high, and nothing is asked of the database', async () => {
    const query = `{ leaders(first: 1000) { nodes { contacts(first: 1000) { nodes { id } } } } }`
    const { errors } = (await (await post(strangers, JSON.stringify({ query }))).json()) as {
      errors: { extensions: object }[]
    }
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_INPUT', price: 1_006_101, budget: 500_000 })
  })

  it('gets the same answer each time that it is asked with the same words, and another with other values', async () => {
    const query = 'query ($id: ID!) { leader(id: $id) { id } }'
    const ask = async (id: string) =>
      (await post(strangers, JSON.stringify({ query, variables: { id } }))).json()
    expect(await ask('leader/vladimir-putin')).toEqual({ data: { leader: { id: 'leader/vladimir-putin' } } })
    expect(await ask('leader/ilham-aliyev')).toEqual({ data: { leader: { id: 'leader/ilham-aliyev' } } })
    expect(await ask('leader/nobody')).toEqual({ data: { leader: null } })
  })

  it('asks for what @include and @skip leave, each time anew', async () => {
    const query = `query ($with: Boolean!) { leader(id: "leader/vladimir-putin") {
      name @skip(if: $with)
      contacts(first: 1) @include(if: $with) { totalCount }
    } }`
    const ask = async (variables: object) =>
      (await post(strangers, JSON.stringify({ query, variables }))).json()
    expect(await ask({ with: false })).toEqual({ data: { leader: { name: 'Vladimir Putin' } } })
    expect(await ask({ with: true })).toMatchObject({ data: { leader: { contacts: { totalCount: 11 } } } })
    expect(await ask({ with: false })).toEqual({ data: { leader: { name: 'Vladimir Putin' } } })
  })
})

describe('the statements behind an answer', () => {
  const show = { 'x-readout-show': 'cypher' }

  it('are shown in development to who asks for them, ready for Neo4j Browser', async () => {
    const { extensions } = (await (await post(developers, question, show)).json()) as {
      extensions: { cypher: string[] }
    }
    expect(extensions.cypher).toHaveLength(1)
    expect(extensions.cypher[0]).toMatch(
      /^:params \{p0: \{id: "leader\/vladimir-putin", [^\n]*\}\}\n\nMATCH /,
    )
  })

  it('are shown to nobody who does not ask, and to no stranger', async () => {
    expect(await (await post(developers, question)).json()).not.toHaveProperty('extensions')
    expect(await (await post(strangers, question, show)).json()).not.toHaveProperty('extensions')
  })
})
