import { describe, expect, it } from 'vitest'
import { publishedIn } from '../../src/extract/publication.ts'
import { readText } from '../../src/extract/read-text.ts'
import { contactsIn, contactsToldBy } from './contacts-in.ts'

type Form = readonly [sentence: string, ...contacts: string[]]

const told: readonly Form[] = [
  [
    'President Ada Bo met President Cy Do a fortnight ago.',
    'meeting held 2022-07-03/2022-07-09: Ada Bo, Cy Do',
  ],
  ['President Ada Bo met President Cy Do on 12/31/2021.', 'meeting held 2021-12-31: Ada Bo, Cy Do'],
  ['President Ada Bo met President Cy Do on 3/4/2021.', 'meeting held 2021-03-04/2021-04-03: Ada Bo, Cy Do'],
  ['President Ada Bo met President Cy Do on the 12th.', 'meeting held 2022-07-12: Ada Bo, Cy Do'],
  ['Earlier President Ada Bo had met President Cy Do.', 'meeting held ?: Ada Bo, Cy Do'],
  [
    'On 9 June, President Ada Bo met President Cy Do. Two days earlier, she had called Prime Minister Eva Fox.',
    'call held 2022-06-07: Ada Bo, Eva Fox',
    'meeting held 2022-06-09: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and President Cy Do spoke for the first time since their Rome summit in May 2021.',
    'call held 2022-07-20: Ada Bo, Cy Do',
    'meeting held 2021-05-01/2021-05-31: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and President Cy Do agreed to honour the treaty of 3 May during a meeting in Rome.',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
  ],
  [
    'Earlier this year Rome had protested, but President Ada Bo made light of it when she met President Cy Do last week.',
    'meeting held 2022-07-10/2022-07-17: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and President Cy Do met on Monday. They spoke of trade.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and President Cy Do discussed by telephone how the truce adopted in Rome on 12 February is kept.',
    'call held 2022-07-20: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo met President Cy Do. She recalled her trip to Rome on May 8 last year and her talks with Chancellor Kurt Lang in Oslo on June 15.',
    'meeting held 2022-06-15: Ada Bo, Kurt Lang',
    'meeting held 2022-07-20: Ada Bo, Cy Do',
    'visit held 2021-05-08: Ada Bo',
  ],
  [
    'President Ada Bo, who is in Rome on her first visit, met President Cy Do in a hall whose roof was mended the day before.',
    'meeting held ?: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo spoke by phone with President Cy Do on Saturday and with Prime Minister Eva Fox on Sunday.',
    'call held 2022-07-16: Ada Bo, Cy Do',
    'call held 2022-07-17: Ada Bo, Eva Fox',
  ],
  [
    'On August 3 President Ada Bo will travel to Rome, where she will be received by President Cy Do the following day.',
    'meeting planned 2022-08-04: Ada Bo, Cy Do',
    'visit planned 2022-08-03: Ada Bo',
  ],
]

describe('the day of a contact', () => {
  it.each(told)('is that which is told, and no other: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })

  it('is told from a date line, whatever parts the town from it', () => {
    expect(contactsIn('Rome — 20 July 2022 — President Ada Bo met President Cy Do on Monday.')).toEqual([
      'meeting held 2022-07-18: Ada Bo, Cy Do',
    ])
  })
})

describe('the day on which a text appeared', () => {
  it.each([
    [
      'of a date line below a place',
      'Remarks by Ada Bo\nNewton N. Mint Hall, Rome, March 31, 2016\n\nWelcome.\n',
      '2016-03-31',
      '2016-03-31',
    ],
    [
      'of a date line without a year, within the years that the leaders leave open',
      'THATCHER TO SEE KOHL\nLONDON, March 3 -\n\nPrime Minister Margaret Thatcher will meet West German Chancellor Helmut Kohl under the Hague Convention of December 16, 1970.\n',
      '1983-03-03',
      '1990-03-03',
    ],
    [
      'of a date line without a year, though it names a treaty that was only made later',
      'LEADERS TO MEET\nWASHINGTON, Oct 30 - President Reagan and Soviet leader Mikhail Gorbachev hope to sign the INF treaty.\n',
      '1985-10-30',
      '1988-10-30',
    ],
  ])('is that %s', (_, text, earliest, latest) => {
    expect(readText(text, null).published).toEqual({ earliest, latest })
  })

  it.each([
    ['6 May 2020', '2020-05-06', '2020-05-06'],
    ['Wed, 06 May 2020 10:00:00 GMT', '2020-05-06', '2020-05-06'],
    ['2020-05-06T10:00:00Z', '2020-05-06', '2020-05-06'],
    ['13/05/2020', '2020-05-13', '2020-05-13'],
    ['6.5.2020', '2020-05-06', '2020-05-06'],
    ['3/4/2022', '2022-03-04', '2022-04-03'],
  ])('is read where a table tells it: %s', (cell, earliest, latest) => {
    expect(publishedIn(cell)).toEqual({ earliest, latest })
  })

  it.each(['yesterday 5', '2022-02-31', '2022-13-45', 'May', '2020', 'Monday', 'on 6 May 2020 or so'])(
    'is not guessed from a cell that tells none: %s',
    (cell) => {
      expect(publishedIn(cell)).toBeUndefined()
    },
  )
})
