import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundleSchema } from '../../../src/importer/bundle.ts'
import { contradictedField } from '../../../src/importer/known.ts'
import { readMapping } from '../../../src/importer/table/read-mapping.ts'
import { readTable } from '../../../src/importer/table/read-table.ts'
import { type Read, read, said } from './a-table.ts'

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const own = fileURLToPath(new URL('../../../', import.meta.url))
if (!existsSync(data)) console.warn(`The tests of the ready mappings are left out: there is no ${data}.`)

const table = async (file: string, mapping: string): Promise<Read> =>
  read(`${data}${file}`, await readMapping(`${own}mappings/${mapping}.yaml`))
const cellsOf = async (file: string) => {
  const rows = await Array.fromAsync(readTable(`${data}${file}`, { type: 'csv' }))
  return rows.flatMap((row) => ('cells' in row ? [row] : []))
}
const ofRow = ({ rows }: Read, row: number) =>
  said({ rows: rows.filter((one) => one.row === row), rejects: [] })
const idsOf = ({ rows }: Read, type: string) =>
  new Set(rows.flatMap(({ things }) => things.filter((thing) => thing.type === type).map(({ id }) => id)))

describe.skipIf(!existsSync(data))('travels of presidents and secretaries of state', () => {
  const file = 'travel/hsg_us_travels.csv.gz'
  const travels = table(file, 'travels-of-us')
  const metOn = async (trip: string) => {
    const row = (await cellsOf(file)).find(({ cells }) => cells['id'] === trip)?.row ?? 0
    return ofRow(await travels, row).filter((line) => /^leader\/met-\S+ (?:participated|held)/.test(line))
  }

  it('are all taken', async () => {
    const { rows, rejects } = await travels
    expect(rejects).toEqual([])
    expect(rows).toHaveLength(4271)
  })

  it('are of 34 secretaries, and each is a person of pocom', async () => {
    const people = idsOf(await table('leaders/pocom_people.csv.gz', 'pocom-people'), 'Leader')
    const secretaries = [...idsOf(await travels, 'Leader')].filter((id) => id.startsWith('leader/pocom-'))
    expect(secretaries).toHaveLength(34)
    expect(secretaries.filter((id) => !people.has(id))).toEqual([])
  })

  it('name the people met by office and name, and say of whose only what the remarks say', async () => {
    expect(await metOn('4115')).toEqual([
      'leader/met-guy-parmelin participated visit/hsg-travel-4115',
      'leader/met-ignazio-cassis participated visit/hsg-travel-4115',
      'leader/met-vladimir-putin participated visit/hsg-travel-4115 for state/RUS',
      'leader/met-vladimir-putin held office/RUS-president 2021-06-15',
    ])
  })

  it('leave out whom the remarks do not name', async () => {
    const all = said(await travels).join('\n')
    expect(all).not.toMatch(/named (?:the|senior|members|officials)/)
    expect(await metOn('2407')).toEqual([])
  })

  it('to what the table calls U.S.S.R. in 1992 lead to Russia, which does not get that name', async () => {
    const rows = (await cellsOf(file)).filter(({ cells }) =>
      ['450', '459', '467', '469'].includes(String(cells['id'])),
    )
    const all = await travels
    expect(
      rows.flatMap(({ row }) => ofRow(all, row).filter((line) => /^visit\/\S+ heldAt/.test(line))),
    ).toEqual([
      'visit/hsg-travel-450 heldAt state/SUN',
      'visit/hsg-travel-459 heldAt state/RUS',
      'visit/hsg-travel-467 heldAt state/RUS',
      'visit/hsg-travel-469 heldAt state/RUS',
    ])
    expect(said(all)).not.toContain('state/RUS named U.S.S.R. as alias')
  })

  it('to Antarctica and the West Bank lead to a place, and to no state', async () => {
    expect(idsOf(await travels, 'Place')).toEqual(new Set(['place/antarctica', 'place/west-bank']))
  })
})

describe.skipIf(!existsSync(data))('principal officers and chiefs of mission', () => {
  it('held an office from a month on where no day is told', async () => {
    const chiefs = await table('leaders/pocom_chiefs_of_mission.csv.gz', 'pocom-chiefs-of-mission')
    const starts = chiefs.rows.flatMap(({ claims }) =>
      claims.flatMap(({ date }) => (typeof date === 'string' ? [date.split('/')[0] ?? ''] : [])),
    )
    expect(starts.filter((start) => /^\d{4}-\d\d$/.test(start))).toHaveLength(289)
    expect(chiefs.rejects).toEqual([])
  })

  it('held none where only a nomination is told', async () => {
    const file = 'leaders/pocom_chiefs_of_mission.csv.gz'
    const chiefs = await table(file, 'pocom-chiefs-of-mission')
    const named = (await cellsOf(file)).filter(
      ({ cells }) => cells['started.date'] === '' && cells['ended.date'] === '',
    )
    expect(named.length).toBeGreaterThan(100)
    const held = new Set(
      chiefs.rows
        .filter(({ claims }) => claims.some(({ predicate }) => predicate === 'held'))
        .map(({ row }) => row),
    )
    expect(named.filter(({ row }) => held.has(row))).toEqual([])
  })

  it('whose id occurs twice are told by both rows', async () => {
    const chiefs = await table('leaders/pocom_chiefs_of_mission.csv.gz', 'pocom-chiefs-of-mission')
    const bass = said(chiefs).filter((line) => line.startsWith('leader/pocom-bass-john-r held'))
    const office = 'office/USA-ambassador-e-p-turkey'
    expect(bass).toContain(`leader/pocom-bass-john-r held ${office} 2014-10-20/`)
    expect(bass).toContain(`leader/pocom-bass-john-r held ${office} 2014-10-20/2017-10-15`)
  })

  it('who ended before they began are refused with both days, and only they', async () => {
    const { rejects } = await table('leaders/pocom_principals.csv.gz', 'pocom-principals')
    expect(rejects).toEqual([
      expect.objectContaining({ column: 'started.date, ended.date', value: '1886-07-27, 1886-07-22' }),
    ])
  })

  it('are fathers and sons of one name, told apart by what follows it', async () => {
    const people = await table('leaders/pocom_people.csv.gz', 'pocom-people')
    expect(said(people)).toContain(
      'leader/pocom-dreyfus-louis-goethe-jr named Louis Goethe Dreyfus Jr. as name',
    )
    expect(idsOf(people, 'Leader').size).toBe(4261)
  })
})

describe.skipIf(!existsSync(data))('states by their codes', () => {
  it('have Namibia among them, whose code is NA', async () => {
    const codes = await table('states/country-codes.csv', 'country-codes')
    const namibia = codes.rows.flatMap(({ things }) => things).find(({ id }) => id === 'state/NAM')
    expect(namibia?.iso2).toBe('NA')
    expect(codes.rejects).toEqual([])
  })

  it('have the same codes in the table of ISO 3166 and in that of Readout', async () => {
    const codes = await table('states/country-codes.csv', 'country-codes')
    const states = await read(`${own}data/states.csv`, await readMapping(`${own}mappings/states.yaml`))
    const ours = new Map(
      states.rows.flatMap(({ things }) => things.slice(0, 1)).map((state) => [state.id, state]),
    )
    for (const { id, iso2, iso3, wikidata } of codes.rows.flatMap(({ things }) => things))
      expect(ours.get(id)).toMatchObject({ iso2, iso3, ...(wikidata === undefined ? {} : { wikidata }) })
  })
})

describe.skipIf(!existsSync(data))('a person of Wikidata', () => {
  it('held positions from day to day, or from year to year where Wikidata knows no more', async () => {
    const putin = said(await table('leaders/wikidata_Q7747.json.gz', 'wikidata-entity'))
    expect(putin).toContain('leader/wikidata-Q7747 named Vladimir Putin as name')
    expect(putin).toContain('leader/wikidata-Q7747 held office/wikidata-Q218295 2000-05-07/2008-05-07')
    expect(putin).toContain('leader/wikidata-Q7747 held office/wikidata-Q1553195 1995/1997')
    expect(putin).toContain('leader/wikidata-Q7747 held office/wikidata-Q38715670')
  })
})

describe.skipIf(!existsSync(data))('all these tables and the gazetteer', () => {
  it('contradict each other in nothing that is given of a thing', async () => {
    const tables = await Promise.all([
      table('travel/hsg_visits_to_us.csv.gz', 'visits-to-us'),
      table('travel/hsg_us_travels.csv.gz', 'travels-of-us'),
      table('leaders/pocom_people.csv.gz', 'pocom-people'),
      table('leaders/pocom_principals.csv.gz', 'pocom-principals'),
      table('leaders/pocom_chiefs_of_mission.csv.gz', 'pocom-chiefs-of-mission'),
      table('states/country-codes.csv', 'country-codes'),
      table('leaders/wikidata_Q7747.json.gz', 'wikidata-entity'),
      read(`${own}data/states.csv`, await readMapping(`${own}mappings/states.yaml`)),
    ])
    const gazetteer = bundleSchema.parse(JSON.parse(readFileSync(`${own}data/gazetteer/bundle.json`, 'utf8')))
    const known = new Map<string, object>()
    const contradictions = new Set<string>()
    for (const thing of [
      ...gazetteer.things,
      ...tables.flatMap(({ rows }) => rows.flatMap(({ things }) => things)),
    ]) {
      const before = known.get(thing.id) ?? {}
      const field = contradictedField(before, thing)
      if (field) contradictions.add(`${thing.id} has a different ${field}`)
      known.set(thing.id, { ...before, ...thing })
    }
    expect([...contradictions]).toEqual([])
    expect(known.size).toBeGreaterThan(15_000)
  })
})
