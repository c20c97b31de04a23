import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../src/graphql/examples.ts'
import { knownOperations } from '../../src/http/known-operations.ts'
import { pageQuestions } from '../../src/page-questions.ts'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

const own = 'query Own { __typename }'
const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
let folder: string
let any: Service
let persisted: Service

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-operations-'))
  await writeFile(join(folder, 'own.graphql'), own)
  const operations = knownOperations(folder)
  any = await startWithoutNeo4j({}, undefined, operations)
  persisted = await startWithoutNeo4j({ operations: 'persisted' }, undefined, operations)
})
afterAll(async () => {
  await Promise.all([any.close(), persisted.close(), rm(folder, { recursive: true })])
})

const answered = { data: { __typename: 'Query' } }

describe('an operation that is known', () => {
  it('is asked by the hash of its text', async () => {
    for (const service of [any, persisted]) {
      expect(await told(await post(service, { documentId: idOf(own) }))).toEqual(answered)
      const link = await fetch(`${service.address}/graphql?documentId=${idOf(own)}`)
      expect(await told(link)).toEqual(answered)
    }
  })

  it('is asked by its text as well', async () => {
    expect(await told(await post(persisted, { query: own }))).toEqual(answered)
  })

  it.each([...pageQuestions, ...examples].map(({ name, query }) => [name, query]))(
    'is what the page and GraphiQL’s examples ask: %s',
    async (_name, query) => {
      expect((await post(persisted, { query })).headers.get('x-readout-price')).toMatch(/\d+/)
    },
  )
})

describe('an operation that is not known', () => {
  it('by its hash is refused', async () => {
    const answer = await post(any, { documentId: idOf('query Other { __typename }') })
    expect(answer.status).toBe(400)
    expect((await told(answer)).errors?.[0]?.extensions).toEqual({ code: 'UNKNOWN_OPERATION' })
  })

  it('is answered by its text, unless only known ones are', async () => {
    const query = '{ __typename }'
    expect(await told(await post(any, { query }))).toEqual(answered)
    const answer = await post(persisted, { query })
    expect(answer.status).toBe(400)
    expect((await told(answer)).errors?.[0]?.extensions).toEqual({ code: 'UNKNOWN_OPERATION' })
    const link = await fetch(`${persisted.address}/graphql?query=${encodeURIComponent(query)}`)
    expect(link.status).toBe(400)
  })
})
