import type { Discourse } from './discourse.ts'
import type { Mark, Sentence } from './sentences.ts'
import { list, sidesIn } from './sides.ts'
import type { Span } from './span.ts'

const event =
  '(?:meetings?|talks|negotiations|conversations?|calls?|discussions|consultations|reception|audience|lunch|luncheon|dinner|breakfast|summit|session)'
const occasion = `(?:the |both )?(?:(?:[\\w-]+ )?${event}|both)(?: (?:on|from|for) the [\\w-]+ side)?`
const behind = new RegExp(
  `\\b(?:${event},? (?:[\\w-]+ ){0,3}?(?:was|were) (?:also )?attended(?: (?:on|from) the [\\w-]+ side)? by|(?:also )?(?:attending|present (?:at|during|in)|taking part in|participating in) ${occasion} (?:was|were)|(?:^|also )(?:present|attending) (?:was|were)|in (?:the )?attendance (?:was|were)|(?:those|others) (?:also )?(?:attending|present|taking part|participating)(?: (?:at|in) ${occasion})? (?:was|were|included)|(?:also )?(?:attending|taking part|participating)(?: (?:on|from|for) the [\\w-]+ side)? (?:was|were)|participants (?:was|were|included)|(?:was|were) represented by|(?:with the participation|in the presence) of|(?:was|were) (?:also )?(?:joined|accompanied)(?: (?:at|in|for|during) ${occasion})? by)\\b`,
  'i',
)
const ahead = new RegExp(
  `(${list})(?:\\s*,[^,@]{0,70},)?\\s+(?:(?:was|were) (?:also )?(?:in attendance|present)(?: (?:at|during|in) ${occasion})?|(?:also |likewise )?(?:attended|took part in|participated in|joined|sat in on|dropped by|stopped by|dropped in on) ${occasion}|(?:also |likewise )?(?:attended|took part|participated|sat in)(?=[.;]|$))(?![\\w-])`,
  'i',
)

/** Without one of these no form fits. */
const hint = /attend|present|part\b|participat|joined|accompan|sat in|presence|dropped|stopped|represented/i

/** Words such as "The meeting was also attended by @3", "@4 was present at the talks". */
export type Attendance = Span & { readonly marks: readonly Mark[]; readonly isOfAll: boolean }

export function attendanceIn({ text, marks, at }: Sentence['marked']): Attendance | null {
  if (!hint.test(text)) return null
  const found = behind.exec(text)
  if (found && !isOfSigning(text, found)) {
    const from = found.index + found[0].length
    const clause = text.slice(from).search(/[.;]|, (?:who|which|where|while)\b/)
    const to = clause < 0 ? text.length : from + clause
    const listed = marks.filter((_, index) => at(index) >= from && at(index) < to)
    return { start: found.index, end: from, marks: listed, isOfAll: ofAll.test(found[0]) }
  }
  const told = ahead.exec(text)
  if (!told) return null
  const named = sidesIn(told[1]).flatMap((side) => (typeof side === 'number' ? (marks[side] ?? []) : []))
  return {
    start: told.index,
    end: told.index + told[0].length,
    marks: named,
    isOfAll: ofAll.test(told[0]),
  }
}

/** "…the accord signed in the presence of @1": of whoever saw that. */
const isOfSigning = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  /^(?:with|in) the (?:participation|presence)/i.test(words) &&
  /, (?:signed|concluded|adopted|initialled|initialed|agreed|launched)\b[^,;]*$/i.test(text.slice(0, index))

const ofAll = /\bboth\b/i

/** Who attended took part in the contact told of, or in both with which the text begins. */
export function addAttendance({ marks, isOfAll }: Attendance, { told, contacts }: Discourse): void {
  const attended = (isOfAll ? contacts.filter(({ isLead }) => isLead) : told).filter(
    ({ status }) => status === 'held',
  )
  for (const mark of marks) {
    if (mark.sign !== '@' || mark.person === null) continue
    for (const { participants } of attended)
      if (!participants.has(mark.person)) participants.set(mark.person, 'participant')
  }
}
