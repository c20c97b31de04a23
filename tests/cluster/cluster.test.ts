import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { type Database, openDatabase } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'
import { type Member, type RoutingTable, startMember } from './member.ts'

const token = 'a-token-of-the-test'
const bookmarkSecret = 'what all instances of the test know'
let members: Member[]
let table: RoutingTable
let instances: { readonly database: Database; readonly service: Service }[]

beforeAll(async () => {
  const direct = await openEmptyDatabase()
  await loadBundles(direct, ownData)
  await direct.close()
})
beforeEach(async () => {
  const address = inject('neo4j')
  members = await Promise.all([0, 1, 2].map(() => startMember(address.uri, () => table)))
  const [one = '', two = '', three = ''] = members.map((member) => member.address)
  table = { WRITE: [one], READ: [two, three], ROUTE: [one, two, three] }
  instances = []
  for (let count = 0; count < 2; count += 1) {
    const database = openDatabase({ ...address, uri: `neo4j://${three}` })
    instances.push({ database, service: await serving(database, { token, bookmarkSecret }) })
  }
})
afterEach(async () => {
  for (const { service, database } of instances) {
    await service.close()
    await database.close()
  }
  for (const member of members) await member.close()
})

async function send(query: string, { instance = 0, bookmark = null as string | null } = {}) {
  const answer = await fetch(`${instances[instance]?.service.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(bookmark !== null && { 'x-readout-bookmark': bookmark }),
    },
    body: JSON.stringify({ query }),
  })
  const body = (await answer.json()) as {
    data?: unknown
    errors?: { message: string; extensions: { code: string } }[]
  }
  return { status: answer.status, body, bookmark: answer.headers.get('x-readout-bookmark') }
}
const question = '{ leader(id: "leader/vladimir-putin") { name } }'
const decision = (why: string) =>
  `mutation { reviewClaim(input: {claim: "CLAIM", rank: NORMAL, why: "${why}"}) { version } }`
async function decide(why: string, instance = 0) {
  const { body } = await send('{ claims(first: 1) { nodes { id } } }')
  const { claims } = body.data as { claims: { nodes: { id: string }[] } }
  return send(decision(why).replace('CLAIM', claims.nodes[0]?.id ?? ''), { instance })
}
const askedOf = (which: number) => members[which]?.asked() ?? { reads: 0, writes: 0 }

describe('on a cluster', () => {
  it('questions go to those who read, and decisions to the one who leads', async () => {
    for (const which of [0, 1, 2]) askedOf(which)
    for (let times = 0; times < 6; times += 1) expect((await send(question)).status).toBe(200)
    const [leader, ...readers] = [0, 1, 2].map(askedOf)
    expect(leader).toEqual({ reads: 0, writes: 0 })
    expect(readers.every(({ reads }) => reads > 0)).toBe(true)
    expect(readers.map(({ writes }) => writes)).toEqual([0, 0])

    expect((await decide('As the test has it.')).status).toBe(200)
    expect(askedOf(0).writes).toBe(1)
    expect([askedOf(1).writes, askedOf(2).writes]).toEqual([0, 0])
  })

  it('a leader that is lost costs no decision, once another leads', async () => {
    expect((await decide('Before.')).status).toBe(200)
    await members[0]?.goDown()
    const [, two = '', three = ''] = members.map((member) => member.address)
    table = { WRITE: [two], READ: [three], ROUTE: [two, three] }
    expect((await decide('After.')).status).toBe(200)
    expect(askedOf(1).writes).toBeGreaterThan(0)
  })

  it('a leader that leads no more says so, and the one who does decides', async () => {
    expect((await decide('Before it.')).status).toBe(200)
    members[0]?.demote()
    const [one = '', two = '', three = ''] = members.map((member) => member.address)
    table = { WRITE: [two], READ: [one, three], ROUTE: [one, two, three] }
    expect((await decide('After it.')).status).toBe(200)
  })

  it('while nobody leads, questions are answered and decisions refused within 5 s', async () => {
    table = { ...table, WRITE: [] }
    expect((await send(question)).status).toBe(200)
    const began = performance.now()
    const { status, body } = await decide('Nobody leads.')
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE'])
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('a client of several instances', () => {
  it('is told by a decision what to name to see it everywhere, and sees it', async () => {
    const decided = await decide('For all to see.')
    expect(decided.bookmark).toMatch(/^[\w:+/=, -]+$/)
    const seen = await send('{ about { lastVersion } }', { instance: 1, bookmark: decided.bookmark })
    const { reviewClaim } = decided.body.data as { reviewClaim: { version: number } }
    expect(seen.body.data).toEqual({ about: { lastVersion: reviewClaim.version } })
    expect(seen.bookmark).toMatch(/^[\w:+/=, -]+$/)
  })

  it('who asks for nothing of the kind is told nothing of it', async () => {
    expect((await send(question)).bookmark).toBeNull()
  })

  it.each(['no bookmark', 'FB:nothing', 'x'.repeat(5_000)])('is told that %s is none', async (bookmark) => {
    const { status, body } = await send(question, { bookmark })
    expect(status).toBe(200)
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
    expect(body.errors?.[0]?.message).toContain('X-Readout-Bookmark')
  })
})
