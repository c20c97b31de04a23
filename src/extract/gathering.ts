import type { Attendance } from './attendance.ts'
import type { Discourse } from './discourse.ts'
import type { Contact } from './reading.ts'
import type { Mark, Sentence } from './sentences.ts'
import { sidesIn } from './sides.ts'

/** "Taking part in the meeting were @0, @1 and @2": among the first words of a text it tells of the meeting itself. */
export function meetingOf(
  attendance: Attendance,
  sentence: Sentence,
  discourse: Discourse,
): readonly Contact[] {
  const words = sentence.marked.text.slice(attendance.start, attendance.end)
  const before = discourse.sentences.slice(0, sentence.index)
  const isTold =
    /\b(?:meeting|talks|summit|session|negotiations)\b.*\b(?:was|were)\b/i.test(words) ||
    before.some(({ marked: { text } }) => gathering.test(text))
  const attended = attendance.marks.flatMap((mark) => discourse.peopleOf(mark))
  const people = [
    ...new Set([...before.flatMap(chairmenIn).flatMap((mark) => discourse.peopleOf(mark)), ...attended]),
  ]
  if (!isTold || people.length < 3 || sentence.index > 4) return []
  const contact: Contact = {
    ...(before.some(({ marked: { text } }) => /\bvideo/i.test(text))
      ? { kind: 'call', channel: 'video' }
      : { kind: 'meeting', channel: null }),
    isLoose: false,
    status: 'held',
    date: null,
    dateBasis: null,
    participants: new Map(people.map((person) => [person, 'participant'])),
    offices: [],
    quotes: [sentence],
    dateQuotes: [],
    discusses: new Set(),
    isLead: true,
  }
  discourse.contacts.push(contact)
  return [contact]
}

const gathering = /\b(?:summit|meeting|session|talks|negotiations|met|gathered|convened)\b/i

/** "…met in Lima, with @0 in the chair", "…chaired by @0", "@0 took part in the summit" */
const chairmenIn = ({ marked: { text, marks } }: Sentence): Mark[] => {
  const [, one, other, host] =
    /\b(?:chaired by|under the chairmanship of|presided over by) (@\d+)|\bwith (@\d+) (?:in (?:the chair|@\d+)|presiding|chairing)\b|^(@\d+) (?:chaired|hosted|presided over|opened|took part in|participated in|attended|invited)\b/.exec(
      text,
    ) ?? []
  return sidesIn(one ?? other ?? host).flatMap((side) =>
    typeof side === 'number' ? (marks[side] ?? []) : [],
  )
}
