import type { Span } from './span.ts'

/**
 * A sentence with numbers in place of who and when, so that patterns can be short: "@0 had a telephone conversation with
 * @1 #2". `@` stands before somebody, `#` before a day, and the number is that of the mark.
 */
export type Marked<Mark extends Span> = {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Where a mark stands in the marked text. */
  readonly at: (mark: number) => number
  /** Where a place of the marked text stands in the whole text. */
  readonly placeOf: (index: number) => number
}

export function marked<Mark extends Span & { readonly sign: '@' | '#' }>(
  whole: string,
  { start, end }: Span,
  marks: readonly Mark[],
): Marked<Mark> {
  const pieces: { readonly at: number; readonly place: number }[] = []
  const places: number[] = []
  let text = ''
  let from = start
  const add = (to: number) => {
    pieces.push({ at: text.length, place: from })
    text += plain(whole.slice(from, to))
  }
  for (const [index, mark] of marks.entries()) {
    add(mark.start)
    places.push(text.length)
    pieces.push({ at: text.length, place: mark.start })
    text += `${mark.sign}${index}`
    from = mark.end
  }
  add(end)
  const placeOf = (index: number) => {
    const piece = pieces.findLast(({ at }) => at <= index) ?? { at: 0, place: start }
    return Math.min(end, piece.place + index - piece.at)
  }
  return { text, marks, at: (mark) => places[mark] ?? 0, placeOf }
}

/** One kind of space and of apostrophe, no sign of ours, and points only where sentences end; as long as before. */
const plain = (words: string) =>
  words
    .replace(/\s/g, ' ')
    .replace(/[’‘`]/g, "'")
    .replace(/[@#]/g, '*')
    .replace(/\b(?:(?:[A-Z]\.){2,}|[ap]\.m\.)/g, (short) => short.replaceAll('.', '·'))
