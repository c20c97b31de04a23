import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'

const token = 'a-token-of-the-test'
let database: Database
let service: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  service = await serving(database, { token })
})
afterAll(async () => {
  await service.close()
  await database.close()
})

type Answer = {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

async function send(query: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  const body = (await answer.json()) as Answer
  return { status: answer.status, headers: answer.headers, body }
}
const edit = async (mutation: string) =>
  (await send(`mutation { ${mutation} }`, { authorization: `Bearer ${token}` })).body
const ask = async (query: string) => (await send(query)).body.data

const lastVersion = async () =>
  ((await ask('{ about { lastVersion } }')) as { about: { lastVersion: number } }).about.lastVersion

const [former, kept] = ['leader/ararat-mirzoyan', 'leader/nikol-pashinyan']
const merge = `merge(input: {former: "${former}", kept: "${kept}", why: "As the test has it.", by: "Ada"})`
const split = `split(input: {one: "${former}", other: "${kept}", why: "As the test has it."})`

describe('a decision of an editor', () => {
  it('merges two by one load, which it names, and shows the kept one as it is then', async () => {
    const version = (await lastVersion()) + 1
    const query = `${merge} { version node { id ... on Leader { aliases contacts { totalCount } } } }`
    expect(await edit(query)).toEqual({
      data: {
        merge: {
          version,
          node: {
            id: kept,
            aliases: expect.arrayContaining(['Ararat Mirzoyan']),
            contacts: { totalCount: expect.any(Number) },
          },
        },
      },
    })
    expect(await lastVersion()).toBe(version)
    expect(await ask(`{ leader(id: "${former}") { id } }`)).toEqual({ leader: { id: kept } })
  })

  it('is claimed by the editors, for a reason', async () => {
    const claims = `{ document(id: "document/editorial") { publisher { id } states { nodes {
      predicate basis reason
    } } } }`
    expect(await ask(claims)).toMatchObject({
      document: {
        publisher: { id: 'organisation/readout' },
        states: {
          nodes: [{ predicate: 'sameAs', basis: 'editor', reason: 'As the test has it.' }],
        },
      },
    })
  })

  it('splits them again, and the former one is itself', async () => {
    expect(await edit(`${split} { version node { id ... on Leader { name } } }`)).toMatchObject({
      data: { split: { node: { id: former, name: 'Ararat Mirzoyan' } } },
    })
    expect(await ask(`{ node(id: "${former}") { id } }`)).toEqual({ node: { id: former } })
  })

  it('ranks a claim', async () => {
    const found = (await ask(
      '{ claims(first: 1, filter: {predicates: ["hasStatus"]}) { nodes { id } } }',
    )) as { claims: { nodes: { id: string }[] } }
    const id = found.claims.nodes[0]?.id
    const review = `reviewClaim(input: {claim: "${id}", rank: DEPRECATED, why: "Misread.", by: "Ada"})`
    expect(await edit(`${review} { version node { ... on Claim { id reviews { rank by why } } } }`)).toEqual({
      data: {
        reviewClaim: {
          version: await lastVersion(),
          node: { id, reviews: [{ rank: 'DEPRECATED', by: 'Ada', why: 'Misread.' }] },
        },
      },
    })
  })

  it('made of two takes place one after the other', async () => {
    const version = await lastVersion()
    expect(await edit(`first: ${merge} { version } second: ${split} { version }`)).toEqual({
      data: { first: { version: version + 1 }, second: { version: version + 2 } },
    })
  })
})

describe('two editors who decide at the same moment', () => {
  const [one, other] = ['leader/charles-michel', 'leader/sergey-lavrov']
  const merging = (from: string, to: string, by: string) =>
    edit(`merge(input: {former: "${from}", kept: "${to}", why: "So.", by: "${by}"}) { version node { id } }`)

  it('are heard one after the other: the second is told what the first decided', async () => {
    const version = await lastVersion()
    const answers = await Promise.all([merging(one, other, 'Ada'), merging(other, one, 'Ben')])
    const decided = answers.filter(({ errors }) => errors === undefined)
    expect(decided).toEqual([{ data: { merge: { version: version + 1, node: { id: expect.any(String) } } } }])
    const refused = answers.flatMap(({ errors = [] }) => errors.map(({ message }) => message))
    expect(refused).toEqual([expect.stringContaining('are the same already')])
    expect(await lastVersion()).toBe(version + 1)
  })

  it('see each their own decision at once, however many there are', async () => {
    await edit(`split(input: {one: "${one}", other: "${other}", why: "So."}) { version }`)
    const statuses = (await ask(
      '{ claims(first: 4, filter: {predicates: ["referenced"]}) { nodes { id } } }',
    )) as { claims: { nodes: { id: string }[] } }
    const answers = await Promise.all(
      statuses.claims.nodes.map(({ id }, index) =>
        edit(
          `reviewClaim(input: {claim: "${id}", rank: PREFERRED, why: "${index}", by: "Ada"}) { node { ... on Claim { id reviews { why } } } }`,
        ),
      ),
    )
    expect(answers).toEqual(
      statuses.claims.nodes.map(({ id }, index) => ({
        data: { reviewClaim: { node: { id, reviews: [{ why: String(index) }] } } },
      })),
    )
  })
})

describe('nothing is decided', () => {
  const unchanged = async (act: () => Promise<void>) => {
    const version = await lastVersion()
    await act()
    expect(await lastVersion()).toBe(version)
  }

  it.each([
    ['without a token', {}],
    ['with a wrong token', { authorization: 'Bearer another-token-of-the-test' }],
    ['with a token that only begins right', { authorization: `Bearer ${token}s` }],
    ['with the token and no word before it', { authorization: token }],
    ['with a password', { authorization: `Basic ${btoa(`neo4j:${token}`)}` }],
  ])('%s', (_how, headers: Record<string, string>) =>
    unchanged(async () => {
      for (const accept of [
        'application/json',
        'application/graphql-response+json',
        '*/*',
        'text/html, application/json;q=0.5',
      ]) {
        const {
          status,
          body,
          headers: told,
        } = await send(`mutation { ${merge} { version } }`, { ...headers, accept })
        expect(status, accept).toBe(401)
        expect(told.get('www-authenticate')).toBe('Bearer')
        expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHORIZED' })
      }
    }),
  )

  it('by a link that somebody follows', () =>
    unchanged(async () => {
      const query = encodeURIComponent(`mutation { ${merge} { version } }`)
      const answer = await fetch(`${service.address}/graphql?query=${query}`, {
        headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      })
      expect(answer.status).toBe(405)
    }))

  it.each([
    ['of an id that nobody has', merge.replace(former, 'leader/x'), 'There is no thing leader/x.'],
    ['of things of two types', merge.replace(former, 'state/AZE'), 'only things of one type can be the same'],
    ['without a reason', merge.replace('As the test has it.', ''), 'The reason is empty'],
    [
      'twice',
      split.replace(former, 'leader/charles-michel').replace(kept, 'leader/charles-michel'),
      'is given twice',
    ],
    [
      'of a claim that nobody made',
      'reviewClaim(input: {claim: "claim/none", rank: PREFERRED, why: "Sure."})',
      'There is no claim claim/none.',
    ],
  ])('%s', (_of, mutation, sentence) =>
    unchanged(async () => {
      const { errors } = await edit(`${mutation} { version }`)
      expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT')
      expect(errors?.[0]?.message).toContain(sentence)
    }),
  )
})

describe('who only reads', () => {
  it('needs no token, and a wrong one does no harm', async () => {
    const { status, body } = await send('{ leader(id: "leader/vladimir-putin") { id } }', {
      authorization: 'Bearer wrong',
    })
    expect(status).toBe(200)
    expect(body.data).toEqual({ leader: { id: 'leader/vladimir-putin' } })
  })
})

it('what was written is counted for who watches the service', async () => {
  await expect
    .poll(async () => (await fetch(`${service.address}/metrics`)).text())
    .toMatch(/readout_edits_total\{edit="merge"\} \d/)
})
