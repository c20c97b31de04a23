import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { load } from '../../src/importer/load.ts'
import { loadTable } from '../../src/importer/load-table.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import type { Reject } from '../../src/importer/table/read-mapped.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { asking, openEmptyDatabase } from '../graph.ts'
import { told } from '../model/told.ts'
import { callsMapping, callsTable } from './calls-table.ts'
import { dump } from './dump.ts'
import { mappingOf, tableFile } from './table/a-table.ts'
import { bundleOf } from './told-bundle.ts'

let database: Database
beforeEach(async () => {
  await database?.close()
  database = await openEmptyDatabase()
})
afterAll(() => database.close())

const mapping = mappingOf(callsMapping)
const calls = callsTable('calls.csv', 60)
const inBatches = { mapping, by: 'test', batchClaims: 100 }
const graph = () => dump(database, { without: ['startedAt'] })

describe('a table of calls', () => {
  it('is a document of its publisher, to be used on the terms that the mapping tells', async () => {
    const document = {
      ...mapping.document,
      url: 'https://example.org/calls',
      licence: 'CC0-1.0',
      publisher: { id: 'organisation/archive', name: 'The Archive' },
    }
    const licensed = { ...inBatches, mapping: { ...mapping, document } }
    await loadTable(database, calls, licensed)
    await rebuild(database)
    await loadTable(database, calls, licensed)
    expect(
      await asking(database)(
        '{ document(id: "document/test") { title url language licence publisher { name } } }',
      ),
    ).toEqual({
      document: {
        title: 'A test',
        url: 'https://example.org/calls',
        language: 'en',
        licence: 'CC0-1.0',
        publisher: { name: 'The Archive' },
      },
    })
  })

  it('shows each fact with the row that states it', async () => {
    await loadTable(database, calls, inBatches)
    const ask = asking(database)
    expect(
      await ask(`{ contact(id: "call/2") {
        date { edtf }
        participations { role participant { ... on Leader { name } } evidence { quote row start document { title } } }
      } }`),
    ).toEqual({
      contact: {
        date: { edtf: '1950-01-02' },
        participations: [
          {
            role: 'INITIATOR',
            participant: { name: 'Bo Berg' },
            evidence: [
              {
                quote: expect.stringContaining('caller: Bo Berg'),
                row: 3,
                start: null,
                document: { title: 'A test' },
              },
            ],
          },
          {
            role: 'PARTICIPANT',
            participant: { name: 'Dov Dahl' },
            evidence: [
              {
                quote: expect.stringContaining('called: Dov Dahl'),
                row: 3,
                start: null,
                document: { title: 'A test' },
              },
            ],
          },
        ],
      },
    })
  })

  it('is one load, and loaded twice it is loaded once', async () => {
    const first = await loadTable(database, calls, inBatches)
    expect(first).toMatchObject({ rows: 60, rejects: 0, version: 1, share: 1 })
    const before = await graph()
    expect(await loadTable(database, calls, inBatches)).toMatchObject({ added: 0, version: null })
    expect(await graph()).toEqual(before)
  })

  it('makes the graph that a rebuild makes', async () => {
    await loadTable(database, calls, inBatches)
    const before = await graph()
    await rebuild(database)
    expect(await graph()).toEqual(before)
  })

  it('keeps of the rows that say the same the first ten as its words', async () => {
    await loadTable(database, calls, inBatches)
    const rows = await database.ask(
      `MATCH (:Leader {id: 'leader/ada-ahn'})<-[:SUBJECT]-(:Claim {predicate: 'named'})-[quote:QUOTES]->()
       RETURN quote.row AS row ORDER BY row`,
      {},
    )
    expect(rows).toHaveLength(10)
    expect(rows[0]).toEqual({ row: 2 })
  })
})

describe('a load that was broken off', () => {
  const brokenOffAfter = async (batches: number) => {
    let left = batches
    const breaking = () => {
      left -= 1
      if (left === 0) throw new Error('broken off')
    }
    await expect(loadTable(database, calls, { ...inBatches, batchLoaded: breaking })).rejects.toThrow(
      'broken off',
    )
  }

  it.each([1, 2, 3])(
    'after %i batches makes, gone on with, the graph of one that was not',
    async (batches) => {
      await loadTable(database, calls, inBatches)
      const whole = await graph()
      await database.close()
      database = await openEmptyDatabase()
      await brokenOffAfter(batches)
      expect(await graph()).not.toEqual(whole)
      await loadTable(database, calls, { ...inBatches, resume: true })
      expect(await graph()).toEqual(whole)
    },
  )

  it('has the next one wait, and says how to go on', async () => {
    await brokenOffAfter(2)
    await expect(loadTable(database, calls, inBatches)).rejects.toThrow(/has come to row \d+ .* --resume/)
    const other = bundleOf([told('call/k', 'hasStatus', { value: 'held' })])
    await expect(load(database, other, { by: 'test' })).rejects.toThrow(
      /Load 1, of calls\.csv, has come to row/,
    )
    await loadTable(database, calls, { ...inBatches, resume: true })
    expect((await load(database, other, { by: 'test' })).version).toBe(2)
  })
})

describe('rows that are not right', () => {
  const agreements = mappingOf(`
things:
  agreement:
    type: Agreement
    id: "agreement/{name | slug}"
    wikidata: "{item}"
    named: "{name}"
    dated: "{day}"
`)
  const table = tableFile(
    'agreements.csv',
    [
      'name,item,day',
      'One,Q1,1990-01-01',
      'Two,Q2,1990-02-31',
      'One,Q3,1990-01-01',
      'Three,Q4,1991',
      '',
    ].join('\n'),
  )

  it('are told with their place, and the others are loaded', async () => {
    const rejects: Reject[] = []
    const rejected = async (some: readonly Reject[]) => void rejects.push(...some)
    const loaded = await loadTable(database, table, { mapping: agreements, by: 'test', rejected })
    expect(loaded).toMatchObject({ rows: 4, rejects: 2 })
    expect(rejects.map(({ row, column, value }) => ({ row, column, value }))).toEqual([
      { row: 3, column: 'day', value: '1990-02-31' },
      { row: 4, column: null, value: null },
    ])
    expect(rejects[1]?.reason).toMatch(/wikidata/)
    expect(await namesOfAgreements()).toEqual(['One', 'Three'])
  })

  it.each([
    ['a cell', table],
    [
      'a contradiction of an earlier row',
      tableFile('contradicted.csv', 'name,item,day\nOne,Q1,1990\nOne,Q3,1990\n'),
    ],
  ])('keep all of a table out where that is asked for, be it for %s', async (_what, path) => {
    const strict = { mapping: agreements, by: 'test', strict: true, batchClaims: 1 }
    await expect(loadTable(database, path, strict)).rejects.toThrow(
      /Row 3 of .* is refused: .* nothing of the table/,
    )
    expect(await namesOfAgreements()).toEqual([])
    expect(await database.ask('MATCH (load:Load) RETURN load', {})).toEqual([])
  })

  const namesOfAgreements = async () =>
    (await database.ask('MATCH (agreement:Agreement) RETURN agreement.name AS name ORDER BY name', {})).map(
      ({ name }) => name,
    )
})
