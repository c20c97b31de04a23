import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Database, openDatabase } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'
import { type BoltProxy, startBoltProxy } from './bolt-proxy.ts'

const token = 'a-token-of-the-test'
let proxy: BoltProxy
let behind: Database
let service: Service

beforeAll(async () => {
  const direct = await openEmptyDatabase()
  await loadBundles(direct, ownData)
  await direct.close()
  const address = inject('neo4j')
  proxy = await startBoltProxy(address.uri)
  behind = openDatabase({ ...address, uri: proxy.uri })
  service = await serving(behind, { token })
  await ask()
})
afterAll(async () => {
  await service.close()
  await behind.close()
  await proxy.close()
})
afterEach(async () => {
  await proxy.mend()
  await answeredAgain()
})

const question = '{ leader(id: "leader/vladimir-putin") { name } }'

async function send(query: string) {
  const began = performance.now()
  const answer = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  const body = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
  return {
    status: answer.status,
    code: body.errors?.[0]?.extensions.code,
    text: JSON.stringify(body),
    ms: performance.now() - began,
  }
}
const ask = () => send(question)
const health = async (path: string) => {
  const began = performance.now()
  const { status } = await fetch(`${service.address}/health/${path}`)
  return { status, ms: performance.now() - began }
}

async function answeredAgain(): Promise<number> {
  const began = performance.now()
  while ((await ask()).status !== 200) expect(performance.now() - began).toBeLessThan(5_000)
  return performance.now() - began
}

const troubles: readonly [string, () => unknown][] = [
  ['is gone', () => proxy.goDown()],
  ['is silent', () => proxy.stall()],
  ['is so slow that nobody can wait', () => proxy.delay(6_000)],
]

describe.each(troubles)('while Neo4j %s', (_how, befall) => {
  it('every question is refused with 503 within 5 s, and answered within 5 s once it is back', async () => {
    await befall()
    const refused = await Promise.all(Array.from({ length: 150 }, ask))
    for (const { status, code, ms, text } of refused) {
      // Of many at once some wait their turn in vain.
      expect(['UNAVAILABLE', 'BUSY']).toContain(code)
      expect(status).toBe(503)
      expect(ms).toBeLessThan(5_000)
      expect(text).not.toMatch(/ServiceUnavailable|bolt:|127\.0\.0\.1|MATCH/)
    }
    expect((await ask()).ms).toBeLessThan(5_000)
    await proxy.mend()
    expect(await answeredAgain()).toBeLessThan(5_000)
  })

  it('the service says that it lives and is not ready, and then that it is', async () => {
    await befall()
    expect(await health('ready')).toMatchObject({ status: 503 })
    const live = await health('live')
    expect(live.status).toBe(200)
    // On a machine that others use as well; npm run harden wants 100.
    expect(live.ms).toBeLessThan(500)
    await proxy.mend()
    await answeredAgain()
    expect(await health('ready')).toMatchObject({ status: 200 })
  })

  it('a decision is refused with 503 within 5 s', async () => {
    await befall()
    const { status, code, ms } = await send(
      'mutation { merge(input: {former: "leader/a", kept: "leader/b", why: "A test."}) { version } }',
    )
    expect([status, code]).toEqual([503, 'UNAVAILABLE'])
    expect(ms).toBeLessThan(5_000)
  })
})

it('connections that are cut cost no answer', async () => {
  for (let times = 0; times < 5; times += 1) {
    proxy.cut()
    expect((await ask()).status).toBe(200)
  }
})

it('a question that takes long is answered, for Neo4j lives meanwhile', async () => {
  // Busy for some seconds: what the pulse feels is another connection.
  const began = performance.now()
  const [row] = await behind.ask(
    'UNWIND range(1, 2500) AS a UNWIND range(1, 6000) AS b RETURN sum(a % 7 * b % 5) AS sum',
    {},
  )
  expect(row?.['sum']).toBeGreaterThan(0)
  expect(performance.now() - began).toBeGreaterThan(700)
})

describe('when Neo4j goes away while something is written', () => {
  const version = async () =>
    JSON.parse((await send('{ about { lastVersion } }')).text).data.about.lastVersion as number
  it('before it was asked to keep it, nothing is kept', async () => {
    const before = await version()
    const writing = behind.write(async (transaction) => {
      await transaction.run('import/lock-graph', {})
      proxy.stall()
      await transaction.run('import/write-load', {
        ...{ version: 1000, serial: 1_000_000, startedAt: '2026-01-01T00:00:00Z', by: 'test' },
      })
    })
    await expect(writing).rejects.toMatchObject({ name: 'DatabaseUnavailable' })
    await proxy.mend()
    await answeredAgain()
    expect(await version()).toBe(before)
  })

  it('with the question whether it was kept, that is told as not known', async () => {
    const writing = behind.write(async (transaction) => {
      await transaction.run('import/last-version', {})
      // The very next word is the commit.
      proxy.stall()
    })
    await expect(writing).rejects.toMatchObject({ name: 'OutcomeUnknown' })
    await proxy.mend()
    await answeredAgain()
  })
})
