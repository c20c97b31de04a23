import { describe, expect, it } from 'vitest'
import { matcher } from '../../../src/model/match/matcher.ts'
import type { Mention } from '../../../src/model/match/mention.ts'
import { verdictOn } from '../../../src/model/match/verdict.ts'
import { readDate } from '../../../src/model/uncertain-date.ts'
import { known, term } from './known.ts'

const armenia = ['Armenia', 'Republic of Armenia']
const candidates = [
  known('state/ARM', armenia, { iso2: 'AM', iso3: 'ARM', cow: 371, wikidata: 'Q399' }),
  known('state/AZE', ['Azerbaijan'], { iso2: 'AZ', iso3: 'AZE', cow: 373, wikidata: 'Q227' }),
  known('leader/putin', ['Vladimir Putin', 'Putin'], { wikidata: 'Q7747', born: '1952-10-07' }),
  known('leader/pashinyan', ['Nikol Pashinyan', 'Pashinyan'], {
    terms: [term('Prime Minister of Armenia 2018-05-08/..', 'state/ARM', armenia)],
  }),
  known('leader/karapetyan', ['Karen Karapetyan'], {
    terms: [term('Prime Minister 2016-09-13/2018-04-17', 'state/ARM', armenia)],
  }),
  known('leader/bayramov', ['Jeyhun Bayramov', 'Bayramov']),
  known('leader/franco', ['Francisco Franco'], { born: '1892-12-04', died: '1975-11-20' }),
  known('leader/chan', ['Margaret Chan'], { born: '2010-01-01' }),
  known('organisation/csto', ['Collective Security Treaty Organization', 'CSTO']),
  known('agreement/2020', ['Trilateral statement of 9 November 2020', 'Trilateral statement'], {
    date: readDate('2020-11-09'),
    parties: ['state/ARM', 'state/AZE', 'state/RUS'],
  }),
  known('agreement/2021', ['Trilateral statement of 11 January 2021', 'Trilateral statement'], {
    date: readDate('2021-01-11'),
    parties: ['state/ARM', 'state/AZE', 'state/RUS'],
  }),
]
const match = matcher(candidates)
const asked = (text: string, told: Omit<Mention, 'names'> = {}) => match({ names: [text], ...told })
const first = (text: string, told: Omit<Mention, 'names'> = {}) => asked(text, told)[0]

describe('a public code', () => {
  it('is proof, whatever the name', () => {
    expect(first('Wladimir P.', { codes: { wikidata: 'Q7747' } })).toEqual({
      id: 'leader/putin',
      score: 1,
      reasons: ['the same Wikidata entity Q7747'],
    })
  })

  it('rules out whoever has another, and says so', () => {
    const [putin] = asked('Vladimir Putin', { codes: { wikidata: 'Q1' } })
    expect(putin).toMatchObject({ id: 'leader/putin', score: 0 })
    expect(putin?.reasons[0]).toBe('another Wikidata entity: Q1 is told, and Q7747 is known')
  })

  it('that is of one state while the other code is of another proves neither', () => {
    const matches = asked('Armenia', { codes: { iso3: 'ARM', cow: 373 } })
    expect(matches.map(({ score }) => score)).toEqual([0, 0])
    expect(matches.flatMap(({ reasons }) => reasons)).toContain(
      'another Correlates of War code: 373 is told, and 371 is known',
    )
  })

  it.each(['ARM', 'AM', 'Q399'])('can stand as a name: %s', (text) => {
    expect(verdictOn(asked(text))).toMatchObject({ verdict: 'same', match: { id: 'state/ARM' } })
  })
})

describe('a title without a name', () => {
  it('means whoever held it that day', () => {
    expect(first('prime minister of Armenia', { on: '2022-04-06' })).toMatchObject({
      id: 'leader/pashinyan',
      reasons: ['held Prime Minister of Armenia on 2022-04-06'],
    })
  })

  it('leaves several, each less likely, where the day is vague', () => {
    const matches = asked('prime minister of Armenia', { on: readDate('2018') })
    expect(matches.map(({ id }) => id)).toEqual(['leader/karapetyan', 'leader/pashinyan'])
    expect(verdictOn(matches).verdict).toBe('proposed')
  })

  it('leaves all holders in doubt without a day', () => {
    const verdict = verdictOn(asked('prime minister of Armenia'))
    expect(verdict).toMatchObject({ verdict: 'proposed', matches: [{}, {}] })
  })

  it('takes the state from what is told beside it', () => {
    expect(first('the prime minister', { on: '2022-04-06', of: 'state/ARM' })?.id).toBe('leader/pashinyan')
  })
})

describe('a lifetime', () => {
  it('rules out the dead, and says since when', () => {
    expect(first('Francisco Franco', { on: '1980-01-01' })).toEqual({
      id: 'leader/franco',
      score: 0,
      reasons: ['dead since 1975-11-20, and so not meant on 1980-01-01', 'the known name “Francisco Franco”'],
    })
  })

  it('does not rule out a day on which somebody may have lived', () => {
    expect(verdictOn(asked('Francisco Franco', { on: readDate('1975') })).verdict).toBe('same')
  })

  it('rules out those not born yet, and doubts children', () => {
    expect(first('Margaret Chan', { on: '2005-01-01' })?.score).toBe(0)
    expect(verdictOn(asked('Margaret Chan', { on: '2014-01-01' })).verdict).toBe('different')
  })
})

describe('a name', () => {
  it('with a slip is proposed, and the slip told', () => {
    expect(first('Jeyhum Bayramov')?.reasons).toEqual([
      '“Jeyhum Bayramov” differs by one letter from “Jeyhun Bayramov”',
    ])
  })

  it('of an organisation may be its initials', () => {
    expect(verdictOn(asked('CSTO'))).toMatchObject({ verdict: 'same', match: { id: 'organisation/csto' } })
  })

  it('that two agreements share is told apart by the day, and else left in doubt', () => {
    expect(verdictOn(asked('Trilateral statement'))).toMatchObject({ verdict: 'proposed', matches: [{}, {}] })
    expect(verdictOn(asked('Trilateral statement', { made: '2021-01-11' }))).toMatchObject({
      verdict: 'same',
      match: { id: 'agreement/2021' },
    })
  })

  it('of an agreement of another day means another', () => {
    expect(verdictOn(asked('Trilateral statement of 26 November 2021')).verdict).toBe('different')
  })

  it.each(['valueOf', 'constructor', '__proto__'])(
    'may be a word of the language this is written in: %s',
    (text) => {
      expect(matcher([known('state/x', [text])])({ names: [text] })[0]?.score).toBe(0.97)
    },
  )

  it.each(['', '?!', 'the', 'of', '🙂'])('may be nothing: %j', (text) => {
    expect(asked(text)).toEqual([])
  })
})
