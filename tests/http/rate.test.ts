import { afterEach, describe, expect, it } from 'vitest'
import { openRate } from '../../src/http/rate.ts'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

describe('what a client may ask for', () => {
  const someone = { name: '192.0.2.1', isHere: false }
  const another = { name: '192.0.2.2', isHere: false }

  it('comes back evenly within a minute', () => {
    let time = 0
    const rate = openRate(600, 1, () => time)
    expect(rate.charge(someone, 600)).toBeNull()
    expect(rate.charge(someone, 100)).toBe(10)
    time = 9_000
    expect(rate.charge(someone, 100)).toBe(1)
    time = 10_000
    expect(rate.charge(someone, 100)).toBeNull()
  })

  it('is each one’s own', () => {
    const rate = openRate(600, 1)
    expect(rate.charge(someone, 600)).toBeNull()
    expect(rate.charge(another, 600)).toBeNull()
    expect(rate.charge(someone, 600)).toBeGreaterThan(0)
  })

  it('is more for those on this machine, unless somebody chose', () => {
    const here = { name: '127.0.0.1', isHere: true }
    expect(openRate(null, 600).charge(here, 30_000)).toBeNull()
    const elsewhere = openRate(null, 600)
    elsewhere.charge(someone, 30_000)
    expect(elsewhere.charge(someone, 600)).toBeGreaterThan(0)
    const chosen = openRate(600, 600)
    chosen.charge(here, 600)
    expect(chosen.charge(here, 1)).toBeGreaterThan(0)
  })

  it('is forgotten once it is whole again, so that many clients take no memory', () => {
    let time = 0
    const rate = openRate(600, 1, () => time)
    for (let number = 0; number < 200_000; number += 1) {
      time += 1
      rate.charge({ name: `192.0.2.${number}`, isHere: false }, 1)
    }
    expect(rate.clients()).toBeLessThanOrEqual(60_000)
  })
})

describe('a question', () => {
  let service: Service
  afterEach(() => service.close())
  const query = '{ leaders(first: 100) { nodes { id } } }'

  it('has a price, which is told with every answer, beside the highest', async () => {
    service = await startWithoutNeo4j()
    const { headers } = await post(service, { query })
    expect(headers.get('x-readout-price')).toBe('201')
    expect(headers.get('x-readout-budget')).toBe('500000')
  })

  it.each([
    ['two pages of 20', '{ leaders { nodes { contacts { nodes { id } } } } }', {}, 621],
    [
      'sizes that come as variables',
      'query ($n: Int) { leaders(first: $n) { nodes { id } } }',
      { n: 7 },
      108,
    ],
    [
      'sizes that variables have by default',
      'query ($n: Int = 9) { leaders(last: $n) { nodes { id } } }',
      {},
      110,
    ],
    ['other names', '{ leaders(first: 10) { nodes { a: id b: id c: id d: __typename } } }', {}, 141],
    [
      'fragments',
      '{ leaders(first: 10) { ...f } } fragment f on LeaderConnection { nodes { ...g ...g } } fragment g on Leader { id }',
      {},
      121,
    ],
    [
      'a network of its limit',
      '{ network(projection: STATES_BY_CONTACTS, limit: 10) { nodes { id weight } } }',
      {},
      125,
    ],
  ])('of %s costs so much', async (_what, query, variables, price) => {
    service = await startWithoutNeo4j()
    const { headers } = await post(service, { query, variables })
    expect(Number(headers.get('x-readout-price'))).toBe(price)
  })

  it('above the budget is refused before anything runs, with both figures', async () => {
    service = await startWithoutNeo4j({ budget: 200 })
    const answer = await post(service, { query })
    expect(answer.status).toBe(400)
    const { errors, data } = await told(answer)
    expect(data).toBeUndefined()
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_INPUT', price: 201, budget: 200 })
  })

  it.each([
    ['POST', (service: Service) => post(service, { query })],
    ['GET', (service: Service) => fetch(`${service.address}/graphql?query=${encodeURIComponent(query)}`)],
  ])('by %s from a client that has asked enough is put off', async (_form, ask) => {
    service = await startWithoutNeo4j({ budget: 1_000, rate: 1_000 })
    const answers = [
      await ask(service),
      await ask(service),
      await ask(service),
      await ask(service),
      await ask(service),
    ]
    const [last] = answers.slice(-1)
    expect(answers[0]?.status).toBe(503)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last && (await told(last)).errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY' })
  })

  it('that is no question counts as well', async () => {
    service = await startWithoutNeo4j({ budget: 1_000, rate: 1_000 })
    let status = 400
    for (let time = 0; time < 500 && status === 400; time += 1) status = (await post(service, '{')).status
    expect(status).toBe(429)
  })

  it('that was not asked before costs its reading too, by its length', async () => {
    service = await startWithoutNeo4j({ budget: 10_000, rate: 10_000 })
    const ask = async (name: string) => {
      const fields = Array.from({ length: 40 }, (_, number) => `${name}${number}: __typename`).join(' ')
      return (await post(service, { query: `{ ${fields} }` })).status
    }
    expect([await ask('a'), await ask('a'), await ask('a')]).toEqual([200, 200, 200])
    expect([await ask('b'), await ask('c')]).toEqual([200, 429])
    expect(await ask('a')).toBe(200)
  })

  it('is counted for whom a trusted proxy names, and for nobody else’s word', async () => {
    service = await startWithoutNeo4j({ budget: 1_000, rate: 1_000, proxies: ['127.0.0.1'] })
    const ask = (from: string) =>
      post(service, { query: '{ leaders(first: 250) { nodes { id } } }' }, { 'x-forwarded-for': from })
    expect((await ask('192.0.2.1')).status).toBe(503)
    expect((await ask('192.0.2.1')).status).toBe(429)
    expect((await ask('198.51.100.1, 192.0.2.1')).status).toBe(429)
    expect((await ask('192.0.2.2')).status).toBe(503)
  })
})
