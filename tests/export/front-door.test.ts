import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuild } from '../../src/importer/rebuild.ts'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'
import { hasNetworkx, readWithNetworkx } from './networkx.ts'
import { objectsOf, triplesOf } from './rdf.ts'

let database: Database
let service: Service
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  service = await serving(database)
  ask = asking(database)
})
afterAll(async () => {
  await service.close()
  await database.close()
})

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${service.address}/export/${path}`, { headers, method })
const textOf = async (path: string) => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  return await answer.text()
}
const rowsOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await textOf(path), { columns: true })

type Shown = {
  network: {
    nodes: { id: string; weight: number; thing: { name: string } }[]
    links: { source: string; target: string; weight: number; first: string | null; last: string | null }[]
  }
}
const projections = [
  'LEADERS_BY_CONTACTS',
  'STATES_BY_CONTACTS',
  'AGREEMENTS_BY_COREFERENCE',
  'LEADERS_AND_AGREEMENTS',
]

describe('a network', () => {
  it.runIf(hasNetworkx).each(projections)(
    'of %s is in networkx what GraphQL shows: each thing, link, weight and day',
    async (projection) => {
      const { network } = await ask<Shown>(
        `{ network(projection: ${projection}) { nodes { id weight thing { name } } links { source target weight first last } } }`,
      )
      for (const ending of ['gexf', 'graphml']) {
        const read = await readWithNetworkx(
          await textOf(`network.${ending}?projection=${projection}`),
          ending,
        )
        expect(read.nodes.map(({ id, weight, label }) => ({ id, weight, thing: { name: label } }))).toEqual(
          network.nodes,
        )
        const links = read.links.map(({ source, target, weight, first = null, last = null }) => ({
          // Of an undirected link networkx may name either end first.
          ...inIdOrder(network.links, String(source), String(target)),
          weight: Number(weight),
          first,
          last,
        }))
        expect(links).toEqual(expect.arrayContaining(network.links))
        expect(links).toHaveLength(network.links.length)
      }
    },
  )

  it('is narrowed by the same filters, plain or as JSON', async () => {
    const { network } = await ask<Shown>(
      '{ network(projection: STATES_BY_CONTACTS, filter: {kinds: [CALL], window: {from: "2022-04-01", to: "2022-05-31"}}) { nodes { id weight thing { name } } links { source target weight first last } } }',
    )
    const plain = await rowsOf(
      'network.csv?projection=STATES_BY_CONTACTS&kinds=CALL&window.from=2022-04-01&window.to=2022-05-31',
    )
    expect(plain.map(({ source, target, weight }) => [source, target, Number(weight)])).toEqual(
      network.links.map(({ source, target, weight }) => [source, target, weight]),
    )
    const filter = encodeURIComponent('{"kinds": ["CALL"], "window": {"edtf": "2022-04/2022-05"}}')
    expect(await rowsOf(`network.csv?projection=STATES_BY_CONTACTS&filter=${filter}`)).toEqual(plain)
  })

  it('of the strongest alone has the links among these', async () => {
    const read = JSON.parse(await textOf('network.d3.json?projection=LEADERS_BY_CONTACTS&limit=3'))
    expect(read.nodes.map(({ id }: { id: string }) => id)).toEqual([
      'leader/ilham-aliyev',
      'leader/vladimir-putin',
      'leader/nikol-pashinyan',
    ])
    expect(read.links).toHaveLength(3)
  })

  it('names the claims and the contacts that each link stands for', async () => {
    const [first] = await rowsOf('network.csv?projection=LEADERS_BY_CONTACTS')
    const claims = first?.['claimIds']?.split('; ') ?? []
    expect(first?.['contactIds']?.split('; ')).toHaveLength(Number(first?.['weight']))
    const { claims: known } = await ask<{ claims: { nodes: { id: string }[] } }>(
      '{ claims(first: 1000, filter: {predicates: ["participated"]}) { nodes { id } } }',
    )
    expect(claims.length).toBeGreaterThan(0)
    expect(known.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(claims))
  })
})

const inIdOrder = (links: Shown['network']['links'], one: string, other: string) =>
  links.some(({ source, target }) => source === one && target === other)
    ? { source: one, target: other }
    : { source: other, target: one }

describe('what lies around a thing', () => {
  it.runIf(hasNetworkx)('has the very relations that GraphQL shows', async () => {
    const asked = 'of: ["leader/ilham-aliyev"], hops: 2'
    const { neighbourhood } = await ask<{
      neighbourhood: { nodes: { id: string }[]; links: Record<string, unknown>[] }
    }>(`{ neighbourhood(${asked}) { nodes { id } links { source target kind weight certain disputed } } }`)
    const read = await readWithNetworkx(
      await textOf('neighbourhood.gexf?of=leader/ilham-aliyev&hops=2'),
      'gexf',
    )
    expect(read.nodes.map(({ id }) => id)).toEqual(neighbourhood.nodes.map(({ id }) => id))
    const links = read.links.map(({ source, target, kind, weight, certain, disputed }) => ({
      ...{ source, target, kind, weight, certain, disputed },
    }))
    expect(links).toHaveLength(neighbourhood.links.length)
    expect(links).toEqual(expect.arrayContaining(neighbourhood.links))
  })
})

describe('a table', () => {
  it('of contacts has a row for each, in the order of GraphQL', async () => {
    const { contacts } = await ask<{ contacts: { nodes: { id: string }[] } }>(
      '{ contacts(first: 1000, filter: {kinds: [CALL]}) { nodes { id } } }',
    )
    const rows = await rowsOf('contacts.csv?kinds=CALL')
    expect(rows.map(({ id }) => id)).toEqual(contacts.nodes.map(({ id }) => id))
    expect(rows.find(({ id }) => id === 'call/2022-12-12-aliyev-putin')).toMatchObject({
      date: '2022-12-12',
      participants: 'leader/ilham-aliyev; leader/vladimir-putin',
      parts: 'participant; participant',
    })
  })

  it('of references and of the timeline has a row for each', async () => {
    const { references, timeline } = await ask<Record<string, { totalCount: number }>>(
      '{ references { totalCount } timeline { totalCount } }',
    )
    expect(await rowsOf('references.csv')).toHaveLength(references?.totalCount ?? 0)
    expect(await rowsOf('timeline.csv')).toHaveLength(timeline?.totalCount ?? 0)
  })

  it('of an analysis has what GraphQL answers', async () => {
    const { analysis } = await ask<{ analysis: { whoMeetsWhom: Record<string, unknown>[] } }>(
      '{ analysis { whoMeetsWhom { oneId otherId month contacts } } }',
    )
    const rows = await rowsOf('whoMeetsWhom.csv')
    expect(
      rows.map(({ oneId, otherId, month, contacts }) => ({
        ...{ oneId, otherId, month: month || null, contacts: Number(contacts) },
      })),
    ).toEqual(analysis.whoMeetsWhom)
  })

  it('has a dictionary that names each of its columns', async () => {
    for (const what of ['contacts', 'references', 'timeline', 'whoMeetsWhom', 'overview']) {
      const { resources } = JSON.parse(await textOf(`${what}.datapackage.json`))
      const [header] = (await textOf(`${what}.csv`)).split('\r\n')
      expect(resources[0].schema.fields.map(({ name }: { name: string }) => name).join()).toBe(header)
    }
  })

  it('has a dictionary that leads to each table by the name that it is saved by', async () => {
    const asked = '?projection=STATES_BY_CONTACTS&kinds=CALL'
    const { resources } = JSON.parse(await textOf(`network.datapackage.json${asked}`))
    expect(resources).toHaveLength(2)
    for (const { path } of resources as { path: string }[]) {
      const ending = /-v\d+\.(.*)$/.exec(path)?.[1]
      const { headers } = await get(`network.${ending}${asked}`, {}, 'HEAD')
      expect(headers.get('content-disposition')).toBe(`attachment; filename="${path}"`)
    }
  })
})

it('As JSON-LD a reference leads to its claims, their document and their words.', async () => {
  const triples = await triplesOf(
    await textOf('references.jsonld?agreement=agreement/2020-11-09-trilateral-statement'),
  )
  const claims = triples.filter(({ object }) => object.value === 'urn:readout:vocabulary:Claim')
  expect(claims.length).toBeGreaterThan(0)
  for (const { subject } of claims) {
    expect(objectsOf(triples, subject.value, 'http://www.w3.org/ns/prov#hadPrimarySource')).toHaveLength(1)
  }
  expect(triples.filter(({ predicate }) => predicate.value.endsWith('oa#exact')).length).toBeGreaterThan(0)
})

describe('an answer with a file', () => {
  it('says what it is, of which state of the graph, and is read by no page of another site', async () => {
    const answer = await get('network.gexf?projection=STATES_BY_CONTACTS')
    await answer.body?.cancel()
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/gexf+xml; charset=utf-8',
      'content-disposition': 'attachment; filename="readout-network-states-by-contacts-v6.gexf"',
      'x-readout-data-version': '6',
      'x-readout-citation': expect.stringMatching(
        /^"network, states by contacts: a file of the Readout graph at data version 6"/,
      ),
      'x-readout-licence': expect.stringContaining('MIT'),
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('is not sent again while the graph is the same, and is once it is not', async () => {
    const path = 'timeline.csv?window.from=2022-01-01'
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    const words = await first.text()
    const again = await get(path, { 'if-none-match': `"other", ${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('timeline.csv?window.from=2022-01-02', { 'if-none-match': etag })).status).toBe(200)
    await database.runAsWritten("MATCH (graph:Graph {id: 'graph'}) SET graph.projectedVersion = 5", {})
    const later = await get(path, { 'if-none-match': etag })
    await database.runAsWritten("MATCH (graph:Graph {id: 'graph'}) REMOVE graph.projectedVersion", {})
    expect([later.status, await later.text()]).toEqual([200, words])
  })

  it('is sent again after a rebuild, which raises no version', async () => {
    const etag = (await get('overview.csv', {}, 'HEAD')).headers.get('etag') ?? ''
    await rebuild(database)
    const [again, version] = [await get('overview.csv', { 'if-none-match': etag }, 'HEAD'), '6']
    expect([again.status, again.headers.get('x-readout-data-version')]).toEqual([200, version])
  })

  it('is packed for who takes gzip, and plain for who does not', async () => {
    const [packed, plain] = [
      await get('contacts.csv', { 'accept-encoding': 'gzip' }),
      await get('contacts.csv', { 'accept-encoding': 'identity, gzip;q=0' }),
    ]
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'gzip',
      null,
    ])
    expect(await packed.text()).toBe(await plain.text())
  })

  it('has its headers alone where these are asked for', async () => {
    const answer = await get('contacts.csv', {}, 'HEAD')
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(answer.headers.get('content-disposition')).toContain('readout-contacts-v6.csv')
  })
})

describe('what cannot be had is refused, and what can is told:', () => {
  it.each([
    ['network.gexf', /^projection is missing: LEADERS_BY_CONTACTS, STATES_BY_CONTACTS/],
    ['network.gexf?projection=TSARS', /^projection is "TSARS"; it takes LEADERS_BY_CONTACTS/],
    [
      'network.gexf?projection=STATES_BY_CONTACTS&leader=x',
      /^There is no parameter "leader"; network takes projection, filter, limit, kinds, .*window\.from/,
    ],
    ['network.gexf?projection=STATES_BY_CONTACTS&limit=0', /^limit is 0; it may be 1 to 1000000\./],
    ['network.gexf?projection=STATES_BY_CONTACTS&limit=many', /^limit is "many"; it takes a number\./],
    [
      'network.svg?projection=STATES_BY_CONTACTS&limit=1001',
      /^limit is 1001; a picture may have 1 to 1000 things\./,
    ],
    ['contacts.csv?kinds=DINNER', /^kinds is "DINNER"; it takes CALL, MEETING, VISIT, MESSAGE\./],
    ['contacts.csv?window.from=yesterday', /^"yesterday" is no day/],
    ['contacts.csv?between=Putin', /^"Putin" is no id/],
    ['contacts.csv?between=leader/vladimir-putin', /^between has 1 entries; it takes 2\.$/],
    ['contacts.csv?filter={', /^filter is no JSON/],
    ['contacts.csv?filter=%7B%22tsars%22%3A1%7D', /^filter: Field "tsars" is not defined/],
    ['contacts.csv?disputed=maybe', /^disputed is "maybe"; it takes true, false\./],
    ['contacts.csv?first=3', /^There is no parameter "first"/],
    ['contacts.pdf', /^There is no format "pdf"; there are gexf, graphml/],
    ['tsars.csv', /^There is no "tsars" to take; there are network, neighbourhood, /],
    ['timeline.gexf', /^timeline cannot be had as gexf; it can as csv, datapackage\.json, jsonld\./],
    ['whoMeetsWhom.csv?kinds=CALL', /^There is no parameter "kinds"; whoMeetsWhom takes none\./],
  ])('%s', async (path, message) => {
    const answer = await get(path)
    expect(answer.status).toBe(400)
    const { errors } = (await answer.json()) as {
      errors: { message: string; extensions: { code: string } }[]
    }
    expect(errors[0]?.extensions.code).toBe('BAD_INPUT')
    expect(errors[0]?.message).toMatch(message)
  })
})
