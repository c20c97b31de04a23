/** W3C Web Annotation: the words with some of what stands around them, and their place in Unicode code points. */
export type Quote = {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** Offset after the last character. */
  readonly end: number
}
/** Why there is no quote, as the rest of a sentence that names the words. */
export type QuoteProblem = { readonly problem: string }

/** A text to quote from, its code points counted once for however many quotes. */
export type QuotableText = {
  readonly text: string
  /** For each code point its index in the string, and at last the string's length; null where the two are the same. */
  readonly indices: Uint32Array | null
}

export const quotableText = (text: string): QuotableText => {
  // Only a character beyond the basic plane takes two places in the string, so most texts need no table.
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return { text, indices: null }
  const indices = new Uint32Array(text.length + 1)
  let points = 0
  for (let index = 0; index < text.length; points++) {
    indices[points] = index
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  }
  indices[points] = text.length
  return { text, indices: indices.subarray(0, points + 1) }
}

/** The one place of the words in the text; a prefix, if given, must stand right before them and may decide between several. */
export const locateQuote = (
  from: QuotableText,
  { exact, prefix = '' }: { readonly exact: string; readonly prefix?: string | undefined },
): Quote | QuoteProblem => {
  if (exact === '' || !exact.isWellFormed()) return { problem: 'no words are quoted' }
  const words = prefix + exact
  const index = from.text.indexOf(words)
  if (index < 0) {
    const foundWithout = prefix !== '' && from.text.includes(exact)
    return {
      problem: foundWithout ? 'it does not stand after the prefix given' : 'it does not stand in the text',
    }
  }
  if (from.text.includes(words, index + 1))
    return { problem: 'it stands in the text more than once; a prefix that tells which is needed' }
  const start = index + prefix.length
  return quoteBetween(from, pointOf(from, start), pointOf(from, start + exact.length))
}

export const quoteAt = (from: QuotableText, start: number, end: number): Quote | QuoteProblem => {
  const length = lengthOf(from)
  if (start < 0 || start >= end || end > length)
    return { problem: `characters ${start} to ${end} are no place in a text of ${length}` }
  return quoteBetween(from, start, end)
}

const aroundPoints = 32

const quoteBetween = (from: QuotableText, start: number, end: number): Quote => ({
  exact: between(from, start, end),
  prefix: between(from, Math.max(0, start - aroundPoints), start),
  suffix: between(from, end, Math.min(lengthOf(from), end + aroundPoints)),
  start,
  end,
})

const lengthOf = ({ text, indices }: QuotableText) => (indices ? indices.length - 1 : text.length)

const between = ({ text, indices }: QuotableText, start: number, end: number) =>
  indices ? text.slice(indices[start], indices[end]) : text.slice(start, end)

/** By halving: the table rises. */
const pointOf = ({ indices }: QuotableText, index: number): number => {
  if (!indices) return index
  let low = 0
  let high = indices.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((indices[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}
