import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'

const secret = 'a secret that the test alone knows'
const jwt = { issuer: 'https://login.example', audience: 'readout', keys: { secret } }
let database: Database
let service: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  service = await serving(database, { token: 'a-token-of-the-test', jwt })
})
afterAll(async () => {
  await service.close()
  await database.close()
})

const tokenOf = (scope: string, sub = 'ada@example.org') =>
  new SignJWT({ scope, sub, iss: jwt.issuer, aud: jwt.audience })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(secret))

async function send(query: string, token: string | null, variables: object = {}) {
  const answer = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await answer.json()) as {
    // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
    data?: any
    errors?: readonly { message: string; extensions: { code: string } }[]
  }
  return { status: answer.status, code: body.errors?.[0]?.extensions.code, ...body }
}

const merge = `mutation { merge(input: {former: "leader/ararat-mirzoyan", kept: "leader/nikol-pashinyan", why: "A test."}) { version } }`
const split = merge.replace('merge(input: {former', 'split(input: {one').replace('kept', 'other')
const load =
  'mutation($bundle: String!, $by: String) { load(input: {bundle: $bundle, by: $by}) { version added } }'
const withdraw = 'mutation { withdraw(input: {id: "leader/nobody", why: "A test."}) { version } }'

const document = { id: 'document/a-proposal', title: 'Of the test', language: 'en' }
const alias = (value: string, more: object = {}) => ({
  ...{ predicate: 'named', subject: 'state/AZE', value, role: 'alias', basis: 'editor', reason: 'A test.' },
  ...more,
})
const bundle = (more: object) =>
  JSON.stringify({
    format: 'readout-bundle/1',
    madeBy: { tool: 'Somebody', version: 'else' },
    documents: [document],
    ...more,
  })

describe('a scope', () => {
  it.each([
    ['merge', merge, ['propose', 'read', ''], null],
    ['split', split, ['propose'], null],
    ['load', load, ['read', ''], { bundle: '{}' }],
    ['withdraw', withdraw, ['review', 'propose'], null],
  ])('that %s takes is not taken by less', async (_field, mutation, scopes, variables) => {
    for (const scope of scopes) {
      const { status, code } = await send(mutation, await tokenOf(scope), variables ?? {})
      expect([status, code], scope).toEqual([403, 'FORBIDDEN'])
    }
    const stranger = await send(mutation, null, variables ?? {})
    expect([stranger.status, stranger.code]).toEqual([401, 'UNAUTHORIZED'])
  })

  it('takes in those before it', async () => {
    expect((await send(withdraw, await tokenOf('admin'))).errors?.[0]?.message).toContain('There is no')
    expect((await send(merge, await tokenOf('admin'))).data.merge.version).toBeGreaterThan(0)
    expect((await send(split, await tokenOf('review'))).data.split.version).toBeGreaterThan(0)
  })

  it('of every field that writes stands in the contract', async () => {
    const { data } = await send('{ __schema { mutationType { fields { name } } } }', null)
    for (const { name } of data.__schema.mutationType.fields) {
      const field = {
        merge,
        split,
        load,
        withdraw,
        reviewClaim:
          'mutation { reviewClaim(input: {claim: "claim/x", rank: NORMAL, why: "x"}) { version } }',
      }[name as string]
      expect((await send(field ?? '', null, { bundle: '{}' })).code, name).toBe('UNAUTHORIZED')
    }
  })
})

describe('who only proposes', () => {
  it('brings claims that wait for a review, in their own name', async () => {
    const claims = [alias('Nowhereland')]
    const { data } = await send(load, await tokenOf('propose', 'ben'), { bundle: bundle({ claims }) })
    expect(data.load.added).toBe(1)
    const { data: read } = await send(
      '{ claims(filter: {rank: PROPOSED}) { nodes { value reviews { by rank } } } state(id: "state/AZE") { aliases } }',
      null,
    )
    expect(read.claims.nodes).toEqual([{ value: 'Nowhereland', reviews: [{ by: 'ben', rank: 'PROPOSED' }] }])
    expect(read.state.aliases).not.toContain('Nowhereland')
  })

  it.each([
    ['reviews', { claims: [alias('Nowhereland')], reviews: [{ rank: 'normal' }] }, 'reviews claim/'],
    [
      'more of a thing that is known',
      { things: [{ id: 'leader/ilham-aliyev', type: 'Leader', wikidata: 'Q1' }] },
      'tells more of leader/ilham-aliyev',
    ],
    [
      'more of a document',
      { documents: [{ ...document, licence: 'CC0-1.0' }] },
      'tells more of document/a-proposal',
    ],
  ])(
    'brings no %s',
    async (_what, {
      reviews,
      ...more
    }: { reviews?: object[]; [part: string]: unknown }, sentence: string) => {
      const found = await send('{ claims(filter: {rank: PROPOSED}) { nodes { id } } }', null)
      const claim = found.data.claims.nodes[0].id
      const signed = reviews?.map((review) => ({ ...review, claim, by: 'ben', why: 'Mine.' })) ?? []
      const { status, code, errors } = await send(load, await tokenOf('propose', 'ben'), {
        bundle: bundle({ ...more, reviews: signed }),
      })
      expect([status, code]).toEqual([403, 'FORBIDDEN'])
      expect(errors?.[0]?.message).toContain(sentence)
    },
  )
})

describe('whom a token names', () => {
  it('signs what they decide, without being asked', async () => {
    const { data } = await send('{ claims(first: 1) { nodes { id } } }', null)
    const review = `mutation { reviewClaim(input: {claim: "${data.claims.nodes[0].id}", rank: NORMAL, why: "A test."}) { node { ... on Claim { reviews { by } } } } }`
    const answer = await send(review, await tokenOf('review'))
    expect(answer.data.reviewClaim.node.reviews).toEqual([{ by: 'ada@example.org' }])
  })

  it.each([
    ['a decision', merge.replace('why:', 'by: "Ben", why:'), {}],
    ['a load', load, { bundle: bundle({}), by: 'Ben' }],
    [
      'a review in a bundle',
      load,
      { bundle: bundle({ reviews: [{ claim: 'claim/x', rank: 'normal', by: 'Ben', why: 'So.' }] }) },
    ],
  ])('does not sign %s as somebody else', async (_what, mutation, variables) => {
    const { status, code, errors } = await send(mutation, await tokenOf('review'), variables)
    expect([status, code]).toEqual([403, 'FORBIDDEN'])
    expect(errors?.[0]?.message).toContain('cannot sign')
  })
})
