import { describe, expect, it } from 'vitest'
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
