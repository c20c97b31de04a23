import { describe, expect, it } from 'vitest'
import { readText } from '../../src/extract/read-text.ts'
import { contactsToldBy } from './contacts-in.ts'

type Form = readonly [sentence: string, ...contacts: string[]]

const apart: readonly Form[] = [
  [
    'President Ada Bo met President Cy Do on Monday, Prime Minister Eva Fox reported.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'Following talks with President Ada Bo, President Cy Do called Prime Minister Eva Fox on Monday.',
    'call held 2022-07-18: Cy Do, Eva Fox',
  ],
  [
    'On instructions of President Ada Bo, Foreign Minister Cy Do met Prime Minister Eva Fox on Monday.',
    'meeting held 2022-07-18: Cy Do, Eva Fox',
  ],
  [
    'President Ada Bo, President Cy Do and Prime Minister Eva Fox met on Monday.',
    'meeting held 2022-07-18: Ada Bo, Cy Do, Eva Fox',
  ],
  [
    'President Ada Bo spoke by phone with President Cy Do and Prime Minister Eva Fox on Monday in separate calls.',
    'call held 2022-07-18: Ada Bo, Cy Do',
    'call held 2022-07-18: Ada Bo, Eva Fox',
  ],
]

describe('a comma', () => {
  it.each(apart)('joins nobody to a list that no word ends: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })
})

const framed: readonly Form[] = [
  [
    'In a call with Prime Minister Eva Fox on Monday, President Ada Bo spoke of the floods.',
    'call held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    'President Ada Bo announced a loan during a meeting with Prime Minister Eva Fox on Monday.',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
]

describe('a contact in which something was said', () => {
  it.each(framed)('is one of whoever said it: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })
})

describe('what is denied, or only thought of,', () => {
  it.each([
    'President Ada Bo denied that she had spoken to President Cy Do on Monday.',
    'It is untrue that President Ada Bo met President Cy Do on Monday.',
    'No one could confirm that President Ada Bo called President Cy Do on Monday.',
    'There are no plans for a meeting between President Ada Bo and President Cy Do.',
    'Had President Ada Bo met President Cy Do, the border would be open.',
    'If President Ada Bo calls President Cy Do, the border may open.',
    'President Ada Bo ruled out talks with President Cy Do.',
    'President Ada Bo tried to call President Cy Do on Monday.',
    'President Ada Bo dismissed reports of a secret meeting with President Cy Do.',
    'Neither President Ada Bo nor Prime Minister Eva Fox met President Cy Do on Monday.',
  ])('is no contact: %s', (sentence) => {
    expect(contactsToldBy(sentence)).toEqual([])
  })

  it('leaves the contact in which it was denied', () => {
    expect(
      contactsToldBy(
        'In a call on Monday with President Cy Do, President Ada Bo denied that there was a plan.',
      ),
    ).toEqual(['call held 2022-07-18: Ada Bo, Cy Do'])
  })

  it('does not deny what is told behind a "but"', () => {
    expect(
      contactsToldBy('Neither side said why, but President Ada Bo met President Cy Do on Monday.'),
    ).toEqual(['meeting held 2022-07-18: Ada Bo, Cy Do'])
  })
})

const pronouns: readonly Form[] = [
  [
    'President Ada Bo thanked Prime Minister Eva Fox. In his call with President Cy Do, the Speaker spoke of trade.',
  ],
  [
    'The Secretary held separate calls on Monday with Foreign Minister Cy Do and Foreign Minister Eva Fox. In his call with Foreign Minister Fox, the Secretary spoke of trade.',
    'call held 2022-07-18: Cy Do',
    'call held 2022-07-18: Eva Fox',
  ],
  [
    'President Ada Bo met the press. In his talks with President Cy Do on Monday, Chancellor Kurt Lang spoke of trade.',
    'meeting held 2022-07-18: Cy Do, Kurt Lang',
  ],
  [
    'President Ada Bo and President Cy Do praised the deal reached by Prime Minister Eva Fox and Chancellor Kurt Lang at their meeting on Monday.',
    'meeting held 2022-07-18: Eva Fox, Kurt Lang',
  ],
]

describe('a pronoun', () => {
  it.each(pronouns)('is nobody who was only spoken with: %s', (sentences, ...contacts) => {
    expect(contactsToldBy(sentences)).toEqual(contacts)
  })
})

describe('what stands below a text', () => {
  it.each(['Related articles', 'Related:', 'Don’t miss', 'Top stories'])(
    'is no part of it, be it of one paragraph: %s',
    (heading) => {
      expect(
        contactsToldBy(
          `President Ada Bo met President Cy Do on Monday.\n\n${heading}\n\nPrime Minister Eva Fox called Chancellor Kurt Lang on Sunday.`,
        ),
      ).toEqual(['meeting held 2022-07-18: Ada Bo, Cy Do'])
    },
  )

  it('is no part of it where a line begins with "read more"', () => {
    expect(
      contactsToldBy(
        'President Ada Bo met President Cy Do on Monday.\n\nREAD MORE Prime Minister Eva Fox calls Chancellor Kurt Lang',
      ),
    ).toEqual(['meeting held 2022-07-18: Ada Bo, Cy Do'])
  })
})

const counterparts: readonly Form[] = [
  [
    'A meeting of President Ada Bo with President Cy Do was held on Monday.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'Prime Minister Eva Fox paid a courtesy call on President Ada Bo on Monday.',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
  ['President Ada Bo spoke on Monday with army chief General Cy Do.', 'call held 2022-07-18: Ada Bo, Cy Do'],
  [
    'King Ada Bo received a phone call from President Cy Do on Monday.',
    'call held 2022-07-18: Ada Bo, Cy Do',
  ],
  ['Chad’s Maria Bo met Peru’s President Cy Do on Monday.', 'meeting held 2022-07-18: Cy Do, Maria Bo'],
  [
    'President Eva Fox met with the Malian Deputy Prime Minister and Foreign Minister Cy Do on Monday.',
    'meeting held 2022-07-18: Cy Do, Eva Fox',
  ],
  [
    'Foreign Minister Eva Fox spoke on Monday to her Peruvian colleague Ada Bo.',
    'call held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    'Foreign Minister Eva Fox met with Foreign Minister Ada Bo at Hotel Roma on Monday.',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    'In a video conference on Monday, President Ada Bo, Prime Minister Eva Fox and President Cy Do discussed trade.',
    'call held 2022-07-18: Ada Bo, Cy Do, Eva Fox',
  ],
  [
    'On Monday Foreign Minister Eva Fox had telephone calls with her counterparts from Peru and Mali, Maria Bo and Anna Berg.',
    'call held 2022-07-18: Anna Berg, Eva Fox',
    'call held 2022-07-18: Eva Fox, Maria Bo',
  ],
  [
    'On Monday Foreign Minister Eva Fox had telephone calls with her Peruvian and Malian counterparts, Maria Bo and Anna Berg.',
    'call held 2022-07-18: Anna Berg, Eva Fox',
    'call held 2022-07-18: Eva Fox, Maria Bo',
  ],
  [
    'The minister praised President Ada Bo, with whom Prime Minister Eva Fox had met on Monday.',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    '“I spoke with President Ada Bo on Monday,” Prime Minister Eva Fox wrote.',
    'call held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    'President Ada Bo held a summit telephone talk with President Cy Do on Monday.',
    'call held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo last spoke with President Cy Do in May 2021.',
    'call held 2021-05-01/2021-05-31: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and President Cy Do spoke on Monday to discuss grain.',
    'call held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'Prince Ada Bo, Crown Prince, Deputy Prime Minister and Minister of Defence, met Eva Fox, the Chadian foreign minister, on Monday.',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    'On Monday President Ada Bo, who is in Lima on a visit, held talks with President Cy Do.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo received Prime Minister Eva Fox on Monday, and afterwards held a phone call with President Cy Do.',
    'call held 2022-07-18: Ada Bo, Cy Do',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
  [
    'President Ada Bo said after seeing President Cy Do on Monday that she was content.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo met on Monday with a Malian delegation led by Foreign Minister Cy Do.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo discussed with Prime Minister Eva Fox the floods in Lima. This came during their meeting on Monday.',
    'meeting held 2022-07-18: Ada Bo, Eva Fox',
  ],
  ['President Ada Bo called on King Cy Do on Monday.', 'meeting held 2022-07-18: Ada Bo, Cy Do'],
  ['President Ada Bo was visited by President Cy Do on Monday.', 'visit held 2022-07-18: Ada Bo, Cy Do'],
]

const attended: readonly Form[] = [
  [
    'President Ada Bo met President Cy Do on Monday. The meeting was also attended by Foreign Minister Eva Fox.',
    'meeting held 2022-07-18: Ada Bo, Cy Do, Eva Fox',
  ],
  [
    'President Ada Bo met President Cy Do on Monday. Foreign Minister Eva Fox was present.',
    'meeting held 2022-07-18: Ada Bo, Cy Do, Eva Fox',
  ],
  [
    'President Ada Bo met President Cy Do on Monday in the presence of Foreign Minister Eva Fox.',
    'meeting held 2022-07-18: Ada Bo, Cy Do, Eva Fox',
  ],
]

describe('whoever attended', () => {
  it.each(attended)('took part: %s', (sentences, ...contacts) => {
    expect(contactsToldBy(sentences)).toEqual(contacts)
  })
})

const nobody: readonly Form[] = [
  ['President Ada Bo called on President Cy Do to resign on Monday.'],
  ['President Ada Bo was seen off by Prime Minister Eva Fox on Monday.'],
  ['President Ada Bo received President Cy Do’s letter on Monday.'],
  ['President Ada Bo saw Prime Minister Eva Fox as a rival.'],
  ['Talks of President Ada Bo with President Cy Do are not foreseen.'],
]

describe('words that tell of a contact elsewhere', () => {
  it.each(nobody)('tell of none here: %s', (sentence) => {
    expect(contactsToldBy(sentence)).toEqual([])
  })
})

describe('a counterpart', () => {
  it.each(counterparts)('is found however named: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })

  it('is not whoever the speaker has for ministers', () => {
    expect(
      contactsToldBy('President Ada Bo met President Cy Do on Monday. They spoke to their ministers.'),
    ).toEqual(['meeting held 2022-07-18: Ada Bo, Cy Do'])
  })

  it('of several has the office of one', () => {
    const { people } = readText(
      'The Peruvian and Malian presidents, Ada Bo and Cy Do, met on 5 May 2020.',
      null,
    )
    expect(people.map(({ name, offices }) => [name, offices[0]?.title, offices[0]?.bodies])).toEqual([
      ['Ada Bo', 'president', ['state/PER']],
      ['Cy Do', 'president', ['state/MLI']],
    ])
  })

  it('who pays a visit is the guest of whoever receives it', () => {
    const { contacts } = readText(
      'President Ada Bo received a visit from President Cy Do on 5 May 2020.',
      null,
    )
    expect(contacts.flatMap(({ participants }) => [...participants.values()])).toEqual(['host', 'guest'])
  })
})
