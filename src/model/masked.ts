/** What stands in a text in place of a name that was withdrawn. */
const mask = '[…]'

/** A text without some names, where they stand as whole words, in an address too; capitals make no difference. */
export function masked(text: string, names: readonly string[]): string {
  // The longest first, or a family name would leave the rest of a whole one.
  const words = names.toSorted((a, b) => b.length - a.length).map(escaped)
  if (words.length === 0) return text
  return text.replace(
    new RegExp(`(?:(?<=%20)|(?<![\\p{L}\\p{M}\\p{N}]))(?:${words.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu'),
    mask,
  )
}

/** However its words are parted: by a line's end, or as in addresses and names of files. */
const escaped = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('(?:[\\s_.+-]|%20)+')
