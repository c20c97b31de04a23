import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMapping } from '../../../src/importer/table/read-mapping.ts'
import { type Read, read, said } from './a-table.ts'

const table = fileURLToPath(
  new URL('../../../../shared/data/travel/hsg_visits_to_us.csv.gz', import.meta.url),
)
const mapping = fileURLToPath(new URL('../../../mappings/visits-to-us.yaml', import.meta.url))
if (!existsSync(table)) console.warn(`The tests of visits are left out: there is no ${table}.`)

describe.skipIf(!existsSync(table))('visits to the United States', () => {
  let visits: Read
  const tellingOf = (row: number) => said({ rows: visits.rows.filter((one) => one.row === row), rejects: [] })
  const rowOf = (visitor: string) =>
    visits.rows.find(({ claims }) =>
      claims.some(({ quotes }) => quotes.some((quote) => 'exact' in quote && quote.exact.includes(visitor))),
    )?.row ?? 0
  const statesOf = (visitor: string) => tellingOf(rowOf(visitor)).filter((line) => / as guest /.test(line))

  beforeAll(async () => {
    visits = await read(table, await readMapping(mapping))
  })

  it('are all taken, and each is one contact', () => {
    expect(visits.rejects).toEqual([])
    const contacts = visits.rows.flatMap(({ things }) => things.filter(({ type }) => type === 'Contact'))
    expect(new Set(contacts.map(({ id }) => id)).size).toBe(3264)
  })

  it('begin with King Kalakaua of Hawaii in 1874', () => {
    expect(tellingOf(2)).toEqual([
      'state/USA participated visit/hsg-2138 as host',
      'state/hawaii named Hawaii as alias',
      'visit/hsg-2138 hasKind visit',
      'visit/hsg-2138 dated 1874-12-12/1874-12-23',
      'visit/hsg-2138 hasStatus held',
      'visit/hsg-2138 heldAt state/USA',
      'office/hawaii-king named King of Hawaii as alias',
      'office/hawaii-king officeOf state/hawaii',
      'leader/hawaii-king-kalakaua-1874 named Kalakaua as name',
      'leader/hawaii-king-kalakaua-1874 participated visit/hsg-2138 as guest for state/hawaii',
      'leader/hawaii-king-kalakaua-1874 held office/hawaii-king 1874-12-12',
    ])
  })

  it('cite the row as a spreadsheet counts it, with the cells that say so', () => {
    const dated = visits.rows[0]?.claims.find(({ predicate }) => predicate === 'dated')
    expect(dated?.quotes).toEqual([
      {
        document: 'document/hsg-visits-to-us',
        file: 'hsg_visits_to_us.csv',
        row: 2,
        exact: 'start-date: 1874-12-12; end-date: 1874-12-23; id: 2138',
      },
    ])
  })

  it('tell the U.S.S.R. from Russia, which have one slug', () => {
    expect(statesOf('General Secretary Mikhail')).toEqual([
      expect.stringMatching(/^leader\/SUN-mikhail\S* participated \S+ as guest for state\/SUN$/),
    ])
    expect(statesOf('President Vladimir Putin')).toEqual([
      expect.stringMatching(/^leader\/RUS-vladimir-putin participated \S+ as guest for state\/RUS$/),
    ])
  })

  it('are two people where the text names two, and one where a comma belongs to the name', () => {
    expect(statesOf('President Anwar Sadat, Prime Minister Mustafa Khalil')).toHaveLength(2)
    expect(statesOf('Aquino, 3rd')).toEqual([expect.stringContaining('leader/PHL-benigno-s-aquino-3rd ')])
  })

  it('take a surname with a particle for no whole name, and an office of several words for no name', () => {
    expect(statesOf('President Charles de Gaulle')).toEqual([
      expect.stringContaining('leader/FRA-charles-de-gaulle '),
    ])
    const ids = visits.rows.flatMap(({ things }) => things.map(({ id }) => id))
    expect(ids.filter((id) => /^leader\/(?:FRA-de-gaulle|IRL-de-valera|BGD-of-)/.test(id))).toEqual([])
    expect(ids).toContain('leader/FRA-president-de-gaulle-1960')
    expect(ids).toContain('office/BGD-president-of-the-council-of-ministers')
  })

  it('of Czechia and of the Czech Republic are those of one state', () => {
    const czech = visits.rows.flatMap(({ claims }) =>
      claims.filter(({ value }) => value === 'Czechia' || value === 'Czech Republic'),
    )
    expect(new Set(czech.map(({ subject }) => subject))).toEqual(new Set(['state/CZE']))
  })

  it('take the Republic of China for the state on the mainland before it left', () => {
    const republic = visits.rows.flatMap(({ claims }) =>
      claims.filter(({ value }) => value === 'China, Republic of').map(({ subject }) => subject),
    )
    expect(new Set(republic)).toEqual(new Set(['state/CHN', 'state/TWN']))
  })
})
