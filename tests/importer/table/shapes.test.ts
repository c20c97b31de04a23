import { describe, expect, it } from 'vitest'
import { isReject, readMapped } from '../../../src/importer/table/read-mapped.ts'
import { mapped, mappingOf, read, said, tableFile } from './a-table.ts'

describe('dyadic events, each told from both sides', () => {
  const yaml = `
values:
  pair: { sorted: ["{ccode1 | state cow on day | after '/'}", "{ccode2 | state cow on day | after '/'}"] }
  day: "{year}-{month | pad 2}-{dom | pad 2}"
where: { root: ["04", "05"] }
lookups:
  kinds: { "041": call, "042": visit }
things:
  meeting:
    type: Contact
    id: "contact/{day}-{pair}"
    dated: "{day}"
    hasKind: "{event | lookup? kinds}"
  one: { type: State, id: "{ccode1 | state cow on day}", participated: meeting }
  other: { type: State, id: "{ccode2 | state cow on day}", participated: meeting }`
  const rows =
    'ccode1,ccode2,year,month,dom,root,event\n2,365,1975,8,1,04,041\n365,2,1975,8,1,04,041\n2,365,1975,8,2,19,190\n'

  it('are one contact of two states of that day, and other events are left out', async () => {
    expect(new Set(said(await mapped(rows, yaml)))).toEqual(
      new Set([
        'contact/1975-08-01-SUN-USA dated 1975-08-01',
        'contact/1975-08-01-SUN-USA hasKind call',
        'state/USA participated contact/1975-08-01-SUN-USA',
        'state/SUN participated contact/1975-08-01-SUN-USA',
      ]),
    )
  })
})

describe('treaties with columns of parties', () => {
  it('have those as parties whose column says so, with the day on which they became one', async () => {
    const yaml = `

lookups: { parties: { c1: state/FRA, c2: state/DEU, c3: state/ITA } }
things:
  treaty:
    type: Agreement
    id: "agreement/un-{reg}"
    named: "{title}"
    dated: { date: { on: "{signed}", format: DD/MM/YYYY } }
repeat:
  - as: party
    columns: c1..c3
    when: { party.value: { not: ["0", missing] } }
    things:
      state:
        type: State
        id: "{party.column | lookup parties}"
        partyTo: { object: treaty, role: party }`
    expect(
      said(
        await mapped(
          'reg,title,signed,c1,c2,c3\n417,A treaty,7/3/1950,1,0,\n418,Another,8/3/1950,1951-01-01,1,1\n',
          yaml,
        ),
      ),
    ).toEqual([
      'agreement/un-417 named A treaty as name',
      'agreement/un-417 dated 1950-03-07',
      'state/FRA partyTo agreement/un-417 as party',
      'agreement/un-418 named Another as name',
      'agreement/un-418 dated 1950-03-08',
      'state/FRA partyTo agreement/un-418 as party',
      'state/DEU partyTo agreement/un-418 as party',
      'state/ITA partyTo agreement/un-418 as party',
    ])
  })

  it('may name them in one cell, and a state nobody knows refuses the treaty', async () => {
    const yaml = `
things:
  treaty: { type: Agreement, id: "agreement/t-{id}", named: "{title}" }
repeat:
  - as: party
    list: "{parties}"
    by: "/ ?[;|] ?/"
    things:
      state: { type: State, id: "{party.value | state}", partyTo: { object: treaty, role: party } }`
    const treaties = await mapped(
      'id,title,parties\n1,A,France; United Kingdom|U.S.A.\n2,B,France; Freedonia\n',
      yaml,
    )
    expect(said(treaties)).toEqual([
      'agreement/t-1 named A as name',
      'state/FRA partyTo agreement/t-1 as party',
      'state/GBR partyTo agreement/t-1 as party',
      'state/USA partyTo agreement/t-1 as party',
    ])
    expect(treaties.rejects).toEqual([
      expect.objectContaining({ row: 3, column: 'party.value', value: 'Freedonia' }),
    ])
  })

  it('may have numbered groups of columns, of which the empty ones are none', async () => {
    const yaml = `
things:
  treaty: { type: Agreement, id: "agreement/t-{id}", named: "{title}" }
repeat:
  - as: signer
    groups: { name: "signer_#_name", for: "signer_#_for" }
    things:
      state: { type: State, id: "{signer.for | state}" }
      person:
        type: Leader
        id: "leader/{signer.name | slug}"
        named: "{signer.name}"
        signed: { object: treaty, onBehalfOf: state }`
    const lines =
      'id,title,signer_1_name,signer_1_for,signer_2_name,signer_2_for\n1,A,Ada B,France,,\n2,B,Ada B,France,Cy D,IT\n'
    expect(said(await mapped(lines, yaml)).filter((line) => line.includes('signed'))).toEqual([
      'leader/ada-b signed agreement/t-1 for state/FRA',
      'leader/ada-b signed agreement/t-2 for state/FRA',
      'leader/cy-d signed agreement/t-2 for state/ITA',
    ])
  })
})

describe('a column for each state', () => {
  const yaml = `
things:
  treaty: { type: Agreement, id: "agreement/{no}" }
repeat:
  - as: country
    columns: Albania..Zimbabwe
    when: { country.value: 1 }
    things:
      state: { type: State, id: "{country.column | state}", partyTo: treaty }`

  it('has those from one to another of its columns as parties, and not the columns around them', async () => {
    const table = 'no,Albania,Chad,Zimbabwe,Yemen\n1,1,0,1,1\n'
    expect(said(await mapped(table, yaml))).toEqual([
      'state/ALB partyTo agreement/1',
      'state/ZWE partyTo agreement/1',
    ])
  })

  it('is told where one of the two columns is not there', async () => {
    await expect(mapped('no,Albania,Chad\n1,1,0\n', yaml)).rejects.toThrow(/no column "Zimbabwe"/)
  })
})

describe('alliances with the years of their members', () => {
  it('are organisations that a state belonged to, still or until a year', async () => {
    const yaml = `
missing: { mem_end_year: "." }
things:
  alliance: { type: Organisation, id: "organisation/alliance-{version4id}", named: "{ss_name}" }
  member:
    type: State
    id: "{ccode | state cow on mem_st_year}"
    memberOf:
      object: alliance
      date:
        from: { year: "{mem_st_year}", month: "{mem_st_month}", day: "{mem_st_day}" }
        to: "{mem_end_year}"
        withoutEnd: open`
    const lines =
      'version4id,ss_name,ccode,mem_st_year,mem_st_month,mem_st_day,mem_end_year\n1,Pact,365,1955,5,14,1991\n1,Pact,310,1955,5,0,.\n'
    expect(said(await mapped(lines, yaml)).filter((line) => line.includes('memberOf'))).toEqual([
      'state/SUN memberOf organisation/alliance-1 1955-05-14/1991',
      'state/HUN memberOf organisation/alliance-1 1955-05/..',
    ])
  })
})

describe('leaders with the days of their terms', () => {
  it('held their office from day to day, and still where the end is the last day of the table', async () => {
    const yaml = `
things:
  state: { type: State, id: "{ccode | state cow on startdate}" }
  office:
    type: Office
    id: "office/{ccode | state cow on startdate | after '/'}-head-of-government"
    named: { value: "Head of government, {idacr}", role: alias }
    officeOf: state
  leader:
    type: Leader
    id: "leader/archigos-{leadid}"
    named: "{leader}"
    held: { object: office, date: { from: "{startdate}", to: "{enddate}", format: [iso, DD/MM/YYYY], open: 2015-12-31 } }`
    const lines =
      'leadid,ccode,idacr,leader,startdate,enddate\nA1,2,USA,Obama,2009-01-20,2015-12-31\nA2,345,YUG,Tito,1945-03-07,1980-05-04\n'
    expect(said(await mapped(lines, yaml)).filter((line) => line.includes(' held '))).toEqual([
      'leader/archigos-A1 held office/USA-head-of-government 2009-01-20/..',
      'leader/archigos-A2 held office/YUG-head-of-government 1945-03-07/1980-05-04',
    ])
  })

  it('who spoke at the General Assembly took part in a session', async () => {
    const yaml = `
things:
  session: { type: Contact, id: "meeting/unga-{year}", dated: "{year}" }
  state: { type: State, id: "{iso3 | state iso3}" }
  speaker:
    type: Leader
    id: "leader/unga-{iso3}-{name | slug}"
    when: { name: present }
    named: "{name | forename}"
    participated: { object: session, onBehalfOf: state }
  delegation:
    type: State
    id: "{iso3 | state iso3}"
    when: { name: missing }
    participated: session`
    expect(said(await mapped('year,iso3,name\n1994,ARM,"Ter-Petrosyan, Levon"\n1994,AZE,\n', yaml))).toEqual([
      'meeting/unga-1994 dated 1994',
      'leader/unga-ARM-ter-petrosyan-levon named Levon Ter-Petrosyan as name',
      'leader/unga-ARM-ter-petrosyan-levon participated meeting/unga-1994 for state/ARM',
      'meeting/unga-1994 dated 1994',
      'state/AZE participated meeting/unga-1994',
    ])
  })
})

describe('tables that belong together', () => {
  it('are joined by a key, and both cells are shown', async () => {
    tableFile('people.csv', 'id,name\np1,Ada B\n')
    const path = tableFile('calls.tsv', 'id\twho\ton\n1\tp1\t1999-01-02\n2\tp9\t1999-01-03\n')
    const { rows } = await read(
      path,
      mappingOf(`
table: { type: tsv }
join: { people: { file: people.csv, key: id, on: "{who}" } }
things:
  person: { type: Leader, id: "leader/{who}", named: "{people.name}" }`),
    )
    expect(rows.map(({ claims }) => claims.map(({ quotes }) => quotes))).toEqual([
      [[{ document: 'document/test', row: 2, file: 'calls.tsv', exact: 'who: p1; people.name: Ada B' }]],
      [],
    ])
  })

  it('are not read from another folder', async () => {
    const yaml = 'join: { x: { file: ../secret.csv, key: id, on: "{a}" } }\nthings: {}'
    await expect(mapped('a\n', yaml)).rejects.toThrow(/no name of a file beside/)
  })
})

describe('a table of a million cells', () => {
  it('is read a row at a time, whatever its length', async () => {
    const columns = Array.from({ length: 194 }, (_, index) => `c${index + 1}`)
    const line = `${columns.map(() => '0').join(',')}\n`
    const path = tableFile('wide.csv.gz', `${columns.join(',')}\n${line.repeat(6_000)}`)
    const mapping = mappingOf(`
things: { treaty: { type: Agreement, id: "agreement/{row}" } }
repeat:
  - { as: party, columns: "c*", when: { party.value: "1" }, things: {} }`)
    let rows = 0
    for await (const one of readMapped(path, mapping)) rows += isReject(one) ? 0 : 1
    expect(rows).toBe(6_000)
  })
})
