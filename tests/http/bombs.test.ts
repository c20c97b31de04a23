import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

let service: Service
beforeAll(async () => {
  service = await startWithoutNeo4j()
})
afterAll(() => service.close())

const times = (count: number, text: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => text(number)).join(' ')
const nested = (count: number, before: string, inner: string, after: string) =>
  before.repeat(count) + inner + after.repeat(count)

const doubling = (count: number) =>
  times(count, (n) => `fragment f${n} on Leader { ${n + 1 < count ? `...f${n + 1} ...f${n + 1}` : 'id'} }`)

/** Documents that cost their sender nothing and a careless service minutes. */
const bombs: readonly (readonly [string, string])[] = [
  [
    'fields nested a thousand deep',
    `{ leaders ${nested(1_000, '{ nodes { contacts ', '{ totalCount }', '}}')} }`,
  ],
  [
    'fields nested 30 deep',
    `{ node(id: "a/b") ${nested(15, '{ ... on Leader { contacts { nodes ', '{ id }', '}}}')} }`,
  ],
  [
    'a field a thousand times under other names',
    `{ ${times(1_000, (n) => `a${n}: about { dataVersion }`)} }`,
  ],
  ['a name of a type a thousand times', `{ ${times(1_000, (n) => `a${n}: __typename`)} }`],
  ['a field a thousand times', `{ ${times(1_000, () => '__typename')} }`],
  ['equal fields with fields within', `{ ${times(300, () => 'about { dataVersion dataVersion }')} }`],
  ['directives on one field', `{ __typename ${times(1_000, () => '@include(if: true)')} }`],
  ['unknown directives', `{ __typename ${times(1_000, (n) => `@a${n}`)} }`],
  ['fragments that double', `{ leader(id: "a/b") { ...f0 } } ${doubling(40)}`],
  ['a fragment of itself', '{ leader(id: "a/b") { ...a } } fragment a on Leader { id ...a }'],
  [
    'fragments in a circle',
    '{ leader(id: "a/b") { ...a } } fragment a on Leader { ...b } fragment b on Leader { ...a }',
  ],
  ['a thousand fragments', `{ __typename } ${times(1_000, (n) => `fragment f${n} on Leader { id }`)}`],
  ['a thousand operations', times(1_000, (n) => `query q${n} { __typename }`)],
  ['a thousand variables in vain', `query (${times(2_000, (n) => `$v${n}: Int`)}) { __typename }`],
  ['lists within lists', `{ leader(id: ${nested(5_000, '[', '1', ']')}) { id } }`],
  ['objects within objects', `{ contacts(filter: ${nested(2_000, '{or:[', '{}', ']}')}) { totalCount } }`],
  ['a long list', `{ neighbourhood(of: [${'"a/b",'.repeat(10_000)}]) { leftOut { nodes } } }`],
  ['brackets alone', '{'.repeat(90_000)],
  ['words alone', `{ ${'a '.repeat(45_000)} }`],
  ['unknown fields', `{ ${times(900, (n) => `leder${n}`)} }`],
  [
    'the contract within itself',
    `{ __schema { types ${nested(10, '{ fields { type ', '{ name }', '}}')} } }`,
  ],
]

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
