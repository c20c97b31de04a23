import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Known, knownIn } from '../../src/importer/known.ts'
import { load } from '../../src/importer/load.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { withdraw } from '../../src/importer/withdraw.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { dump } from './dump.ts'

let database: Database
beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
})
afterAll(() => database.close())

/** Every text of every property of the database. */
async function allTexts(): Promise<string> {
  const rows = await database.ask(
    `MATCH (node) UNWIND keys(node) AS key WITH key, node[key] AS value WHERE key <> 'id' RETURN key, value
     UNION ALL
     MATCH ()-[link]->() UNWIND keys(link) AS key RETURN key, link[key] AS value`,
    {},
  )
  return rows.map(({ value }) => JSON.stringify(value)).join('\n')
}

const column = async (cypher: string): Promise<string[]> =>
  (await database.ask(cypher, {})).map(({ found }) => String(found))

const why = 'At the request of who is named.'

describe('a document that is withdrawn', () => {
  const id = 'document/asbarez-putin-aliyev-caucasus'
  const url = 'https://news.example/of-the-withdrawn'
  let words: readonly string[]
  beforeAll(async () => {
    const quoted = (which: string) =>
      column(
        `MATCH (claim:Claim)-[:FROM]->(document:Thing) WHERE ${which} document.id = '${id}'
         OPTIONAL MATCH (claim)-[quote:QUOTES]->()
         UNWIND [quote.exact, claim.reason, claim.value] AS found WITH DISTINCT found WHERE size(found) > 25 RETURN found`,
      )
    const others = (await quoted('NOT')).join('\n')
    words = (await quoted('')).filter((each) => !others.includes(each))
    expect(words.length).toBeGreaterThan(20)
    await database.runAsWritten(
      `MATCH (document:Thing {id: '${id}'}) SET document.url = $url, document.licence = 'As it says.'
       WITH document MATCH (other:Thing:Document) WHERE other <> document WITH other LIMIT 1
       SET other.url = 'https://archive.example/' + $url`,
      { url },
    )
    await withdraw(database, { id, by: 'Ada', why })
  })

  it('leaves none of its words in any property of the database', async () => {
    const texts = await allTexts()
    expect(words.filter((each) => texts.includes(JSON.stringify(each).slice(1, -1)))).toEqual([])
  })

  it('leaves its address nowhere, nor its licence', async () => {
    const texts = await allTexts()
    expect(texts).not.toContain('of-the-withdrawn')
    expect(texts).not.toContain('As it says.')
  })

  it('is found by no question any more, nor what only it told', async () => {
    const answer = await asking(database)<{
      node: unknown
      documents: { nodes: { id: string }[] }
      search: { nodes: { quotes?: unknown }[] }
    }>(
      `query($words: String!) { node(id: "${id}") { id } documents(first: 1000) { nodes { id } }
       search(text: $words, first: 5) { nodes { evidence { quote document { id } } } } }`,
      { words: words[0] },
    )
    expect(answer.node).toBeNull()
    expect(answer.documents.nodes.map((each) => each.id)).not.toContain(id)
    expect(JSON.stringify(answer.search)).not.toContain('asbarez')
  })

  it('is news to whoever listens', async () => {
    const [version] = await column('MATCH (load:Load) RETURN max(load.version) AS found')
    const told = await column(
      `MATCH (change:Change) WITH change ORDER BY change.number DESC LIMIT 1
       RETURN change.version + ' ' + change.claims + ' ' + (change.reviews > 0) AS found`,
    )
    expect(told).toEqual([`${version} 0 true`])
  })

  it('is told to have been withdrawn, when, by whom and why', async () => {
    const { withdrawals } = await asking(database)<{ withdrawals: { nodes: object[] } }>(
      '{ withdrawals { nodes { id version claims at by why } } }',
    )
    const { version } = (await database.run('import/last-version', {}))[0] ?? {}
    expect(withdrawals.nodes).toEqual([
      {
        id,
        version,
        claims: expect.any(Number),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        by: 'Ada',
        why,
      },
    ])
  })

  it('is not loaded again', async () => {
    const bundles = await readBundles(`${ownData}000-call-on-a-tuesday`, {
      texts: new Map(),
      known: knownIn(database),
    })
    expect(bundles.map((bundle) => bundle instanceof RefusedBundle && bundle.message)).toEqual([
      expect.stringContaining('was withdrawn'),
    ])
  })

  it('is not loaded again either by who had read the bundle before', async () => {
    const known = knownIn(database)
    const before: Known = {
      groundsOf: async () => new Map(),
      thingsAmong: async (ids) =>
        new Map([...(await known.thingsAmong(ids))].filter(([, { withdrawn }]) => !withdrawn)),
    }
    const [bundle] = await readBundles(`${ownData}000-call-on-a-tuesday`, { texts: new Map(), known: before })
    if (!bundle || bundle instanceof RefusedBundle) throw bundle
    await expect(load(database, bundle, { by: 'test' })).rejects.toThrow('was withdrawn')
  })

  it('leaves the graph that a rebuild would make', async () => {
    const before = await dump(database)
    await rebuild(database)
    expect(await dump(database)).toEqual(before)
  })

  it('does not come back in the graph as it was recorded before', async () => {
    await rebuild(database, { version: 5 })
    const texts = await allTexts()
    expect(words.filter((each) => texts.includes(JSON.stringify(each).slice(1, -1)))).toEqual([])
    await rebuild(database)
  })
})

describe('a person who is withdrawn', () => {
  const id = 'leader/charles-michel'
  let names: readonly string[]
  beforeAll(async () => {
    names = await column(
      `MATCH (:Thing {id: '${id}'})<-[:SUBJECT]-(claim {predicate: 'named'}) RETURN DISTINCT claim.value AS found`,
    )
    expect(names).toContain('Charles Michel')
    // As a text may have it, where a line ends.
    await database.runAsWritten(
      `MATCH (claim:Claim)-[quote:QUOTES]->() WHERE NOT (claim)--(:Thing {id: '${id}'})
       WITH quote LIMIT 1 SET quote.prefix = 'Charles\nMichel, ' + quote.prefix`,
      {},
    )
    // Wherever else people write: who loaded and decided, files, addresses.
    await database.runAsWritten(
      `MATCH (load:Load) WITH load LIMIT 1 SET load.by = 'Charles Michel', load.file = 'charles_michel.csv'
       WITH load MATCH (review:Review) WITH review LIMIT 1 SET review.by = 'C. and Charles MICHEL'
       WITH review MATCH (:Claim)-[quote:QUOTES]->() WITH quote LIMIT 1 SET quote.file = 'charles-michel.txt'
       WITH quote MATCH (other:Thing:Document) WITH other LIMIT 1
       SET other.url = 'https://news.example/charles-michel-speaks?by=Charles%20Michel', other.licence = '© Charles Michel'`,
      {},
    )
    await withdraw(database, { id, by: 'Ada', why })
  })

  it('is named in no property of the database', async () => {
    // An id is an address, and stays.
    const texts = (await allTexts())
      .replaceAll(/[a-z]+\/[\w.-]+/g, '')
      .replaceAll('\\n', ' ')
      .toLowerCase()
    for (const name of names) expect(texts, name).not.toContain(name.toLowerCase())
  })

  it('is named in no address, licence or name of a file, nor as who loaded or decided', async () => {
    const found = await column(
      `MATCH (thing:Thing) WHERE thing.url ENDS WITH 'Michel' OR thing.url CONTAINS 'speaks' RETURN thing.url + ' ' + thing.licence AS found
       UNION ALL MATCH (load:Load) WHERE load.file IS NOT NULL RETURN load.by + ' ' + load.file AS found
       UNION ALL MATCH ()-[quote:QUOTES]->() WHERE quote.file IS NOT NULL RETURN quote.file AS found
       UNION ALL MATCH (review:Review) WHERE review.by STARTS WITH 'C. and' RETURN review.by AS found`,
    )
    expect(found).toEqual([
      'https://news.example/[…]-speaks?by=[…] © […]',
      '[…] […].csv',
      '[…].txt',
      'C. and […]',
    ])
  })

  it('is found by no question, and their part in no contact', async () => {
    const answer = await asking(database)<{ leader: unknown; search: { nodes: object[] }; leaders: object }>(
      `{ leader(id: "${id}") { id } search(text: "Charles Michel") { nodes { thing { id } evidence { quote } } }
         leaders(first: 1000) { nodes { id } } }`,
    )
    expect(answer.leader).toBeNull()
    expect(JSON.stringify(answer)).not.toMatch(/Charles Michel|charles-michel/)
    expect(
      await column(`MATCH (:Thing {id: '${id}'})-[link:PARTICIPATED_IN]->() RETURN link.key AS found`),
    ).toEqual([])
  })

  it('leaves the graph that a rebuild would make', async () => {
    const before = await dump(database)
    await rebuild(database)
    expect(await dump(database)).toEqual(before)
  })
})

describe('nothing is withdrawn', () => {
  it.each([
    ['of an id that nobody has', 'leader/nobody', 'There is no document and no leader leader/nobody.'],
    [
      'but documents and leaders',
      'state/AZE',
      'state/AZE is a State: only documents and leaders are withdrawn.',
    ],
    ['twice', 'leader/charles-michel', 'leader/charles-michel was withdrawn already.'],
  ])('%s', async (_what, id, sentence) => {
    await expect(withdraw(database, { id, by: 'Ada', why })).rejects.toThrow(sentence)
  })
})
