import type { Mark, Sentence } from './sentences.ts'

/** Who stands left of the main verb of a sentence, and is what it is about; undefined where nobody does. */
export function subjectOf({ text, marks, at }: Sentence['marked']): Mark | undefined {
  const first = marks.findIndex((mark) => mark.sign === '@')
  const mark = marks[first]
  const before = text.slice(0, at(first))
  if (mark?.sign !== '@' || mark.isGroup || isBehindVerb(before) || isObject(before)) return undefined
  return mark
}

/** Whether the words before somebody, without an opening clause, have a verb of their own. */
const isBehindVerb = (before: string): boolean =>
  /\b(?:is|are|was|were|has|had|have|did|will|would|met|spoke|held|said|told|took|made|[a-z]{2,}ed)\b/i.test(
    before.split(', ').at(-1) ?? '',
  )

/** "Talks with Bo are over" is not about Bo. */
const isObject = (before: string): boolean => /\b(?:with|to|by|from|between|for|of|on)\s+$/i.test(before)
