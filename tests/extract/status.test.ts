import { describe, expect, it } from 'vitest'
import { contactsToldBy } from './contacts-in.ts'

type Form = readonly [sentence: string, ...contacts: string[]]

const planned: readonly Form[] = [
  [
    'Tunis proposed that President Ada Bo and President Cy Do meet in Rome in August.',
    'meeting proposed 2022-08-01/2022-08-31: Ada Bo, Cy Do',
  ],
  ['President Ada Bo suggested that she meet President Cy Do in Rome.', 'meeting proposed ?: Ada Bo, Cy Do'],
  [
    'President Ada Bo to receive President Cy Do in August.',
    'meeting planned 2022-08-01/2022-08-31: Ada Bo, Cy Do',
  ],
  ['President Ada Bo may meet President Cy Do next Monday.', 'meeting planned 2022-07-25: Ada Bo, Cy Do'],
  ['President Ada Bo hopes to speak with President Cy Do soon.', 'call proposed ?: Ada Bo, Cy Do'],
  ['President Ada Bo offered to host President Cy Do in Rome.', 'meeting proposed ?: Ada Bo, Cy Do'],
]

const toCome: readonly Form[] = [
  ['President Ada Bo leaves on Friday on her first trip abroad.', 'visit planned 2022-07-22: Ada Bo'],
  ['Secretary Ada Bo flies to Rome on Friday.', 'visit planned 2022-07-22: Ada Bo'],
  ['Secretary Ada Bo is going to Rome in the weeks ahead.', 'visit planned ?: Ada Bo'],
  [
    'Secretary Ada Bo is in Rome. On Friday she\u2019ll have a meeting with President Cy Do.',
    'meeting planned 2022-07-22: Ada Bo, Cy Do',
  ],
  ['President Ada Bo is not due to meet President Cy Do.'],
  ['President Ada Bo declined comment on reports that she met President Cy Do secretly.'],
  [
    'President Ada Bo and President Cy Do discussed the next loan in a phone call.',
    'call held 2022-07-20: Ada Bo, Cy Do',
  ],
]

const called: readonly Form[] = [
  ['President Ada Bo declined to meet President Cy Do.', 'meeting boycotted ?: Ada Bo, Cy Do'],
  ['President Ada Bo refused a meeting with President Cy Do.', 'meeting boycotted ?: Ada Bo, Cy Do'],
  [
    'President Ada Bo skipped talks with President Cy Do on Monday.',
    'meeting boycotted 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo boycotted the OPEC meeting in Rome with President Cy Do.',
    'meeting boycotted ?: Ada Bo, Cy Do',
  ],
  ['President Ada Bo cancelled a meeting with President Cy Do.', 'meeting cancelled ?: Ada Bo, Cy Do'],
  ['President Ada Bo postponed her visit to Rome.', 'visit cancelled ?: Ada Bo'],
  [
    'The visit of President Ada Bo, which was to start on 13 July, was put off.',
    'visit cancelled 2022-07-13: Ada Bo',
  ],
  [
    'The call between President Ada Bo and President Cy Do, planned for Monday, was not held.',
    'call cancelled 2022-07-18: Ada Bo, Cy Do',
  ],
]

const held: readonly Form[] = [
  [
    'President Ada Bo met President Cy Do on Monday and is expected to call Prime Minister Eva Fox next week.',
    'call planned 2022-07-24/2022-07-31: Ada Bo, Eva Fox',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo, who has offered to mediate, called President Cy Do on Monday.',
    'call held 2022-07-18: Ada Bo, Cy Do',
  ],
  ['President Ada Bo quietly met President Cy Do on Monday.', 'meeting held 2022-07-18: Ada Bo, Cy Do'],
  ['As expected, President Ada Bo met President Cy Do on Monday.', 'meeting held 2022-07-18: Ada Bo, Cy Do'],
  [
    'To prepare for the vote, President Ada Bo called President Cy Do on Monday.',
    'call held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'The planned meeting of President Ada Bo and President Cy Do took place on Monday.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'Ahead of the summit, President Ada Bo and President Cy Do spoke by phone on Monday.',
    'call held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo, who plans to go to Rome next month, met President Cy Do on Monday.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo met President Cy Do on Monday, ahead of her planned speech in Rome.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'At the invitation of Prime Minister Eva Fox, President Ada Bo met President Cy Do on Monday.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'After President Ada Bo cancelled a speech, she met President Cy Do on Monday.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
  ],
  [
    'President Ada Bo and President Cy Do, meeting in Rome on Monday, agreed to hold a summit in August.',
    'meeting held 2022-07-18: Ada Bo, Cy Do',
    'meeting planned 2022-08-01/2022-08-31: Ada Bo, Cy Do',
  ],
]

describe('a contact', () => {
  it.each(planned)('that is only thought of is not told as held: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })

  it.each(toCome)('that is to come, or never was, is not told as held: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })

  it.each(called)('that somebody refused or put off says so: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })

  it.each(held)('that took place is no plan, whatever else is planned: %s', (sentence, ...contacts) => {
    expect(contactsToldBy(sentence)).toEqual(contacts)
  })
})
