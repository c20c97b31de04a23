import type { Mark, Sentence } from './sentences.ts'

const byline =
  /\b(?:statement|remarks|speech|address|notes?|message|diary|post|column|words)\b[^@.]{0,40}\b(?:by|of|from) (?:the )?(@\d+)/i
const alone = /^\W*(?:the )?(?:(?:rt )?hon(?:ourable)?\.? )?(@\d+)(?: \p{Lu}{2,4})?\W*$/iu

/** Who says "I" in a text, by its first and last lines: "Statement by @0", or a line with nobody but him. */
export function authorOf(sentences: readonly Sentence[]): Mark | null {
  for (const { marked } of [...sentences.slice(0, 6), ...sentences.slice(6).slice(-2)]) {
    const [, found] = byline.exec(marked.text) ?? alone.exec(marked.text) ?? []
    const mark = found === undefined ? undefined : marked.marks[Number(found.slice(1))]
    if (mark?.sign === '@' && !mark.isGroup) return mark
  }
  return null
}
