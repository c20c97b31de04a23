import { beforeEach, describe, expect, it } from 'vitest'
import { splitThings } from '../../src/importer/identity-claims.ts'
import { load } from '../../src/importer/load.ts'
import { recordPairs } from '../../src/importer/record-pairs.ts'
import { findSameContacts, findSameLeaders } from '../../src/importer/same-things.ts'
import type { RankedClaim } from '../../src/model/projection/record.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { told } from '../model/told.ts'
import { bundleOf } from './told-bundle.ts'

let database: Database
const [first, second, third] = ['document/first', 'document/second', 'document/third']

beforeEach(async () => {
  database = await openEmptyDatabase()
  return () => database.close()
})

/** A call as one document tells it. */
const call = (
  id: string,
  from: string,
  date: string,
  ...callers: readonly string[]
): readonly RankedClaim[] => [
  told(id, 'hasKind', { value: 'call', from }),
  told(id, 'hasStatus', { value: 'held', from }),
  told(id, 'dated', { date, from }),
  ...callers.map((caller) => told(caller, 'participated', { objects: id, from })),
]
const named = (id: string, ...names: readonly string[]) =>
  names.map((value, index) => told(id, 'named', { value, role: index === 0 ? 'name' : 'alias' }))
const record = (...claims: readonly (readonly RankedClaim[])[]) =>
  load(database, bundleOf(claims.flat()), { by: 'test' })

const [putin, aliyev, macron] = ['leader/putin', 'leader/aliyev', 'leader/macron']

describe('contacts of different documents', () => {
  it('are one, where the same two spoke on the same day', async () => {
    await record(
      call('call/a', first, '2022-05-30', putin, aliyev),
      call('call/b', second, '2022-05-30', putin, aliyev),
    )
    expect(await findSameContacts(database)).toEqual([
      {
        one: 'call/a',
        other: 'call/b',
        verdict: 'same',
        score: 0.97,
        reasons: [`with ${aliyev}, ${putin} in both`, 'both on 2022-05-30', 'both are told as a call'],
      },
    ])
  })

  it.each([
    ['perhaps one, where a day is vague', '2022-05', ['proposed']],
    ['two, where they are a day apart', '2022-05-31', []],
    ['two, where they are days apart', '2022-06-02', []],
  ])('are %s', async (_what, date, verdicts) => {
    await record(
      call('call/a', first, '2022-05-30', putin, aliyev),
      call('call/b', second, date, putin, aliyev),
    )
    expect((await findSameContacts(database)).map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  it('are two, where one spoke with somebody else, or where a document tells of both', async () => {
    await record(
      call('call/a', first, '2022-05-30', putin, aliyev),
      call('call/b', second, '2022-05-30', putin, macron),
      call('call/c', first, '2022-05-30', putin, aliyev),
    )
    expect(await findSameContacts(database)).toEqual([])
  })

  it('are perhaps one, where one document tells of the states alone', async () => {
    const people = [
      told(putin, 'participated', { objects: 'call/a', onBehalfOf: 'state/RUS', from: first }),
      told(aliyev, 'participated', { objects: 'call/a', onBehalfOf: 'state/AZE', from: first }),
    ]
    await record(
      [...call('call/a', first, '2022-05-30'), ...people],
      call('call/b', second, '2022-05-30', 'state/RUS', 'state/AZE'),
    )
    expect(await findSameContacts(database)).toMatchObject([{ one: 'call/a', other: 'call/b' }])
  })

  it('are only proposed, where two of three are told apart by a document', async () => {
    await record(
      call('call/a', first, '2022-05-30', putin, aliyev),
      call('call/b', first, '2022-05-30', putin, aliyev),
      call('call/c', second, '2022-05-30', putin, aliyev),
    )
    const pairs = await findSameContacts(database)
    expect(pairs.map(({ one, other, verdict }) => [one, other, verdict])).toEqual([
      ['call/a', 'call/c', 'proposed'],
      ['call/b', 'call/c', 'proposed'],
    ])
    expect(pairs[0]?.reasons.at(-1)).toBe('not the only one that it may be')
  })

  it('become one when that is recorded, the vague ones only as proposed, and are then passed over', async () => {
    await record(
      call('call/a', first, '2022-05-30', putin, aliyev),
      call('call/b', second, '2022-05-30', putin, aliyev),
      call('call/c', third, '2022-05', putin, macron),
      call('call/d', second, '2022-05-10', putin, macron),
    )
    const pairs = await findSameContacts(database)
    expect(pairs.map(({ verdict }) => verdict)).toEqual(['same', 'proposed'])
    expect(await recordPairs(database, pairs, 'test')).toBe(2)
    expect(await findSameContacts(database)).toEqual([])
    const contacts = await database.ask('MATCH (call:Contact) RETURN call.id AS id ORDER BY id', {})
    expect(contacts.map(({ id }) => id)).toEqual(['call/a', 'call/c', 'call/d'])
    const reviews = await database.ask(
      `MATCH (review:Review)-[:OF]->(claim:Claim)-[:SUBJECT]->(subject)
       RETURN subject.id AS id, review.rank AS rank, review.why = claim.reason AS reasoned, claim.basis AS basis`,
      {},
    )
    expect(reviews).toEqual([{ id: 'call/d', rank: 'proposed', reasoned: true, basis: 'identity' }])
  })

  it('are not proposed again once an editor told them apart', async () => {
    await record(
      call('call/a', first, '2022-05-30', putin, aliyev),
      call('call/b', second, '2022-05-30', putin, aliyev),
    )
    const pair = { one: 'call/b', other: 'call/a', by: 'Ada', why: 'Two calls of one day.' }
    await splitThings(database, pair)
    expect(await findSameContacts(database)).toEqual([])
  })
})

describe('leaders', () => {
  it('are one by a whole name however spelled, and perhaps one by a family name', async () => {
    await record(
      named('leader/emmanuel-macron', 'Emmanuel Macron', 'Macron'),
      named('leader/makron', 'Эммануэль Макрон'),
      named('leader/pashinyan', 'Pashinyan'),
      named('leader/nikol-pashinyan', 'Nikol Pashinyan'),
      named('leader/charles-michel', 'Charles Michel'),
    )
    const pairs = await findSameLeaders(database)
    expect(pairs.map(({ one, other, verdict }) => [one, other, verdict])).toEqual([
      ['leader/emmanuel-macron', 'leader/makron', 'same'],
      ['leader/nikol-pashinyan', 'leader/pashinyan', 'proposed'],
    ])
  })

  it('are two, if both took part in one contact, but for one who is spelled in two ways, perhaps', async () => {
    await record(
      named('leader/a', 'Heydar Aliyev'),
      named('leader/b', 'Ilham Aliyev'),
      named('leader/c', 'Sergei Lavrov'),
      named('leader/d', 'Sergey Lavrov'),
      named('leader/e', 'Benjamin Netanyahu', 'Prime Minister Benjamin Netanyahu'),
      named('leader/f', 'Netanyahu', 'Prime Minister Netanyahu'),
      call(
        'call/a',
        first,
        '2022-05-30',
        'leader/a',
        'leader/b',
        'leader/c',
        'leader/d',
        'leader/e',
        'leader/f',
      ),
    )
    const pairs = await findSameLeaders(database)
    expect(pairs.map(({ one, other, verdict }) => [one, other, verdict])).toEqual([
      ['leader/c', 'leader/d', 'proposed'],
      ['leader/e', 'leader/f', 'proposed'],
    ])
    expect(pairs.map(({ reasons }) => reasons.at(-1))).toEqual([
      'and yet both took part in call/a',
      'and yet both took part in call/a',
    ])
  })
})

describe('the five documents', () => {
  it('have nothing twice', async () => {
    await loadBundles(database, ownData)
    expect(await findSameContacts(database)).toEqual([])
    expect(await findSameLeaders(database)).toEqual([])
  })
})
