import type { Discourse } from './discourse.ts'
import type { Person } from './people.ts'
import type { Sentence } from './sentences.ts'
import { subjectOf } from './subjects.ts'
import type { Trigger } from './trigger.ts'

/** "Telephone conversation with @0": the noun opens the headline, but for what tells of which kind it was. */
const opens = (text: string, { start }: Trigger): boolean =>
  /^\W*(?:[\w-]+ ){0,5}$/.test(text.slice(0, start))

/** Not the seat of whoever leads the state. */
const ministry = /\b(?:ministry|department)\b/i

/**
 * Who held "Talks with @0", as a headline tells that nobody else does: whom the text is about first beside him, or whoever
 * leads the state from whose seat it comes.
 */
export function hostOf(
  trigger: Trigger,
  headline: Sentence,
  { discourse, across }: { readonly discourse: Discourse; readonly across: readonly Person[] },
): Person | null {
  if (!opens(headline.marked.text, trigger) || across.length === 0) return null
  for (const sentence of discourse.sentences) {
    const mark = sentence.isHeadline ? undefined : subjectOf(sentence.marked)
    const isTold = mark?.sign === '@' && (mark.person !== null || (mark.office?.bodies.length ?? 0) > 0)
    const [person, another] = mark && isTold ? discourse.peopleOf(mark, across) : []
    if (person && !another && !across.includes(person)) return person
  }
  if (discourse.sentences.some(({ marked: { text } }) => text.length < 100 && ministry.test(text)))
    return null
  const leader = discourse.leaderAtHome()
  return leader && !across.includes(leader) ? leader : null
}
