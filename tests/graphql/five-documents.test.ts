import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askingOwnData } from '../own-data.ts'

// The questions of the issue that this project began with, asked as GraphiQL's example tabs ask them.
const ask = askingOwnData()

const example = (name: string) =>
  readFileSync(new URL(`../../examples/${name}.graphql`, import.meta.url), 'utf8')

type Named = { readonly name: string }
type Words = {
  readonly quote: string | null
  readonly retold: boolean
  readonly document: { readonly title: string }
}

describe('agreements referenced in calls between Putin and Aliyev', () => {
  it('are told by call, with stance, and never without words', async () => {
    const { references } = await ask<{
      references: {
        totalCount: number
        nodes: { contact: Named; agreement: Named; stance: string; certain: boolean; evidence: Words[] }[]
      }
    }>(example('1-agreements-in-calls'))
    expect(references.totalCount).toBe(17)
    expect(references.nodes).toHaveLength(references.totalCount)
    for (const { evidence, stance } of references.nodes) {
      expect(stance).toMatch(/^[A-Z_]+$/)
      expect(evidence.length).toBeGreaterThan(0)
      expect(evidence.every(({ quote }) => quote !== null && quote.length > 0)).toBe(true)
    }
  })

  it.each([
    [
      'call/2022-12-12-aliyev-putin',
      ['2020-11-09', '2021-01-11', '2021-11-26', '2022-10-31'],
      'IMPLEMENTATION_DISCUSSED',
    ],
    [
      'call/2022-08-aliyev-putin-after-brussels',
      ['2020-11-09', '2021-01-11', '2021-11-26'],
      'COMMITMENT_REAFFIRMED',
    ],
  ])('in %s are the statements of %j, surely', async (id, days, stance) => {
    const { call } = await ask<{
      call: { references: { certain: boolean; stance: string; agreement: { id: string } }[] }
    }>('query ($id: ID!) { call(id: $id) { references { certain stance agreement { id } } } }', { id })
    const sure = call.references.filter(({ certain }) => certain)
    expect(sure.map(({ agreement }) => agreement.id)).toEqual(
      days.map((day) => `agreement/${day}-trilateral-statement`),
    )
    expect(new Set(sure.map((reference) => reference.stance))).toEqual(new Set([stance]))
  })

  it('of 30 May 2022 name January surely, and leave open which November is meant', async () => {
    const { call } = await ask<{ call: { references: { certain: boolean; agreement: { id: string } }[] } }>(
      '{ call(id: "call/2022-05-30-aliyev-putin") { references { certain agreement { id } } } }',
    )
    expect(call.references).toEqual([
      { certain: false, agreement: { id: 'agreement/2020-11-09-trilateral-statement' } },
      { certain: true, agreement: { id: 'agreement/2021-01-11-trilateral-statement' } },
      { certain: false, agreement: { id: 'agreement/2021-11-26-trilateral-statement' } },
    ])
  })

  it('on the undated Tuesday are a set whose members stay open', async () => {
    const { call } = await ask<{
      call: { date: object; references: { agreement: { id: string; kind: string; links: object[] } }[] }
    }>(`{ call(id: "call/2023-aliyev-putin-on-a-tuesday") {
      date { edtf earliest startLatest endEarliest latest } references { agreement { id kind links { kind } } } } }`)
    expect(call.references).toEqual([
      { agreement: { id: 'agreement/trilateral-agreements', kind: 'set', links: [] } },
    ])
    expect(call.date).toEqual({
      edtf: '[2023-01-03..2023-04-25]',
      earliest: '2023-01-03',
      startLatest: '2023-04-25',
      endEarliest: '2023-01-03',
      latest: '2023-04-25',
    })
  })
})

describe('the four trilateral statements', () => {
  it.each([
    ['2020-11-09', { '000': true, '001': true, '002': false, '004': true }],
    ['2021-01-11', { '001': true, '002': true, '004': true }],
    ['2021-11-26', { '001': true, '002': false, '004': true }],
    ['2022-10-31', { '004': true }],
  ])('of %s is listed by documents %j (false: only perhaps)', async (day, listed) => {
    const { agreement } = await ask<{
      agreement: {
        references: {
          nodes: { certain: boolean; claims: { basis: string; certain: boolean; from: { id: string } }[] }[]
        }
      }
    }>(
      `query ($id: ID!) { agreement(id: $id) { references(first: 100) {
        nodes { certain claims { basis certain from { id } } } } } }`,
      { id: `agreement/${day}-trilateral-statement` },
    )
    const documents: Record<string, boolean> = {}
    for (const { certain, claims } of agreement.references.nodes) {
      for (const claim of claims.filter(({ basis }) => basis !== 'ellipsis')) {
        const number = numberOf(claim.from.id)
        documents[number] = (documents[number] ?? false) || (certain && claim.certain)
      }
    }
    expect(documents).toEqual(listed)
  })
})

const numberOf = (document: string): string =>
  ({
    'document/asbarez-putin-aliyev-caucasus': '000',
    'document/almayadeen-putin-aliyev-efforts-on-peace': '001',
    'document/commonspace-putin-calls-may-2022': '002',
    'document/commonspace-putin-calls-april-2022': '003',
    'document/cmio-russia-azerbaijan-agreements': '004',
  })[document] ?? document

describe('contacts that Charles Michel mediated', () => {
  it('are the one of 6 April 2022; he hosted the others', async () => {
    const { contacts } = await ask<{ contacts: { nodes: { name: string; date: { edtf: string } }[] } }>(
      example('3-mediated-by-charles-michel'),
    )
    expect(contacts.nodes.map(({ date }) => date.edtf)).toEqual(['2022-04-06'])
    const hosted = await ask<{ contacts: { nodes: { id: string }[] } }>(
      '{ contacts(filter: {participants: {any: ["leader/charles-michel"], roles: [HOST]}}) { nodes { id } } }',
    )
    expect(hosted.contacts.nodes.map(({ id }) => id)).toEqual([
      'meeting/2022-08-31-aliyev-michel-pashinyan',
      'meeting/2022-05-aliyev-michel-pashinyan',
    ])
  })
})

describe('disagreements', () => {
  it('are one: the day of the statement of November 2021, which one translation garbled', async () => {
    const { disagreements } = await ask<{
      disagreements: {
        nodes: {
          field: string
          rule: string
          about: Named
          sides: { value: string; claims: { from: { id: string }; basis: string }[] }[]
        }[]
      }
    }>(
      '{ disagreements { nodes { field rule about { name } sides { value claims { basis from { id } } } } } }',
    )
    expect(disagreements.nodes).toEqual([
      {
        field: 'date',
        rule: 'dates-apart',
        about: { name: 'Trilateral statement of 26 November 2021' },
        sides: [
          {
            value: '2021-01-26',
            claims: [{ basis: 'date-slip', from: { id: 'document/cmio-russia-azerbaijan-agreements' } }],
          },
          {
            value: '2021-11-26',
            claims: [{ basis: 'quoted', from: { id: 'document/almayadeen-putin-aliyev-efforts-on-peace' } }],
          },
        ],
      },
    ])
  })

  it('leave the agreement dated by both days, and say so', async () => {
    const { agreement } = await ask<{ agreement: object }>(
      '{ agreement(id: "agreement/2021-11-26-trilateral-statement") { disputed dateDisputed date { edtf earliest latest } } }',
    )
    expect(agreement).toEqual({
      disputed: true,
      dateDisputed: true,
      date: { edtf: '[2021-01-26,2021-11-26]', earliest: '2021-01-26', latest: '2021-11-26' },
    })
  })
})

describe('the Lachin corridor', () => {
  it('is stated about by the Azerbaijani side and the outlet, each in its own words', async () => {
    const { place } = await ask<{
      place: { statements: { nodes: { speaker: Named; text: string; evidence: Words[] }[] } }
    }>(example('5-the-lachin-corridor'))
    const speakers = new Set(place.statements.nodes.map(({ speaker }) => speaker.name))
    expect(speakers).toContain('Jeyhun Bayramov')
    expect(speakers.size).toBeGreaterThan(1)
    expect(place.statements.nodes.every(({ evidence }) => evidence.length > 0)).toBe(true)
  })
})

describe('planned and boycotted contacts', () => {
  it("are three, the boycott only by one side's word", async () => {
    const { contacts } = await ask<{
      contacts: { nodes: { name: string; status: string; alleged: boolean }[] }
    }>(
      '{ contacts(filter: {statuses: [PLANNED, PROPOSED, CANCELLED, BOYCOTTED]}) { nodes { id status alleged } } }',
    )
    expect(contacts.nodes).toEqual(
      expect.arrayContaining([
        { id: 'meeting/2022-12-peace-talks-boycotted', status: 'BOYCOTTED', alleged: true },
        { id: 'meeting/2022-border-commission-moscow', status: 'PLANNED', alleged: false },
        { id: 'visit/2022-04-19-pashinyan-russia', status: 'PLANNED', alleged: false },
      ]),
    )
    expect(contacts.nodes).toHaveLength(3)
  })

  it('never count as held', async () => {
    const { contacts } = await ask<{ contacts: { nodes: { id: string }[] } }>(
      '{ contacts(filter: {statuses: [HELD]}, first: 100) { nodes { id } } }',
    )
    const held = contacts.nodes.map(({ id }) => id)
    expect(held).not.toContain('meeting/2022-12-peace-talks-boycotted')
    expect(held).not.toContain('meeting/2022-border-commission-moscow')
    expect(held).not.toContain('visit/2022-04-19-pashinyan-russia')
  })
})

describe('the Armenian foreign minister whom Lavrov met', () => {
  it('stands as the office, with Mirzoyan as a guess and the reason for it', async () => {
    const { meeting } = await ask<{
      meeting: {
        participations: {
          certain: boolean
          participant: Named
          onBehalfOf: Named[]
          claims: { basis: string; reason: string | null }[]
        }[]
      }
    }>(example('7-behind-the-office'))
    const [, office, guess] = meeting.participations
    expect(office).toMatchObject({
      certain: true,
      participant: { name: 'Minister of Foreign Affairs of Armenia' },
    })
    expect(guess).toMatchObject({
      certain: false,
      participant: { name: 'Ararat Mirzoyan' },
      onBehalfOf: [{ name: 'Minister of Foreign Affairs of Armenia' }],
      claims: [{ basis: 'identity' }],
    })
    expect(guess?.claims[0]?.reason).toMatch(/2021/)
  })
})

describe('contacts held in a state', () => {
  it('are those held at a place in it too', async () => {
    const held = async (at: string) => {
      const { contacts } = await ask<{ contacts: { nodes: { id: string }[] } }>(
        'query ($at: [ID!]) { contacts(filter: {heldAt: $at}) { nodes { id } } }',
        { at: [at] },
      )
      return contacts.nodes
    }
    expect(await held('state/BEL')).toEqual(await held('place/brussels'))
    expect(await held('state/BEL')).toHaveLength(3)
  })
})
