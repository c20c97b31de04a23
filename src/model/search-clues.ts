import { wholeName } from './search-terms.ts'
import type { Word } from './spelling.ts'

/** What tells that a term is the one sought, and how surely: points add up where several hold. */
export type Clue = { readonly points: number } & (
  | {
      /** A regular expression of the whole term, in what Lucene's and JavaScript's have in common. */
      readonly pattern: string
    }
  | {
      /** Terms from one of which it differs by a slip at most. */
      readonly slipOf: readonly string[]
    }
)

/**
 * Clues to a word in a name. The same spelling comes to 10 points, the same sound to 8, a beginning to 4 and a slip to 3;
 * a number is the same or none.
 */
export function wordClues({ spelled, sounded }: Word): Clue[] {
  if (sounded === null) return [{ pattern: spelled, points: 10 }]
  // A letter more or less may make another sound of those beside it.
  const slips = spelled.length < 5 ? [] : [{ slipOf: [sounded, spelled], points: 3 }]
  return [
    { pattern: spelled, points: 2 },
    { pattern: sounded, points: slips.length === 0 ? 8 : 5 },
    ...(sounded.length < 3 ? [] : [{ pattern: `${sounded}.+`, points: 4 }]),
    ...slips,
  ]
}

/** Clues to a whole name, so dear that it comes before any part of another, even one that only sounds the same. */
export function wholeClues(words: readonly Word[]): Clue[] {
  const { spelled, sounded } = wholeName(words)
  return [
    { pattern: spelled, points: 3 * words.length },
    { pattern: sounded, points: 5 * words.length },
  ]
}

/** Points of a whole name spelled the same. */
export const mostPoints = (words: readonly Word[]): number => 18 * words.length

/** Clues to a word in a passage, which stands there as it is written: a slip may well be another word. */
export function passageClues({ written, spelled, sounded }: Word): Clue[] {
  const forms = [...new Set([written.replace(/[^\p{L}\p{M}\p{N}]/gu, '.?'), spelled])]
  const pattern = forms.length === 1 ? spelled : `(${forms.join('|')})`
  return [
    { pattern, points: 9 },
    ...(sounded === null || spelled.length < 4 ? [] : [{ pattern: `${pattern}.+`, points: 4 }]),
  ]
}

/** At most a letter wrong, left out, put in, or changed with the next. */
export function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  const isChanged = left.length === 2 && left === [...right].toReversed().join('')
  return isChanged || (left.length < 2 && right.length < 2)
}
