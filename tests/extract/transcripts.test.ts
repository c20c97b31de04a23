import { describe, expect, it } from 'vitest'
import { readText } from '../../src/extract/read-text.ts'
import { contactsIn } from './contacts-in.ts'

const transcript = (headline: string, ...turns: string[]) =>
  `${headline}\nMay 4, 2016, Lima\n\n${turns.join('\n\n')}\n`

describe('a transcript', () => {
  it.each([
    'Press statements following Chilean-Peruvian talks',
    'Talks with President of Peru Bram Olsen have begun',
    'Opening remarks at the meeting with President of Peru Bram Olsen',
    'Remarks by President Bo and President Olsen after a bilateral meeting',
  ])('is of a meeting of those who speak: %s', (headline) => {
    const text = transcript(
      headline,
      'President of Chile Ada Bo: Welcome, Mr President.',
      'President of Peru Bram Olsen: Thank you.',
    )
    expect(contactsIn(text)).toEqual(['meeting held 2016-05-04: Ada Bo, Bram Olsen'])
  })

  it('of ministers of one state is of no talks', () => {
    const text = transcript(
      'Press statements following talks',
      'Foreign Minister of Chile Ada Bo: All went well.',
      'Defence Minister of Chile Eva Fox: It did.',
    )
    expect(contactsIn(text)).toEqual([])
  })

  it('says of "we" what both did, and of "I" what the speaker did', () => {
    const text = transcript(
      'Talks with President of Peru Bram Olsen',
      'President of Chile Ada Bo: Mr President, we met in Rome on March 3. Tomorrow I am to hold talks with King Eli Roth.',
      'President of Peru Bram Olsen: We met our targets.',
    )
    expect(contactsIn(text)).toEqual([
      'meeting held 2016-03-03: Ada Bo, Bram Olsen',
      'meeting held 2016-05-04: Ada Bo, Bram Olsen',
      'meeting planned 2016-05-05: Ada Bo, Eli Roth',
    ])
  })

  it('refers to agreements in whatever words', () => {
    const text = transcript(
      'Talks with President of Peru Bram Olsen',
      'President of Chile Ada Bo: The border treaty of May 3, 1999 gives us every ground for that.',
    )
    const [reference] = readText(text, null).references
    expect(reference?.agreements.map(({ date }) => date)).toEqual(['1999-05-03'])
  })

  it('has turns of "MS. BO" and questions of nobody', () => {
    const text =
      'Press briefing by Press Secretary Ada Bo\nThe White House, June 28, 2022\n\nMS. BO: Tomorrow the President will meet with President Bram Olsen of Peru.\n\nQ: Did Olsen call?\n\nMS. BO: No.\n'
    expect(contactsIn(text)).toEqual(['meeting planned 2022-06-29: Bram Olsen, Joe Biden'])
  })

  it('means by "she" somebody else than who speaks', () => {
    const text = transcript(
      'Briefing on the week of President of Chile Ada Bo',
      'President Bo returned this morning.',
      'MR. FOX: She called President of Peru Bram Olsen on Monday.',
    )
    expect(contactsIn(text)).toEqual(['call held 2016-05-02: Ada Bo, Bram Olsen'])
  })
})
