import { Fault } from './fault.ts'
import { type Clue, mostPoints, passageClues, wholeClues, wordClues } from './search-clues.ts'
import { kindTerm, lastingTerm, tellingWords, withDatesInWords } from './search-terms.ts'
import type { Word } from './spelling.ts'

/** What the indexes are asked, in Lucene's language; null for an index that is not wanted. */
type SearchParameters = {
  readonly names: string | null
  readonly passages: string | null
  /** How many of the best each index gives. */
  readonly most: number
  /** Points that nothing but a whole name spelled the same comes to; other names of the thing may add some. */
  readonly perfect: number
}

/** @throws {Fault} for a text with nothing to look for, or too long a one. */
export function searchParameters({
  text,
  kinds,
}: {
  readonly text: string
  readonly kinds: readonly string[] | null
}): SearchParameters {
  const words = soughtWords(text)
  if (kinds?.length === 0) throw new Fault('kinds is empty; it takes at least one kind, or is left out.')
  const ofThings = kinds?.filter((kind) => kind !== 'passage') ?? null
  return {
    names: ofThings?.length === 0 ? null : nameQuery(words, ofThings),
    passages: kinds === null || kinds.includes('passage') ? passageQuery(words) : null,
    // Nobody reads on for long in a search through everything; who names kinds may want all there is.
    most: kinds === null ? 100 : 1000,
    perfect: mostPoints(words) + lasting.points,
  }
}

const longestText = 200

/** The words that are looked for, each once: said twice, a word is worth no more. */
export function soughtWords(text: string): Word[] {
  const length = [...text].length
  if (length > longestText) throw new Fault(`text has ${length} characters; it may have ${longestText}.`)
  const words = tellingWords(withDatesInWords(text))
  if (words.length === 0) throw new Fault(`text is ${JSON.stringify(text)}; it takes a word or a number.`)
  return [...new Map(words.map((word) => [word.spelled, word])).values()]
}

/** Of equals a leader or an agreement comes before the many contacts that bear its name, and before a passage. */
const lasting: Clue = { pattern: lastingTerm, points: 0.5 }

const nameQuery = (words: readonly Word[], kinds: readonly string[] | null): string =>
  [
    `+(${[...words.flatMap(wordClues), ...wholeClues(words)].map(clause).join(' ')})`,
    clause(lasting),
    ...(kinds ? [`+${clause({ pattern: kinds.map(kindTerm).join('|'), points: 0 })}`] : []),
  ].join(' ')

/** All the words have to be there: a passage that has some of them is one of very many. */
const passageQuery = (words: readonly Word[]): string =>
  words.map((word) => `+(${passageClues(word).map(clause).join(' ')})`).join(' ')

/**
 * A regular expression scores by its boost alone. A slip, as Lucene finds it, scores by how often words are elsewhere, so
 * that every insert makes another order: it counts nothing itself, and what has it gets the points. Only letters, digits
 * and what clues put between them stand in it: there is nothing to escape.
 */
const clause = (clue: Clue) =>
  'slipOf' in clue
    ? `(+(${clue.slipOf.map((term) => `${term}~1`).join(' ')})^0 +*:*^${clue.points})`
    : `/${clue.pattern}/^${clue.points}`
