import type { Discourse } from './discourse.ts'
import type { Sentence } from './sentences.ts'
import { list, sidesIn } from './sides.ts'

const event =
  '(?:meetings?|talks|negotiations|conversations?|calls?|discussions|consultations|reception|audience|lunch|luncheon|dinner|breakfast|summit|session|both)'
const behind = new RegExp(
  `\\b(?:${event},? (?:[\\w-]+ ){0,3}?(?:was|were) (?:also )?attended by|(?:also )?attending (?:the |both )?(?:${event} )?(?:were|was)|(?:also )?present (?:at|during|in) (?:the |both )?${event} (?:were|was)|also present (?:were|was)|in (?:the )?attendance (?:were|was)|(?:with the participation|in the presence) of)\\b`,
  'i',
)
const ahead = new RegExp(
  `(${list})(?:\\s*,[^,@]{0,70},)?\\s+(?:(?:was|were) (?:also )?(?:in attendance|present)|(?:also |likewise )?(?:attended|took part in|participated in|joined|sat in on) (?:the |both )(?:[\\w-]+ )?${event})\\b`,
  'i',
)

/** "The meeting was also attended by @3", "@4 was present": who else took part in the contact told of. */
export function readAttendance({ marked: { text, marks, at } }: Sentence, discourse: Discourse): void {
  if (discourse.told.length === 0) return
  const found = behind.exec(text)
  const from = found ? found.index + found[0].length : text.length
  const clause = text.slice(from).search(/[.;]|, (?:who|which|where|while)\b/)
  const to = clause < 0 ? text.length : from + clause
  const listed = marks.filter((_, index) => at(index) >= from && at(index) < to)
  const named = sidesIn(ahead.exec(text)?.[1]).flatMap((side) =>
    typeof side === 'number' ? (marks[side] ?? []) : [],
  )
  for (const mark of [...listed, ...named]) {
    if (mark.sign !== '@' || mark.person === null) continue
    for (const { participants } of discourse.told)
      if (!participants.has(mark.person)) participants.set(mark.person, 'participant')
  }
}
