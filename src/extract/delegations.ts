import { sidesIn } from './sides.ts'
import { plainTrigger, type Trigger } from './trigger.ts'

const led =
  /\b(?:delegation|side|team)s? (?:was|were) (?:led|headed) by (@\d+)[^;]{0,200}?\b(?:delegation|side|team)(?: (?:was|were))?(?: (?:led|headed))? by (@\d+)/gi

/** "The Malian delegation was led by @0, and the Chadian side by @1": the two met. */
export function delegationsIn(text: string): Trigger[] {
  return [...text.matchAll(led)].map((match) => ({
    ...plainTrigger,
    start: match.index,
    end: match.index + match[0].length,
    kind: 'meeting',
    left: sidesIn(match[1]),
    right: sidesIn(match[2]),
    subjectAt: match.index,
  }))
}
