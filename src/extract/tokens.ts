import type { Span } from './span.ts'

/** A word or a mark of punctuation. */
export type Token = Span & {
  /** As written, without a possessive ending. */
  readonly text: string
  /** In small letters. */
  readonly lower: string
  readonly isCapital: boolean
  /** `Armenia’s`, and the `s` of `Presidents’`. */
  readonly isPossessive: boolean
}

// Points belong to U.S. and to initials; hyphens and apostrophes to what they join.
const pattern =
  /(?:\p{Lu}\.(?:[ \u00a0]?(?=\p{Lu}\.))?){2,}|\p{Lu}\.(?=[ \u00a0]+\p{Lu})|[\p{L}\p{M}\p{N}]+(?:['’‘`.\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu

/** No word is longer; what is, is cut into words of this length. */
const longestWord = 200

/** Most words begin with a letter of English. */
const beginsCapital = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

export function tokensOf(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const written = match[0].length > longestWord ? match[0].slice(0, longestWord) : match[0]
    const possessive = (written.endsWith('s') || written.endsWith('S')) && /['’‘`]s$/i.test(written)
    const word = possessive ? written.slice(0, -2) : written
    tokens.push({
      start: start + match.index,
      end: start + match.index + word.length,
      text: word,
      lower: word.toLowerCase(),
      isCapital: beginsCapital(word),
      isPossessive: possessive,
    })
  }
  return tokens
}
