import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestName, highlightsInName, highlightsInPassage } from '../../src/model/search-match.ts'
import { searchParameters } from '../../src/model/search-query.ts'
import { searchTerms } from '../../src/model/search-terms.ts'
import { graphOf, told } from './told.ts'

const asked = (text: string, kinds: readonly string[] | null = null) => searchParameters({ text, kinds })

describe('what is asked of the index', () => {
  it('is made of letters, digits and clues alone, whatever a person types', () => {
    const clauses =
      /^(?:\+?\(?(?:\/[\p{L}\p{M}\p{N}_.?+()|]+\/\^[\d.]+|\(\+\([A-Z]+~1 [a-z]+~1\)\^0 \+\*:\*\^3\))\)*(?: |$))+$/u
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        if (!/[a-z]/.test(text)) return
        const { names, passages } = asked(`Putin ${text}`.slice(0, 150))
        expect(names).toMatch(clauses)
        expect(passages).toMatch(clauses)
      }),
    )
  })

  it.each(['', ' \n', '?!', '«—»', '🙂'])('is nothing for %j', (text) => {
    expect(() => asked(text)).toThrow('it takes a word or a number')
  })

  it('is nothing for a text of more than 200 characters', () => {
    expect(() => asked('a'.repeat(201))).toThrow('text has 201 characters; it may have 200.')
    expect(asked(`${'📞'.repeat(195)} call`).names).toContain('/call/')
  })

  it('leaves passages alone where they are not wanted, and names where nothing else is', () => {
    expect(asked('Putin', ['leader']).passages).toBeNull()
    expect(asked('Putin', ['passage']).names).toBeNull()
    expect(() => asked('Putin', [])).toThrow('kinds is empty')
  })

  it('looks for a word once, however often it is said', () => {
    expect(asked('call Call CALL')).toEqual(asked('call'))
  })

  it('does not take one year or day for another', () => {
    expect(asked('2020').names).toBe('+(/2020/^10 /_2020_/^3 /_2020_/^5) /kind_lasting/^0.5')
  })

  it('knows a day in digits', () => {
    expect(asked('9.11.2020')).toEqual(asked('9 November 2020'))
    expect(asked('2020-11-09').names).toEqual(asked('9 November 2020').names)
    expect(asked('45.45.2020').names).toContain('/45452020/')
  })
})

describe('the terms of a thing', () => {
  const terms = (edtf: string | null, names = ['Talk']) =>
    searchTerms({ names, kinds: ['contact'], edtf, unnamed: false })
  const dateTerms = (edtf: string) => terms(edtf).filter((term) => !terms(null).includes(term))

  it.each([
    ['2020-11-09', ['2020', '9', 'NOVEMBER', 'november']],
    ['2022-05~', ['2022', 'MAI', 'may']],
    ['2022', ['2022']],
    ['202X', []],
    ['2022-21', ['2022']],
    ['[2021-01-26,2021-11-26]', ['2021', '26', 'IANUARI', 'NOVEMBER', 'january', 'november']],
    ['[2023-01-03..2023-04-25]', ['2023']],
    ['[2023-01-03..2023-01-25]', ['2023', 'IANUARI', 'january']],
    ['2021-08/..', ['2021', 'AUKUST', 'august']],
  ])('have of the date %s what is sure', (edtf, expected) => {
    expect(dateTerms(edtf)).toEqual(expected)
  })

  it('have a whole name in whatever order its words come', () => {
    const [one, other] = [['Ilham Aliyev'], ['ALIYEV, İlham']].map((names) => terms(null, names))
    expect(one).toEqual(other)
    expect(one).toContain('_aliyev_ilham_')
  })

  it('are none without a name', () => {
    expect(terms('2020-11-09', [])).toEqual([])
  })

  it('follow from the claims that name it, and from those that tell its kind and day', () => {
    const graph = graphOf(
      told('call/a', 'named', { value: 'Talk' }),
      told('call/a', 'hasKind', { value: 'call' }),
      told('call/a', 'dated', { date: '2022-12-12' }),
    )
    expect(graph.of('call/a')).toMatchObject({
      searchTerms: expect.arrayContaining(['12', 'december', 'kind_call', 'kind_contact', 'talk']),
    })
  })
})

describe('a slip', () => {
  it.each([
    ['a letter wrong', 'Jeyhum'],
    ['one left out', 'Jeyun'],
    ['one put in', 'Jeyhunn'],
    ['one put in within', 'Jeyphun'],
    ['two changed', 'Jehyun'],
    ['the last two changed', 'Jeyhnu'],
  ])('is %s', (_what, text) => {
    expect(highlightsInName(text, 'Jeyhun')).toEqual([{ start: 0, end: 6 }])
  })

  it.each(['Jeum', 'Jnuhey', 'Jhn', 'Jeyhunto'])('is not %s', (text) => {
    expect(highlightsInName(text, 'Jeyhun')).toEqual([])
  })
})

describe('the name in which a text is found', () => {
  const names = ['Ilham Aliyev', 'Aliyev', 'İlham Əliyev']

  it.each([
    ['Алиев', 'Aliyev'],
    ['Aliyev Ilham', 'Ilham Aliyev'],
    ['Eliyev', 'İlham Əliyev'],
    ['Ilh', 'Ilham Aliyev'],
    ['nobody', 'Ilham Aliyev'],
  ])('%s is %s', (text, name) => {
    expect(bestName(text, names)).toBe(name)
  })

  const marked = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => [...text].slice(start, end).join(''))

  it.each([
    ['Jeyhum Bayramow', 'Jeyhun Bayramov', ['Jeyhun', 'Bayramov']],
    ['9 november', 'Trilateral statement of 9 November 2020', ['9', 'November']],
    ['Pashin', '📞 Call of Pashinyan and Putin', ['Pashinyan']],
    ['Lavrov', 'Ilham Aliyev', []],
  ])('%s is marked in it', (text, name, expected) => {
    expect(marked(name, highlightsInName(text, name))).toEqual(expected)
  })

  it('is in a passage only what is written so, or begins so', () => {
    const passage = 'Armenia’s place in the peace agreements of 2,000 days'
    expect(marked(passage, highlightsInPassage('peace agreement armenia 2,000', passage))).toEqual([
      'Armenia’s',
      'peace',
      'agreements',
      '2,000',
    ])
  })
})
