import { describe, expect, it } from 'vitest'
import { type PersonInText, peopleAfter, peopleListed } from '../../../src/importer/table/people-in-text.ts'

const told = ({ of, office, name }: PersonInText) => [of ?? '', office ?? '', name ?? ''].join('|')

describe('a cell that is a person', () => {
  it.each([
    ['King Kalakaua', ['|King|Kalakaua']],
    ['Emperor Dom Pedro II', ['|Emperor|Dom Pedro II']],
    ['President-Elect Berreta', ['|President-elect|Berreta']],
    ['President- elect Ernesto Zedillo', ['|President-elect|Ernesto Zedillo']],
    ['Prime Minster Adrian Nastase', ['|Prime Minister|Adrian Nastase']],
    ['Prime MinisterHaidar al- Abadi', ['|Prime Minister|Haidar al- Abadi']],
    ['Valdas Adamkus', ['||Valdas Adamkus']],
    ['President A, and Prime Minister B', ['|President|A', '|Prime Minister|B']],
    [
      'President Anwar Sadat, Prime Minister Mustafa Khalil',
      ['|President|Anwar Sadat', '|Prime Minister|Mustafa Khalil'],
    ],
    ['President Benigno S. Aquino, 3rd', ['|President|Benigno S. Aquino, 3rd']],
    ['Premier and Prince Sihanouk', ['|Premier|Sihanouk']],
    ['Crown Prince', ['|Crown Prince|']],
    [
      'President of the Council of Ministers Hussain Mohammad Ershad',
      ['|President of the Council of Ministers|Hussain Mohammad Ershad'],
    ],
    ['President of the Grand Assembly Ada Berg, and King Olaf', ['|King|Olaf']],
    ["Queen Olga's brother", []],
    ['former President Ada Berg', []],
    ['PM Berg', []],
    ['PRESIDENT BERG', []],
    ['the Prime Minister', []],
    ['unknown', []],
  ])('%s', (text, expected) => {
    expect(peopleListed(text).map(told)).toEqual(expected)
  })
})

describe('people who a remark says were met', () => {
  it.each([
    [
      'Met with Prime Minister Ada Berg and Queen Olga II. Opened a bridge.',
      ['|Prime Minister|Ada Berg', '|Queen|Olga II'],
    ],
    [
      'Attended a meeting; met with President A, Chancellor B, and Prime Minister C in Rome.',
      ['|President|A', '|Chancellor|B', '|Prime Minister|C'],
    ],
    ['Also met with Soviet President Berg and opened a bridge.', ['Soviet|President|Berg']],
    ['Met with UN Secretary-General Cy Dahl.', ['UN|Secretary-General|Cy Dahl']],
    ['Met with Prince Sihanouk of Cambodia.', ['Cambodia|Prince|Sihanouk']],
    ['Met with President J. R. Jayewardene.', ['|President|J. R. Jayewardene']],
    ['Met with President Jayewardene and Gen. Smith.', ['|President|Jayewardene']],
    [
      'Met with Prime Minister Ada Berg, Opposition Leader Bo Dahl, and Negotiator Cy Eng in Rome.',
      ['|Prime Minister|Ada Berg'],
    ],
    [
      'Met with Quartet Envoy Ada Berg, President Bo Dahl and Herald Cy Eng, and Queen Dora.',
      ['|President|Bo Dahl', '|Queen|Dora'],
    ],
    ['Met with Prime Minister Hun Sen. Attended the U.S.-ASEAN forum.', ['|Prime Minister|Hun Sen']],
    ['Met with President Berg, Sen. Dahl, and Queen Olga.', ['|President|Berg', '|Queen|Olga']],
    ['Met with Patriarch of the Western Church, His Holiness Ada.', []],
    ['Met with the Presidents of five states.', []],
    ['Met with Foreign Ministers Berg and Dahl.', []],
    ['Met with former President Carter and senior officials.', []],
    ['Discussed peace with President Abbas.', []],
    ['Met with the Prime Minister.', []],
  ])('%s', (text, expected) => {
    expect(peopleAfter(text, ['met with']).map(told)).toEqual(expected)
  })
})
