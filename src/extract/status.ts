import type { Status } from './reading.ts'
import { readRules } from './rules.ts'
import { withoutAside } from './sides.ts'
import type { Trigger } from './trigger.ts'

/** What became of a contact, by the words of its clause; held where none says otherwise. */
export function statusOf(text: string, trigger: Trigger): Status {
  if (trigger.kind === null) return 'held'
  const { status, tookPlace } = readRules().contacts
  const { before, after } = wordsAround(text, trigger)
  if (tookPlace.test(after)) return 'held'
  if (stillToCome.test(text.slice(0, trigger.end)) || isOnItsWay(text, trigger)) return 'planned'
  const found = status.find((cue) => cue.before.test(before) || cue.after.test(after))
  return statusNamed(found?.name)
}

/** "when I meet @0", which "when I met @0" is not. */
const stillToCome =
  /\b(?:when|until|till|before|once|as soon as) (?:@\d+(?:,? and @\d+)?|he|she|they|I|we)(?: (?:next|then|again))? (?:meets?|speaks?|sees?|visits?)$/i

/** "is going to Lima", "flies to Lima on Friday" */
const isOnItsWay = (text: string, { start, end }: Trigger): boolean =>
  /^(?:going|flying|heading|travell?ing) to$/i.test(text.slice(start, end)) ||
  (/^(?:flies|goes|travels) to$/i.test(text.slice(start, end)) && /^[^@.;]{0,60}#/.test(text.slice(end)))

const statusNamed = (name: string | undefined): Status =>
  (['planned', 'proposed', 'cancelled', 'boycotted'] as const).find((status) => status === name) ?? 'held'

/**
 * The words that may say so. Of what is told as done only those between who did it and the deed: "As expected, @0 met @1
 * ahead of a planned visit" tells of no plan for a meeting.
 */
function wordsAround(text: string, { start, end, subjectAt }: Trigger) {
  const after = text.slice(end, end + 110).split(/[;.]|, (?:and|but|while) /)[0] ?? ''
  if (subjectAt === null) return { before: clauseBefore(text.slice(0, start)), after }
  const { done } = readRules().contacts
  const predicate = text.slice(subjectAt, end).replace(/^(?:[^@,]|@\d+)+?\s*,[^,@]{0,70},(?! @)/, '')
  const before = predicate.slice(0, predicate.length - (end - start))
  if (done.test(predicate))
    return {
      before,
      after:
        after.split(/,|\b(?:and|ahead of|before|during|after|about|regarding|to discuss|which)\b/)[0] ?? '',
    }
  const isOpened = /, $/.test(text.slice(0, subjectAt))
  return { before: clauseBefore(text.slice(isOpened ? subjectAt : 0, start)), after }
}

/** The words since the last that part clauses, no more than some. */
function clauseBefore(before: string): string {
  // What was agreed in a call is to come, and the call is not.
  const near = withoutAside(before).slice(-90).replace(agreedIn, '')
  const parts = near.split(
    /[;.]|, (?:which|who|and|but|while|after|following|during)\b|\b(?:during|after|following|when|where)\b|(?<!\b(?:proposed|suggested|agreed|urged|asked|demanded|requested|recommended)(?: #\d+)? )\bthat\b/,
  )
  return parts.at(-1) ?? near
}

const agreedIn = /\bagreed\b.*(?<!\b(?:part|participate) )\b(?:in|at|over) (?=(?:an?|his|her|their)\b)/i
