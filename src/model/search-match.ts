import { type Clue, isSlip, passageClues, wholeClues, wordClues } from './search-clues.ts'
import { soughtWords } from './search-query.ts'
import { tellingWords, wholeName } from './search-terms.ts'
import { wordsOf } from './spelling.ts'

/** A piece of a text, in Unicode code points; `end` is after the last. */
export type Highlight = { readonly start: number; readonly end: number }

/** Of the names of one thing that in which a text is found best; the first of equals. */
export function bestName(text: string, names: readonly string[]): string {
  const [only = ''] = names
  if (names.length < 2) return only
  const tests = testsFor(text)
  const ranked = names.map((name) => ({ name, points: pointsOf(name, tests) }))
  const most = Math.max(...ranked.map(({ points }) => points))
  return ranked.find(({ points }) => points === most)?.name ?? only
}

/** Where the words of a text stand in a name. */
export const highlightsInName = (text: string, name: string): Highlight[] =>
  wordsOf(name)
    .filter(({ spelled, sounded }) => testsFor(text).words.some((test) => holds(test, [spelled, sounded])))
    .map(({ start, end }) => ({ start, end }))

/** Where the words of a text stand in a passage. */
export const highlightsInPassage = (text: string, passage: string): Highlight[] =>
  wordsOf(passage)
    .filter(({ spelled, written }) => testsFor(text).passage.some((test) => holds(test, [spelled, written])))
    .map(({ start, end }) => ({ start, end }))

/** A clue made ready to be held against terms. */
type Test = { readonly holds: (term: string) => boolean; readonly points: number }
type Tests = Readonly<Record<'words' | 'whole' | 'passage', readonly Test[]>>

/** What the index of names would give a thing that had this name alone. */
function pointsOf(name: string, { words, whole }: Tests): number {
  const named = tellingWords(name)
  const terms = named.flatMap(({ spelled, sounded }) => [spelled, sounded])
  const { spelled, sounded } = wholeName(named)
  return sum(words, terms) + sum(whole, [spelled, sounded])
}

const sum = (tests: readonly Test[], terms: readonly (string | null)[]) =>
  tests.filter((test) => holds(test, terms)).reduce((total, { points }) => total + points, 0)

const holds = (test: Test, terms: readonly (string | null)[]) =>
  terms.some((term) => term !== null && test.holds(term))

let latest: { readonly text: string; readonly tests: Tests } | null = null

/** Kept for the next row: those of one answer all ask for the same text. */
function testsFor(text: string): Tests {
  if (latest?.text === text) return latest.tests
  const words = soughtWords(text)
  const tests = {
    words: words.flatMap(wordClues).map(testOf),
    whole: wholeClues(words).map(testOf),
    passage: words.flatMap(passageClues).map(testOf),
  }
  latest = { text, tests }
  return tests
}

function testOf(clue: Clue): Test {
  const { points } = clue
  if ('slipOf' in clue) return { points, holds: (term) => clue.slipOf.some((sought) => isSlip(sought, term)) }
  const whole = new RegExp(`^(?:${clue.pattern})$`, 'u')
  return { points, holds: (term) => whole.test(term) }
}
