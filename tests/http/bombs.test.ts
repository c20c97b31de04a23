import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bombs, nested, times } from '../../bench/harden/bomb-documents.ts'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

let service: Service
beforeAll(async () => {
  service = await startWithoutNeo4j()
  // The first of all questions takes longer, and is no bomb.
  for (let time = 0; time < 20; time += 1) await (await post(service, { query: '{ __typename }' })).text()
})
afterAll(() => service.close())

const patiently = async <Answer>(work: () => Promise<Answer>) => {
  const begun = performance.now()
  return { answer: await work(), took: performance.now() - begun }
}

describe.each(['application/json', 'application/graphql-response+json', 'text/html, application/json;q=0.5'])(
  'who takes %s is refused at once, and nobody else waits:',
  (accept) => {
    it.each(bombs)('%s', async (_what, query) => {
      const bomb = patiently(() => post(service, { query }, { accept }))
      const other = patiently(() => post(service, { query: '{ __typename }' }))
      const [{ answer, took }, { took: waited }] = await Promise.all([bomb, other])
      const { errors = [] } = await told(answer)
      expect(errors.length).toBeGreaterThan(0)
      expect(JSON.stringify(errors)).not.toMatch(/node_modules|Maximum call stack|at file/)
      expect(answer.status).toBe(400)
      expect(took).toBeLessThan(1_000)
      expect(waited).toBeLessThan(500)
    })
  },
)

it.each([
  ['deep', nested(9_000, '{"or":[', '{}', ']}')],
  ['deep in lists', nested(40_000, '[', '', ']')],
  ['many', `[${'1,'.repeat(40_000)}1]`],
])('variables that are %s are refused at once', async (_what, filter) => {
  const query = 'query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount } }'
  const body = `{"query": ${JSON.stringify(query)}, "variables": {"filter": ${filter}}}`
  const { answer, took } = await patiently(() => post(service, body))
  expect(answer.status).toBe(400)
  expect(took).toBeLessThan(1_000)
})

it('a text without an end is no question', async () => {
  const { answer, took } = await patiently(() =>
    post(service, { query: `{ leader(id: """${'\\"'.repeat(20_000)}` }),
  )
  expect((await told(answer)).errors?.[0]?.message).toMatch(/Syntax Error/)
  expect(took).toBeLessThan(1_000)
})

it('questions in a batch are refused', async () => {
  const answer = await post(
    service,
    Array.from({ length: 50 }, () => ({ query: '{ __typename }' })),
  )
  expect(answer.status).toBe(400)
})

it('the question that GraphiQL asks first is answered', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    oneOf: true,
  })
  expect(await told(await post(service, { query }))).toMatchObject({ data: { __schema: {} } })
})

it('texts that nobody asks twice are not all kept', async () => {
  const before = process.memoryUsage().heapUsed
  for (let round = 0; round < 300; round += 1) {
    const query = `{ ${times(450, (n) => `a${n}_${round}: __typename`)} }`
    expect((await post(service, { query })).status).toBe(200)
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(250_000_000)
}, 60_000)
