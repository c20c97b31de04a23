import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../src/graphql/examples.ts'
import { usualDoor } from '../../src/http/settings.ts'
import { load } from '../../src/importer/load.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { bundleOf } from '../importer/told-bundle.ts'
import { told } from '../model/told.ts'
import { serving } from '../serving.ts'

let database: Database
let service: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  service = await serving(database)
})
afterAll(async () => {
  await service.close()
  await database.close()
})

type Cited = {
  readonly address: string
  readonly version: number
  readonly text: string
  readonly csl: { readonly [name: string]: unknown }
  readonly answer: unknown
  readonly unchanged: boolean
  readonly compared: string | null
}

const inQuery = (asked: Record<string, string>) => `${service.address}/cite?${new URLSearchParams(asked)}`
const json = async (address: string) =>
  (await (await fetch(address, { headers: { accept: 'application/json' } })).json()) as Cited

const query = 'query Calls($leader: ID!) { leader(id: $leader) { contacts { totalCount } } }'
const variables = JSON.stringify({ leader: 'leader/vladimir-putin' })

/** What no question has that a service asks itself when it starts. */
const ofNobody = JSON.stringify({ leader: 'leader/nobody' })
const isAskedHere = (parameters: unknown) => JSON.stringify(parameters).includes('leader/nobody')

describe('a citation', () => {
  it('comes with the answer, names its version and leads back to it', async () => {
    const cited = await json(inQuery({ query, variables }))
    const { about } = (await json(inQuery({ query: '{ about { dataVersion } }' }))).answer as {
      about: { dataVersion: number }
    }
    expect(cited.version).toBe(about.dataVersion)
    expect(cited.answer).toEqual({ leader: { contacts: { totalCount: expect.any(Number) } } })
    expect(cited.text).toContain(`Calls: an answer of the Readout graph at data version ${cited.version}`)
    expect(cited.text).toContain(cited.address)
    expect(cited.compared).toBeNull()
    const again = await json(cited.address)
    expect(again).toMatchObject({ address: cited.address, text: cited.text, unchanged: true })
    expect(again.compared).toBe(`The answer is as it was cited, at data version ${cited.version}.`)
  })

  it('tells whether the answer has changed since, and how to get the graph that it was asked of', async () => {
    const cited = await json(inQuery({ query, variables }))
    await load(database, bundleOf([told('call/of-others', 'hasStatus', { value: 'held' })]), { by: 'test' })
    expect(await json(cited.address)).toMatchObject({
      unchanged: true,
      version: cited.version,
      compared: `The answer is still as it was cited, though the graph was at data version ${cited.version} and is at ${cited.version + 1}.`,
    })
    const part = told('leader/vladimir-putin', 'participated', { objects: 'call/of-others' })
    await load(database, bundleOf([part]), { by: 'test' })
    const changed = await json(cited.address)
    expect(changed.unchanged).toBe(false)
    expect(changed.compared).toContain(`“readout rebuild --version ${cited.version}” gives the graph`)
    await rebuild(database, { version: cited.version })
    expect(await json(cited.address)).toMatchObject({ unchanged: true, answer: cited.answer })
    await rebuild(database)
  })

  it('is of one state of the graph: where that changes meanwhile, the question is asked again', async () => {
    let asked = 0
    const changing = await serving({
      ...database,
      ask: async (...given) => {
        const answer = await database.ask(...given)
        if (isAskedHere(given[1]) && asked++ === 0) await rebuild(database)
        return answer
      },
    })
    const address = inQuery({ query, variables: ofNobody }).replace(service.address, changing.address)
    expect((await json(address)).answer).toEqual({ leader: null })
    await changing.close()
    expect(asked).toBe(2)
  })

  it.each([
    ['from anybody is not believed', [], 'http://localhost:'],
    ['from a proxy that is trusted is', ['127.0.0.1'], 'https://readout.example/cite?'],
  ])(
    'has the address by which the service is called: what a header says %s',
    async (_whom, proxies, begin) => {
      const behind = await serving(database, { door: { ...usualDoor, proxies } })
      const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'readout.example' }
      const asked = inQuery({ query, variables }).replace(service.address, behind.address)
      const answer = await fetch(asked, { headers: { ...forwarded, accept: 'application/json' } })
      expect(((await answer.json()) as Cited).address.startsWith(begin)).toBe(true)
      await behind.close()
    },
  )

  it.each([
    ['text/plain', 'text', /^“Calls: an answer/],
    [
      'application/x-bibtex',
      'bibtex',
      /^@misc\{readout-\d+-[0-9a-f]{8},\n[\s\S]*howpublished = \{\\url\{http/,
    ],
    [
      'application/vnd.citationstyles.csl+json',
      'csl',
      /^\[\{"id":"readout-\d+-[0-9a-f]{8}","type":"dataset"/,
    ],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'page', /^<!doctype html>[\s\S]*Permanent address/],
  ])('is had as %s, by the header Accept or by as=%s', async (accept, as, form) => {
    const byHeader = await fetch(inQuery({ query, variables }), { headers: { accept } })
    expect(byHeader.headers.get('content-type')).toBe(`${accept.split(',')[0]}; charset=utf-8`)
    expect(await byHeader.text()).toMatch(form)
    expect(await (await fetch(inQuery({ query, variables, as }))).text()).toMatch(form)
  })

  it.each([
    ['of nothing', {}, 'query is missing'],
    ['of what is no GraphQL', { query: '{ leader(' }, 'Syntax Error'],
    ['of what the contract does not have', { query: '{ tsar }' }, 'Cannot query field'],
    ['of a mutation', { query: 'mutation { merge(input: {}) { version } }' }, 'Only a single query'],
    ['of a stream', { query: 'subscription { changes { id } }' }, 'Only a single query'],
    ['with variables that are none', { query, variables: '[1]' }, 'are JSON objects'],
    ['in a form that nobody writes', { query, variables, as: 'ris' }, 'as is one of page, text'],
    ['without half of its address', { query, variables, version: '3' }, 'The address is not whole'],
  ])('%s is refused, in a sentence', async (_of, asked: Record<string, string>, sentence) => {
    const answer = await fetch(inQuery(asked))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(sentence)
  })

  it('is of a known question where only those are answered, and of no other', async () => {
    const door = { ...usualDoor, operations: 'persisted' as const }
    const { address, close } = await serving(database, { door })
    const statusOf = async (asked: string) =>
      (await fetch(`${address}/cite?${new URLSearchParams({ query: asked })}`)).status
    expect(await Promise.all(examples.map((example) => statusOf(example.query)))).toEqual(
      examples.map(() => 200),
    )
    expect(await statusOf('{ about { dataVersion } }')).toBe(400)
    await close()
  })

  it('shows no markup of whoever asks', async () => {
    const page = await fetch(inQuery({ query: '{ search(text: "<script>x</script>") { totalCount } }' }))
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('<script>')
  })
})
