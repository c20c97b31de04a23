import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { load } from '../../src/importer/load.ts'
import { rebuild, rebuildIfOutdated } from '../../src/importer/rebuild.ts'
import { sha256Of } from '../../src/importer/texts.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { asking, openEmptyDatabase } from '../graph.ts'
import * as quoted from '../importer/a-bundle.ts'
import { dump } from '../importer/dump.ts'
import { bundleOf } from '../importer/told-bundle.ts'
import { told } from '../model/told.ts'

let database: Database
let ask: ReturnType<typeof asking>

const named = (id: string, ...names: readonly [string, ...string[]]) =>
  names.map((value, index) => told(id, 'named', { value, role: index === 0 ? 'name' : 'alias' }))

beforeAll(async () => {
  database = await openEmptyDatabase()
  ask = asking(database)
  await load(
    database,
    bundleOf([
      ...named('leader/erdogan', 'Recep Tayyip Erdoğan'),
      ...named('leader/zelensky', 'Volodymyr Zelensky', 'Володимир Зеленський'),
      ...named('leader/shoigu', 'Sergey Shoigu'),
      ...named('leader/alieff', 'Alieff'),
      ...named('leader/aliyev', 'Aliyev'),
      ...named('leader/alijeva', 'Alijeva'),
      ...named('place/goris', 'Goris'),
      ...named('place/gorisa', 'Gorisa'),
      ...named('topic/goris-talks', 'Goris talks'),
      ...named('topic/former-talks', 'Talks in Goris'),
      told('topic/former-talks', 'sameAs', { objects: 'topic/goris-talks' }),
      ...named('call/a', 'Call of Erdoğan and Aliyev'),
      told('call/a', 'hasKind', { value: 'call' }),
      told('call/a', 'dated', { date: '2021-06-15' }),
      ...named('call/b', 'Talk without a kind'),
      told('call/c', 'dated', { date: '2021-06-15' }),
      told('call/c', 'hasKind', { value: 'call' }),
    ]),
    { by: 'test' },
  )
})
afterAll(() => database.close())

type Hit = { readonly matched: string; readonly kind: string; readonly thing: { readonly id: string } | null }

const search = async (text: string): Promise<Hit[]> => {
  const query = 'query ($text: String!) { search(text: $text) { nodes { matched kind thing { id } } } }'
  return (await ask<{ search: { nodes: Hit[] } }>(query, { text })).search.nodes
}
const idsFor = async (text: string) => (await search(text)).map(({ thing }) => thing?.id)

describe('names are found', () => {
  it.each([
    ['Erdogan', 'leader/erdogan'],
    ['Erdoğan', 'leader/erdogan'],
    ['ЭРДОГАН', 'leader/erdogan'],
    ['tayip erdogan recep', 'leader/erdogan'],
    ['Selenskyj', 'leader/zelensky'],
    ['Зеленский', 'leader/zelensky'],
    ['Volodimir Zelenskyy', 'leader/zelensky'],
    ['Choïgou', 'leader/shoigu'],
    ['Serguei Schoigu', 'leader/shoigu'],
  ])('as %s', async (text, id) => {
    expect((await idsFor(text))[0]).toBe(id)
  })

  it('in the script of the text, where one of them is in it', async () => {
    expect((await search('Зеленський'))[0]?.matched).toBe('Володимир Зеленський')
  })

  it('in the same spelling before another of the same sound, and that before a slip', async () => {
    expect(await idsFor('Aliyev')).toEqual(['leader/aliyev', 'leader/alieff', 'call/a', 'leader/alijeva'])
    expect(await idsFor('Alieff')).toEqual(['leader/alieff', 'leader/aliyev', 'call/a', 'leader/alijeva'])
  })

  it('whole before a part, and a part before a mere beginning', async () => {
    expect(await idsFor('Goris')).toEqual(['place/goris', 'topic/goris-talks', 'place/gorisa'])
  })

  it('by the names that a merged thing had before', async () => {
    expect(await search('talks in Goris')).toEqual([
      { matched: 'Goris talks', kind: 'TOPIC', thing: { id: 'topic/goris-talks' } },
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ])
  })

  it('by the day of a contact whose name does not tell it, and never without a name', async () => {
    expect(await idsFor('15 June 2021')).toEqual(['call/a'])
  })

  it('as a contact where no source tells its kind', async () => {
    expect((await search('Talk without'))[0]).toMatchObject({ kind: 'CONTACT', thing: { id: 'call/b' } })
  })
})

describe('search of a graph', () => {
  it('derived by a Readout that knew no search finds nothing until it is derived anew, and then all', async () => {
    const before = await dump(database)
    await rebuildIfOutdated(database)
    expect(await dump(database)).toEqual(before)
    await database.runAsWritten('MATCH (thing:Thing) REMOVE thing.searchTerms', {})
    expect(await search('Erdogan')).toEqual([])
    await rebuildIfOutdated(database)
    expect(await dump(database)).toEqual(before)
    expect((await search('Erdogan')).length).toBeGreaterThan(0)
  })

  it('as recorded at an earlier load knows no later name and no later words', async () => {
    const later = await quoted.accepted(quoted.bundleOf([quoted.held]))
    await load(database, bundleOf(named('leader/late', 'Latecomer')), { by: 'test' })
    await load(database, later, { by: 'test' })
    expect(await idsFor('Latecomer')).toEqual(['leader/late'])
    expect((await search('spoke phone')).map(({ kind }) => kind)).toEqual(['PASSAGE'])
    await rebuild(database, { version: 1 })
    expect(await search('Latecomer')).toEqual([])
    expect(await search('spoke phone')).toEqual([])
    await rebuild(database)
    expect(await idsFor('Latecomer')).toEqual(['leader/late'])
  })

  it('has the words of an original before those of a dispatch', async () => {
    const claim = { ...quoted.held, quotes: [quoted.words('The two presidents spoke'), quoted.spokeAt] }
    const texts = new Map([[sha256Of(quoted.original), quoted.original]])
    await load(database, await quoted.accepted(quoted.bundleOf([claim]), { texts }), { by: 'test' })
    expect((await search('presidents')).map(({ matched }) => matched)).toEqual([
      'the presidents',
      'The two presidents spoke',
    ])
  })
})
