import type { Status } from './reading.ts'
import { readRules } from './rules.ts'
import type { Trigger } from './triggers.ts'

/** What became of a contact, by the words of its clause; held where none says otherwise. */
export function statusOf(text: string, { start, end, kind }: Trigger): Status {
  if (kind === null) return 'held'
  const before = clauseBefore(text.slice(0, start))
  const after = text.slice(end, end + 110).split(/[;.]|, (?:and|but|while) /)[0] ?? ''
  const found = readRules().contacts.status.find((cue) => cue.before.test(before) || cue.after.test(after))
  if (!found) return 'held'
  // Of a talk that took place people say what they look forward to: the cue has to stand with it.
  return statusNamed(found.name)
}

const statusNamed = (name: string): Status =>
  (['planned', 'proposed', 'cancelled', 'boycotted'] as const).find((status) => status === name) ?? 'held'

/** The words since the last that part clauses, no more than some. */
function clauseBefore(before: string): string {
  const near = before.slice(-90)
  const parts = near.split(
    /[;.]|, (?:which|who|and|but|while|after|following|during)\b|\b(?:during|after|following|that|when|where)\b/,
  )
  return parts.at(-1) ?? near
}
