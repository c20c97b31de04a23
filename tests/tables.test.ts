import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainValue } from '../src/neo4j/plain-value.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from './graph.ts'
import { type Cells, havePublicTables, type Loaded, loadPublicTables, publicTable } from './public-tables.ts'
import { describeRecipes, type OpenGraph, recipesOf, values } from './recipes.ts'

const visits = publicTable('travel/hsg_visits_to_us')
const travels = publicTable('travel/hsg_us_travels')
const people = publicTable('leaders/pocom_people')
const principals = publicTable('leaders/pocom_principals')
const chiefs = publicTable('leaders/pocom_chiefs_of_mission')

let graph: OpenGraph
let loaded: Loaded

// Some fifteen thousand rows with a few claims each, in a database that shares its cores.
const loadingMs = 900_000
beforeAll(async () => {
  if (!havePublicTables) return
  const database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  loaded = await loadPublicTables(database)
  graph = { database, ask: asking(database) }
}, loadingMs)
afterAll(async () => {
  await graph?.database.close()
  // So large a graph takes longer to empty than the next file has to start.
  if (havePublicTables) await (await openEmptyDatabase()).close()
}, loadingMs)

async function rowsOf(cypher: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return plainValue(await graph.database.ask(cypher, {})) as Record<string, unknown>[]
}

/** What an answer of one column has. */
const found = async (cypher: string) => new Set((await rowsOf(cypher)).flatMap(values))

describe.skipIf(!havePublicTables)('the cookbook of the tables', () => {
  const recipes = recipesOf('cookbook-tables.md')
  describeRecipes(recipes, () => graph)

  it.each(recipes)('has no text in GraphQL that Cypher lacks: $question', async ({ cypher, answer }) => {
    const told = await found(cypher)
    const texts = values(JSON.parse(answer)).filter((value) => !/^\d+$/.test(value))
    expect(texts.filter((text) => !told.has(text))).toEqual([])
  })
})

type Term = { leader: string; office: string; earliest: string; startLatest: string; latest: string }

/** Terms of the people of both tables of officers, by leader and office. */
async function termsOfOfficers(): Promise<ReadonlyMap<string, readonly Term[]>> {
  const terms = (await rowsOf(
    `MATCH (leader:Leader)-[held:HELD]->(office:Office)-[:OF]->(:State {id: 'state/USA'})
     RETURN leader.id AS leader, office.id AS office,
       held.earliest AS earliest, held.startLatest AS startLatest, held.latest AS latest`,
  )) as readonly Term[]
  return Map.groupBy(terms, ({ leader, office }) => `${leader} ${office}`)
}

/** The leader and the office of a row of either table of officers. */
const seatOf = (row: Cells) =>
  `leader/pocom-${row['person-id']} office/USA-${row['position-id'] ?? `${row['role-title-id']}-${row['territory-id']}`}`

/** A row with neither a first nor a last day only tells of a nomination. */
const isDated = (row: Cells) => Boolean(row['started.date'] || row['ended.date'])

/** The row that ends before it begins. */
const refused = 'secr-1866-hunt'

describe.skipIf(!havePublicTables)('of the rows of all tables', () => {
  it('one is refused, which ends before it begins', () => {
    expect(loaded.rejects).toEqual([
      expect.objectContaining({ column: 'started.date, ended.date', value: '1886-07-27, 1886-07-22' }),
    ])
  })

  it('each visit and each travel is a contact with guests, held somewhere', async () => {
    const contacts = await found(
      `MATCH (visit:Visit {status: 'held'})-[:HELD_AT]->()
       WHERE EXISTS { (visit)<-[:PARTICIPATED_IN {role: 'guest'}]-() }
       RETURN DISTINCT visit.id AS id`,
    )
    const ids = [
      ...visits.map(({ id }) => `visit/hsg-${id}`),
      ...travels.map(({ id }) => `visit/hsg-travel-${id}`),
    ]
    expect(new Set(ids).size).toBe(3264 + 4271)
    expect(ids.filter((id) => !contacts.has(id))).toEqual([])
  })

  it('each person is a leader', async () => {
    const leaders = await found('MATCH (leader:Leader) RETURN leader.id AS id')
    expect(people.filter(({ id }) => !leaders.has(`leader/pocom-${id}`))).toEqual([])
  })

  it('each that has a first or a last day of an office is a term, but for the one refused', async () => {
    const terms = await termsOfOfficers()
    const dated = [...principals, ...chiefs].filter(isDated)
    expect(dated.filter((row) => !terms.has(seatOf(row))).map(({ id }) => id)).toEqual([refused])
  })
})

describe.skipIf(!havePublicTables)('terms of office', () => {
  it('begin on an unknown day of the month where the table has months alone', async () => {
    const terms = await termsOfOfficers()
    const months = chiefs.filter((row) => /^\d{4}-\d\d$/.test(row['started.date'] ?? ''))
    expect(months).toHaveLength(289)
    const asMonth = (row: Cells) => {
      const [year, month] = (row['started.date'] ?? '').split('-').map(Number)
      const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10)
      return terms
        .get(seatOf(row))
        ?.some((term) => term.earliest === `${row['started.date']}-01` && term.startLatest === last)
    }
    expect(months.filter((row) => !asMonth(row))).toEqual([])
  })

  it('begin on an unknown day where the table has the last alone, unless another row tells of the same term', async () => {
    const terms = await termsOfOfficers()
    const unbegun = chiefs.filter((row) => !row['started.date'] && row['ended.date'])
    const isUnbegun = (row: Cells) =>
      terms
        .get(seatOf(row))
        ?.some(
          (term) =>
            term.earliest === '0001-01-01' &&
            (row['ended.date'] ?? '') === term.latest.slice(0, row['ended.date']?.length),
        )
    expect(unbegun.filter((row) => !isUnbegun(row)).map(({ id }) => id)).toEqual([
      'be-1944-scho-01',
      'gt-1891-pach-01',
      'hn-1891-pach-01',
    ])
  })

  it('of fathers and sons with one name are kept apart', async () => {
    const namesakes = [...Map.groupBy(people, (one) => `${one['forename']} ${one['surname']}`).values()]
      .filter(({ length }) => length > 1)
      .flat()
    expect(namesakes).toHaveLength(24)
    const terms = [...(await termsOfOfficers()).keys()]
    for (const { id } of namesakes) {
      const rows = [...principals, ...chiefs].filter(
        (row) => row['person-id'] === id && isDated(row) && row['id'] !== refused,
      )
      const own = terms.filter((term) => term.startsWith(`leader/pocom-${id} `))
      expect(own.toSorted()).toEqual([...new Set(rows.map(seatOf))].toSorted())
    }
  })
})

describe.skipIf(!havePublicTables)('states', () => {
  it('have Namibia among them, whose code is NA', async () => {
    const { state } = await graph.ask<{ state: unknown }>(
      '{ state(id: "state/NAM") { name iso2 contacts(filter: { heldAt: ["state/USA"] }) { totalCount } } }',
    )
    const rows = visits.filter(({ from }) => from === 'Namibia')
    expect(state).toEqual({ name: 'Namibia', iso2: 'NA', contacts: { totalCount: rows.length } })
  })

  it.each([
    ['state/SUN', ['U.S.S.R.']],
    ['state/RUS', ['Russia', 'U.S.S.R. after its end']],
    ['state/CZE', ['Czech Republic', 'Czechia']],
    ['state/CSK', ['Czechoslovakia', 'Czechoslovakia (government-in-exile)']],
  ])('%s has the visits and travels of %j', async (id, names) => {
    const counted = await graph.ask<{ came: object; there: object }>(
      `query ($id: ID!) {
        came: visits(filter: { between: ["state/USA", $id], heldAt: ["state/USA"] }) { totalCount }
        there: visits(filter: { participants: { any: ["state/USA"] }, heldAt: [$id] }) { totalCount }
      }`,
      { id },
    )
    expect(counted).toEqual({
      came: { totalCount: visits.filter(({ from = '' }) => names.includes(from)).length },
      there: { totalCount: travels.filter((row) => names.includes(countryOf(row))).length },
    })
  })
})

/** The country of a travel. The table goes on to write U.S.S.R. in 1992, when a journey there was one to Russia. */
const countryOf = ({ country = '', 'start-date': start = '' }: Cells) =>
  country === 'U.S.S.R.' && start > '1991-12-26' ? 'U.S.S.R. after its end' : country

describe.skipIf(!havePublicTables)('the tables loaded a second time', () => {
  it(
    'add nothing',
    async () => {
      const { about } = await graph.ask<{ about: object }>(
        '{ about { lastVersion claims things { of count } } }',
      )
      const again = await loadPublicTables(graph.database)
      expect(again.tables.map(({ added, version }) => ({ added, version }))).toEqual(
        again.tables.map(() => ({ added: 0, version: null })),
      )
      expect(again.rejects).toEqual(loaded.rejects)
      expect(await graph.ask('{ about { lastVersion claims things { of count } } }')).toEqual({ about })
    },
    loadingMs,
  )
})
