import { describe, expect, it } from 'vitest'
import { contactsIn, contactsToldBy } from './contacts-in.ts'

type Form = readonly [sentences: string, ...contacts: string[]]

const attended: readonly Form[] = [
  [
    'The Council of the League met in Lima, with President Ada Bo in the chair. Those attending were President Cy Do, Prime Minister Eva Fox and Chancellor Kurt Lang. Peru was represented by Minister Gro Holm.',
    'meeting held 2022-07-20: Ada Bo, Cy Do, Eva Fox, Gro Holm, Kurt Lang',
  ],
  [
    'President Ada Bo held talks with President Cy Do. Minister Gro Holm also attended.',
    'meeting held 2022-07-20: Ada Bo, Cy Do, Gro Holm',
  ],
  [
    'President Ada Bo met President Bram Olsen. Secretary Eva Fox saw Chairman Kurt Lang in Lima on June 3. President Olsen spoke of trade. Minister Gro Holm took part.',
    'meeting held 2022-06-03: Eva Fox, Kurt Lang',
    'meeting held 2022-07-20: Ada Bo, Bram Olsen, Gro Holm',
  ],
  [
    'President Ada Bo met President Cy Do. They praised the grain accord, signed in Lima on May 2 in the presence of Secretary-General Eva Fox.',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo chaired the closing session together with President Cy Do. President Ada Bo and President Cy Do chaired the closing session.',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
  ],
]

const beside: readonly Form[] = [
  [
    'President Ada Bo took part in the League summit. Also attending were President Cy Do and Prime Minister Eva Fox.',
    'meeting held 2022-07-20: Ada Bo, Cy Do, Eva Fox',
  ],
  [
    'President Kurt Lang gave awards. On the eve of the talks between Ada Bo and Eva Fox, the Head of State spoke with Secretary Gro Holm by phone.',
    'call held 2022-07-20: Gro Holm, Kurt Lang',
  ],
  [
    'On the sidelines of the summit, President Ada Bo had a long conversation with President Cy Do.',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
  ],
]

const several: readonly Form[] = [
  [
    'President Ada Bo met with:\n\n- President Cy Do\n- Prime Minister Eva Fox',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
    'meeting held 2022-07-20: Ada Bo, Eva Fox',
  ],
  [
    'In a bilateral meeting with President Cy Do, President Ada Bo praised the harvest. With Chancellor Kurt Lang, President Bo compared notes on trade.',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
    'meeting held 2022-07-20: Ada Bo, Kurt Lang',
  ],
  [
    'President Ada Bo thanked President Cy Do for the help given to envoy Eva Fox, who was in Lima last week and conferred with Minister Kurt Lang.',
    'meeting held 2022-07-10/2022-07-17: Eva Fox, Kurt Lang',
  ],
  [
    'President Ada Bo and President Cy Do spoke by phone. It was agreed that the deputy foreign ministers would meet next week.',
    'call held 2022-07-20: Ada Bo, Cy Do',
  ],
]

const telephone: readonly Form[] = [
  [
    'President Ada Bo and President Cy Do exchanged greetings by telephone.',
    'call held 2022-07-20: Ada Bo, Cy Do',
  ],
  [
    'In the course of a video call with President Cy Do, President Ada Bo thanked him.',
    'call held 2022-07-20: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo spoke about this with her counterpart Cy Do by phone.',
    'call held 2022-07-20: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and Prime Minister Cy Do signed a treaty in Lima. The leaders spoke in a one-on-one format.',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
  ],
  ['President Ada Bo met with Politburo Member Maria Olsen.', 'meeting held 2022-07-20: Ada Bo, Maria Olsen'],
]

describe('who took part', () => {
  it.each(attended)('are those who are told to have been there: %s', (sentences, ...contacts) => {
    expect(contactsToldBy(sentences)).toEqual(contacts)
  })

  it.each(beside)('are no others of the same sentence: %s', (sentences, ...contacts) => {
    expect(contactsToldBy(sentences)).toEqual(contacts)
  })

  it.each(several)('in one of several contacts took part in that alone: %s', (sentences, ...contacts) => {
    expect(contactsToldBy(sentences)).toEqual(contacts)
  })

  it.each(telephone)('is told by what they did and how: %s', (sentences, ...contacts) => {
    expect(contactsToldBy(sentences)).toEqual(contacts)
  })

  it('in calls that a headline tells as several spoke to each alone', () => {
    const text =
      'Ada Bo held phone conversations with leaders of the region\nJuly 20, 2022\n\nPresident Ada Bo spoke by phone with President Cy Do and Prime Minister Eva Fox.\n'
    expect(contactsIn(text)).toEqual([
      'call held 2022-07-20: Ada Bo, Cy Do',
      'call held 2022-07-20: Ada Bo, Eva Fox',
    ])
  })

  it('is told by a headline, though the text goes on with a visit of one of them', () => {
    const text =
      'President Ada Bo had a telephone conversation with President Bram Olsen\nJuly 20, 2022\n\nThe two presidents compared notes on the floods. Mr Olsen intends to visit Lima from August 1 to 3.\n'
    expect(contactsIn(text)).toEqual([
      'call held 2022-07-20: Ada Bo, Bram Olsen',
      'visit planned 2022-08-01/2022-08-03: Bram Olsen',
    ])
  })

  it('is told by a headline of what was held, though the text goes on with what is planned, or with earlier calls', () => {
    const text = (headline: string, body: string) => `${headline}\nJuly 20, 2022, the Kremlin\n\n${body}\n`
    expect(
      contactsIn(
        text(
          'Meeting with Prime Minister of Japan Bram Olsen',
          'Vladimir Putin and Bram Olsen agreed to go on. On July 22 the President will be received by King Eli Roth.',
        ),
      ),
    ).toEqual([
      'meeting held 2022-07-20: Bram Olsen, Vladimir Putin',
      'meeting planned 2022-07-22: Eli Roth, Vladimir Putin',
    ])
    expect(
      contactsIn(
        text(
          'Telephone conversation with Prime Minister of Japan Bram Olsen',
          'Vladimir Putin and Bram Olsen discussed trade in continuation of their calls of July 18.',
        ),
      ),
    ).toEqual([
      'call held 2022-07-18: Bram Olsen, Vladimir Putin',
      'call held 2022-07-20: Bram Olsen, Vladimir Putin',
    ])
  })
})
