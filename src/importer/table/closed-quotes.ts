type Signs = { readonly delimiter: string; readonly quote: string | null; readonly comment: string | null }

/**
 * Whether each cell of a record that begins with a quotation mark ends with one. On one line a mark that is amiss is taken
 * as it stands; over several it may have swallowed the rows between two stray ones.
 */
export function closedQuotes({ delimiter, quote, comment }: Signs): (raw: string) => boolean {
  if (quote?.length !== 1) return () => true
  const [d, q] = [RegExp.escape(delimiter), RegExp.escape(quote)]
  const cell = `(?:${q}[^${q}]*(?:${q}${q}[^${q}]*)*${q}|(?!${q})[^${d}]*)`
  const closed = new RegExp(`^(?:${cell}${d})*${cell}$`)
  // The parser hands over what stands before a record as well.
  const comments = comment === null ? null : new RegExp(`^(?:${RegExp.escape(comment)}.*[\\r\\n]+)+`)
  return (raw) => {
    const written = raw.trimEnd()
    if (!/[\r\n]/.test(written)) return true
    return closed.test(comments ? written.replace(comments, '') : written)
  }
}
