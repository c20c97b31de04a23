import { describe, expect, it } from 'vitest'
import { readMapped } from '../../../src/importer/table/read-mapped.ts'
import { mapped, mappingOf, read, said, tableFile } from './a-table.ts'

const treaties = (pattern: string) => `
things:
  treaty: { type: Agreement, id: "agreement/{id}" }
repeat:
  - as: party
    groups: { name: "${pattern}" }
    things:
      state: { type: State, id: "{party.name | state iso3}", partyTo: treaty, named: "{party.number}" }`
const parties = async (lines: string) =>
  said(await mapped(lines, treaties('party_#'))).map((claim) => claim.replace(/ agreement.*| as name/, ''))

describe('numbered groups of columns', () => {
  it.each([
    [
      'from 0',
      'id,party_0,party_1,party_10,party_2\n1,FRA,ITA,ESP,DEU\n',
      ['FRA 0', 'ITA 1', 'DEU 2', 'ESP 10'],
    ],
    ['with zeros before', 'id,party_01,party_02\n1,FRA,ITA\n', ['FRA 01', 'ITA 02']],
    ['beyond a thousand', 'id,party_1000\n1,FRA\n', ['FRA 1000']],
  ])('are all read, numbered %s', async (_how, lines, expected) => {
    const named = (await parties(lines)).filter((claim) => claim.includes('named'))
    expect(named).toEqual(expected.map((one) => `state/${one.replace(' ', ' named ')}`))
  })

  it('that no column is named by are told at once', async () => {
    await expect(mapped('id,party_1\n1,FRA\n', treaties('prty_#'))).rejects.toThrow(
      /has no column "prty_#" \(nearest: "party_1"/,
    )
  })
})

describe('a name that no record of a JSON table has', () => {
  it('is told once all is read', async () => {
    const table = tableFile('typos.jsonl', '{"id": 1, "label": {"en": "Ada"}}\n{"id": 2, "label": {}}\n')
    const mapping = mappingOf(`
table: { type: jsonl }
things:
  person: { type: Leader, id: "leader/{id}", named: ["{label.en}", "{lable.en}"] }
repeat:
  - as: term
    records: helds
    things: { office: { type: Office, id: "office/{term.title | slug}" } }`)
    const told: string[] = []
    await Array.fromAsync(readMapped(table, mapping, { warn: (sentence) => told.push(sentence) }))
    expect(told).toEqual([expect.stringMatching(/^No record of .* has "lable\.en", nor "helds", which its/)])
  })
})

describe('what stands for nothing known', () => {
  const people = (missing: string) => `
table: { type: jsonl }
missing: ${missing}
things:
  person: { type: Leader, id: "leader/{id}", named: "{label}" }
repeat:
  - as: term
    records: held
    things:
      office: { type: Office, id: "office/{term.office | slug}" }
      person: { type: Leader, id: "leader/{id}", held: { object: office, date: { from: "{term.from}", to: "{term.to}" } } }
  - as: name
    list: "{also}"
    things: { person: { type: Leader, id: "leader/{id}", named: { value: "{name.value}", role: alias } } }`
  const table = tableFile(
    'nothing-known.jsonl',
    '{"id": 1, "label": "Ada", "also": "A.; n/a", "constructor": "x", "held": [{"office": "Speaker", "from": "1990", "to": "2999-01-01"}]}\n',
  )

  it.each([
    ['wherever it stands', '[n/a, 2999-01-01]'],
    ['under the name that the mapping has for it', '{ term.to: 2999-01-01, name.value: n/a }'],
    ['in a cell with a list', '{ "*": 2999-01-01, also: n/a }'],
  ])('tells nothing in a list and in a record within a record: %s', async (_where, missing) => {
    expect(said(await read(table, mappingOf(people(missing))))).toEqual([
      'leader/1 named Ada as name',
      'leader/1 held office/speaker 1990/',
      'leader/1 named A. as alias',
    ])
  })

  it('of a column that the table has not is told at once', async () => {
    const yaml = 'missing: { guests: NA }\nthings: { guest: { type: State, id: "{guest | state iso2}" } }'
    await expect(mapped('id,guest\n1,NA\n', yaml)).rejects.toThrow(
      /has no column "guests" \(nearest: "guest"/,
    )
  })

  it('of some columns is asked of a column with any name', async () => {
    const yaml =
      'missing: { id: n/a }\nthings: { person: { type: Leader, id: "leader/{id}", named: "{constructor}" } }'
    expect(said(await mapped('id,constructor\n1,Ada\n', yaml))).toEqual(['leader/1 named Ada as name'])
  })
})
