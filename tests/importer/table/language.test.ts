import { describe, expect, it } from 'vitest'
import { mapped, mappingOf, said } from './a-table.ts'

const oneName = (template: string) => `
things:
  person:
    type: Leader
    id: "leader/x"
    named: { value: '${template}', when: { a: present } }`

/** What a template makes of a cell of the column a. */
const made = async (cell: string, template: string): Promise<string> => {
  const { rows, rejects } = await mapped(`a,b,on\n"${cell}",spare,1975-06-01\n`, oneName(template))
  return rejects[0]?.reason ?? rows[0]?.claims[0]?.value ?? 'nothing'
}

describe('a text with columns', () => {
  it.each([
    ['José Núñez', '{a | slug}', 'jose-nunez'],
    ['Пашинян', '{a | slug}', 'pashinyan'],
    ['  two   blanks ', '{a | trim}', 'two blanks'],
    ['Biden, Joseph R.', '{a | forename}', 'Joseph R. Biden'],
    ['secretary of state', '{a | title}', 'Secretary of State'],
    ['7', '{a | pad 2}', '07'],
    ['Paris; Rome', '{a | before ";"}', 'Paris'],
    ['Paris; Rome', '{a | after ";" | upper}', 'ROME'],
    ['Treaty No. 417 of 1950', '{a | match /No[.] (\\d+)/}', '417'],
    ['no number', '{a | match /\\d+/}', 'nothing'],
    ['no number', '{a | match /\\d+/ || b}', 'spare'],
    ['no number', '{a | match /\\d+/ || "none told"}', 'none told'],
    ['a-b', '{a | replace "-" " and "}', 'a and b'],
    ['x', 'from {b} to {{{a}}}', 'from spare to {x}'],
  ])('%s by %s becomes %s', async (cell, template, expected) => {
    expect(await made(cell, template)).toBe(expected)
  })
})

describe('a state', () => {
  it.each([
    ['Azerbaijan', '{a | state}', 'state/AZE'],
    ['azerbaijan', '{a | state}', 'state/AZE'],
    ['AZ', '{a | state}', 'state/AZE'],
    ['AZE', '{a | state}', 'state/AZE'],
    ['373', '{a | state cow}', 'state/AZE'],
    ['373.0', '{a | state cow}', 'state/AZE'],
    ['burkinafaso', '{a | state}', 'state/BFA'],
    ['Iran (Persia)', '{a | state}', 'state/IRN'],
    ['Egypt, Arab Rep.', '{a | state}', 'state/EGY'],
    ['NA', '{a | state iso2}', 'state/NAM'],
    ['US', '{a | state}', 'state/USA'],
    ['UK', '{a | state}', 'state/GBR'],
    ['the Bahamas', '{a | state}', 'state/BHS'],
    ['Türkiye', '{a | state}', 'state/TUR'],
    ['Soviet', '{a | state demonym}', 'state/SUN'],
    ['365', '{a | state cow}', 'state/RUS'],
    ['365', '{a | state cow on on}', 'state/SUN'],
    ['Russia', '{a | state on on}', 'state/RUS'],
    ['U.S.S.R.', '{a | state}', 'state/SUN'],
    ['260', '{a | state cow}', 'state/DEU'],
    ['Yemen', '{a | state on on}', 'state/north-yemen'],
    ['Yemen', '{a | state}', 'state/YEM'],
    ['Korea', '{a | state on on}', 'Korea did not exist on 1975-06-01'],
    ['Freedonia', '{a | state? || "unknown"}', 'unknown'],
  ])('%s by %s is %s', async (cell, template, expected) => {
    expect(await made(cell, template)).toBe(expected)
  })

  it.each(['840', '40', '100.0'])('by the number %s is asked for the system it is of', async (number) => {
    const { rejects } = await mapped(`a\n${number}\n`, oneName('{a | state}'))
    expect(rejects.map(({ reason }) => reason)).toEqual([expect.stringMatching(/say "state cow"/)])
  })

  it.each(['23/08/1939', '19390823', 'August 1939'])(
    'on a day written as %s refuses its row: the state of today would be another',
    async (day) => {
      const { rejects } = await mapped(`a,on\n365,${day}\n`, oneName('{a | state cow on on}'))
      expect(rejects).toEqual([
        expect.objectContaining({ column: 'a', reason: expect.stringContaining(`the day "${day}"`) }),
      ])
    },
  )

  it('that nobody knows refuses its row, and names the cell', async () => {
    const { rejects } = await mapped('a\nFreedonia\n', oneName('{a | state}'))
    expect(rejects).toEqual([
      {
        file: expect.stringMatching(/\.csv$/),
        row: 2,
        column: 'a',
        value: 'Freedonia',
        reason: expect.stringContaining('no state of that name or code'),
      },
    ])
  })
})

const dated = (date: string) => `
things:
  visit: { type: Contact, id: "visit/{id}", dated: { date: ${date} } }`

describe('a date', () => {
  it.each([
    ['a', '1995', '"{a}"', '1995'],
    ['a', '1995-03', '"{a}"', '1995-03'],
    ['a', '1995-03-07T10:00:00Z', '"{a}"', '1995-03-07'],
    ['a', '1995-00-00', '"{a}"', '1995'],
    ['a', '7/3/1995', '{ on: "{a}", format: DD/MM/YYYY }', '1995-03-07'],
    ['a', 'March 7 1995', '{ on: "{a}", format: [DD/MM/YYYY, Month D YYYY] }', '1995-03-07'],
    ['a', '7 Mar 1995', '{ on: "{a}", format: D Month YYYY }', '1995-03-07'],
    ['a', '7 Sept. 1995', '{ on: "{a}", format: D Month YYYY }', '1995-09-07'],
    ['a', '0843-08-10', '"{a}"', '0843-08-10'],
    ['a', '1995-03~', '"{a}"', '1995-03~'],
    ['a', '19950307', '{ on: "{a}", format: YYYYMMDD }', '1995-03-07'],
    ['a,b,c', '1995,3,7', '{ on: { year: "{a}", month: "{b}", day: "{c}" } }', '1995-03-07'],
    ['a,b,c', '1995,-9,-9', '{ on: { year: "{a}", month: "{b}", day: "{c}" } }', '1995'],
    ['a,b', '1995-03-07,1996', '{ from: "{a}", to: "{b}" }', '1995-03-07/1996'],
    ['a,b', '1995-03-07,1995-03-07', '{ from: "{a}", to: "{b}" }', '1995-03-07'],
    ['a,b', '1995-03-07,', '{ from: "{a}", to: "{b}" }', '1995-03-07/'],
    ['a,b', '1995-03-07,', '{ from: "{a}", to: "{b}", withoutEnd: open }', '1995-03-07/..'],
    ['a,b', '1995-03-07,9999', '{ from: "{a}", to: "{b}", open: 9999 }', '1995-03-07/..'],
    [
      'a,b',
      '7/3/1995,1/1/2999',
      '{ from: "{a}", to: "{b}", format: DD/MM/YYYY, open: 2999-01-01 }',
      '1995-03-07/..',
    ],
    ['a,b', ',1995-03-07', '{ from: "{a}", to: "{b}" }', '/1995-03-07'],
    ['a,b', '+1952-10-07T00:00:00Z,11', '{ on: { time: "{a}", precision: "{b}" } }', '1952-10-07'],
    ['a,b', '+1952-00-00T00:00:00Z,9', '{ on: { time: "{a}", precision: "{b}" } }', '1952'],
    ['a,b', '+1952-00-00T00:00:00Z,8', '{ on: { time: "{a}", precision: "{b}" } }', '195X'],
    ['a', '03/25/1995', '{ on: "{a}", format: [DD/MM/YYYY, MM/DD/YYYY] }', '1995-03-25'],
  ])('in %s as %s is read by %s', async (columns, cells, date, expected) => {
    const { rows, rejects } = await mapped(`id,${columns}\n1,${cells}\n`, dated(date))
    expect(rejects).toEqual([])
    expect(rows[0]?.claims[0]?.date).toBe(expected)
  })

  it.each([
    ['a', '1995-02-30', '"{a}"', /^it is 1995-02-30, a day that the calendar has not$/],
    ['a', '7/3/1995', '"{a}"', /no date of ISO 8601, .* nor of EDTF: .*"format: DD\/MM\/YYYY"/],
    ['a', '13/2/1995', '{ on: "{a}", format: MM/DD/YYYY }', /^read as MM\/DD\/YYYY, its month is 13$/],
    ['a', '2/30/1995', '{ on: "{a}", format: MM/DD/YYYY }', /^read as MM\/DD\/YYYY, it is 1995-02-30, a day/],
    ['a', '7 Marchember 1995', '{ on: "{a}", format: D Month YYYY }', /no date written D Month YYYY/],
    ['a', '7 mars 1995', '{ on: "{a}", format: D Month YYYY }', /"mars" is no .* English name of a month/],
    ['a,b', '1995,13', '{ on: { year: "{a}", month: "{b}" } }', /^its month is 13$/],
    ['a', '03-07-95', '{ on: "{a}", format: DD/MM/YYYY }', /no date written DD\/MM\/YYYY/],
    ['a,b', '1995-03-07,1994-01-01', '{ from: "{a}", to: "{b}" }', /inverted bounds/],
    [
      'a',
      '31/13/1995',
      '{ on: "{a}", format: [DD/MM/YYYY, MM/DD/YYYY] }',
      /^read as DD\/MM\/YYYY, its month is 13$/,
    ],
    ['a,b', '+1952-00-00T00:00:00Z,x', '{ on: { time: "{a}", precision: "{b}" } }', /"x" is no precision/],
  ])('in %s as %s refuses its row', async (columns, cells, date, reason) => {
    const { rejects } = await mapped(`id,${columns}\n1,${cells}\n`, dated(date))
    expect(rejects.map((reject) => [reject.row, reject.reason])).toEqual([[2, expect.stringMatching(reason)]])
  })

  it.each([
    ['0000-00-00', '"{a}"'],
    ['0', '{ on: { year: "{a}" } }'],
    ['-9.0', '{ on: { year: "{a}" } }'],
    ['+1801-00-00T00:00:00Z', '{ on: { time: "{a}", precision: "7" } }'],
  ])('of %s is none', async (cell, date) => {
    const { rows, rejects } = await mapped(`id,a\n1,${cell}\n`, dated(date))
    expect([rows[0]?.claims, rejects]).toEqual([[], []])
  })

  it('that stands for none by a sentinel is none', async () => {
    const { rows } = await mapped('id,a\n1,2999-01-01\n', `missing: { a: 2999-01-01 }\n${dated('"{a}"')}`)
    expect(rows[0]?.claims).toEqual([])
  })
})

describe('a mapping', () => {
  it.each([
    ['things: { a: { type: Leader } }', /line 3, things\.a\.id: /],
    ['things: { a: { type: Leader, id: "leader/{x" } }', /things\.a\.id: .*not closed/],
    ['things: { a: { type: Leader, id: "leader/{x | slugg}" } }', /there is no filter "slugg"/],
    ['things: { a: { type: Leader, id: "leader/{x | lookup y}" } }', /there is no lookup "y"/],
    [
      'things:\n  a:\n    type: Leader\n    id: leader/{x}\n    held: { object: offise }',
      /line 7, .*"offise" is no thing/,
    ],
    ['things: { a: { type: Leader, id: "leader/{x}", dated: "{y}" } }', /a Leader has no dated/],
    ['things: { a: { type: Contact, id: "visit/{x}", hasKind: visit } }', /no cell of a row says this/],
    [
      'things: { a: { type: Contact, id: "visit/{x}", title: t, colour: red } }',
      /Unrecognized key: "colour"/,
    ],
    [
      'things: { a: { type: State, id: "state/{x}", partyTo: b }, b: { type: Contact, id: "visit/{x}" } }',
      /"b" is of type Contact, where partyTo takes Agreement/,
    ],
    ['where: { x: { matches: /(/ } }\nthings: {}', /is no pattern/],
    ['where: { x: { matches: visit } }\nthings: {}', /visit is no pattern: write it between slashes/],
    ['things: { a: { type: Leader, id: "leader/{x | match Mr}" } }', /Mr is no pattern/],
    [
      'things: { a: { type: Contact, id: "visit/{x}", referenced: { object: agreement/b, stance: paised } } }',
      /"paised" is no stance: it takes referenced, agenda, .*praised/,
    ],
    [
      'things: { a: { type: Contact, id: "visit/{x}", hasKind: { value: "{x}", channel: telephone } } }',
      /"telephone" is no channel: it takes phone, video, in_person, written/,
    ],
    [
      'things: { a: { type: Contact, id: "visit/{x}", hasStatus: { value: happened, when: { x: present } } } }',
      /"happened" is no value of hasStatus for a Contact: it takes held, planned, /,
    ],
    [
      'things: { a: { type: State, id: "state/{x}", participated: { object: visit/b, role: visitor } } }',
      /"visitor" is no role of participated: it takes participant, initiator, host, guest/,
    ],
    [
      'things: { a: { type: Contact, id: "visit/{x}", dated: { date: "{y}", certain: maybe } } }',
      /"maybe" says neither yes nor no of certain: it takes true or false/,
    ],
    [
      'things: { a: { type: Contact, id: "visit/{x}", dated: { date: { on: "{y}", from: "{z}" } } } }',
      /either "on" or "from" and "to"/,
    ],
    ['things: { a: { type: State, id: state/my state } }', /"state\/my state" is no id/],
    [
      'things: { a: { type: Leader, id: "leader/{x}", held: "office/the office" } }',
      /"office\/the office" is no id/,
    ],
  ])('that is wrong is told with its line: %s', (yaml, reason) => {
    expect(() => mappingOf(yaml)).toThrow(reason)
  })

  it.each(['dd/mm/yyyy', 'MMM D YYYY', 'DD/MM/YY', 'on YYYY'])(
    'that writes days as %s is told what is allowed',
    (format) => {
      const yaml = `things: { a: { type: Contact, id: "visit/{x}", dated: { date: { on: "{y}", format: ${format} } } } }`
      expect(() => mappingOf(yaml)).toThrow(
        `"${format}" is no format of days: it takes YYYY, and MM, M or Month`,
      )
    },
  )

  it('that names a column which the table has not is told at once, with those most like it', async () => {
    await expect(mapped('visitor,from\n', oneName('{vistor}'))).rejects.toThrow(
      /no column "vistor" \(nearest: "visitor"/,
    )
    const cited = 'things: { a: { type: Leader, id: "leader/{a}", named: { value: "{a}", cite: [nots] } } }'
    await expect(mapped('a,notes\n', cited)).rejects.toThrow(/no column "nots" \(nearest: "notes"/)
    await expect(mapped('a;b\n', oneName('{a}'))).rejects.toThrow(/one cell: .*delimiter: ";"/)
  })
})

describe('an id', () => {
  it('that a cell cannot make refuses its row', async () => {
    const yaml = 'things: { person: { type: Leader, id: "leader/{id}" } }'
    const { rows, rejects } = await mapped('id\nJosé Núñez\n\nok\na,b\n', yaml)
    expect(rows.map(({ row }) => row)).toEqual([4])
    expect(rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [2, expect.stringContaining('cannot be the id of person')],
      [5, expect.stringContaining('2 cells')],
    ])
  })
})

describe('loading twice', () => {
  it('is loading once: the same rows make the same claims, whatever their order', async () => {
    const yaml = `
values: { pair: { sorted: ["{a | state | after '/'}", "{b | state | after '/'}"] } }
things:
  meeting: { type: Contact, id: "meeting/{pair}", dated: "{on}" }
  guest: { type: State, id: "{a | state}", participated: meeting }`
    const one = await mapped('a,b,on\nFrance,Italy,1999\nItaly,France,1999\n', yaml)
    const other = await mapped('a,b,on\nItaly,France,1999\nFrance,Italy,1999\n', yaml)
    expect(new Set(said(one))).toEqual(new Set(said(other)))
    expect(new Set(said(one))).toEqual(
      new Set([
        'meeting/FRA-ITA dated 1999',
        'state/FRA participated meeting/FRA-ITA',
        'state/ITA participated meeting/FRA-ITA',
      ]),
    )
  })
})
