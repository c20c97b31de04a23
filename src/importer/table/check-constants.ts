import { Fault } from '../../model/fault.ts'
import { channels, type PredicateName, polarities, predicate, stances } from '../../model/predicates.ts'
import { aOrAn, idPattern, type ThingType } from '../../model/thing.ts'
import { readDate } from '../../model/uncertain-date.ts'
import { wordsFor } from '../claim-faults.ts'
import { formatFault } from './day-format.ts'
import { readFlag } from './flag.ts'
import type { MappedClaim, MappedDate, Mapping } from './mapping-schema.ts'
import { templateOf } from './written.ts'

type Written = Exclude<MappedClaim, string>

/** What is the same in every row, and would refuse every one of them: a word, a day or a format that there is not. */
export function constantFaults(name: PredicateName, claim: Written, type: ThingType): readonly string[] {
  const { range, roles = [], qualifiers = [] } = predicate(name)
  const words = 'things' in range ? 'none' : wordsFor(range.value, type)
  return [
    ...(Array.isArray(words) ? wordFaults(`value of ${name} for ${aOrAn(type)}`, claim.value, words) : []),
    ...(qualifiers.includes('role') ? wordFaults(`role of ${name}`, claim.role, roles) : []),
    ...wordFaults('stance', claim.stance, stances),
    ...wordFaults('polarity', claim.polarity, polarities),
    ...wordFaults('channel', claim.channel, channels),
    ...flags.flatMap((flag) => flagFaults(flag, claim[flag])),
    ...(claim.date === undefined ? [] : dateFaults(claim.date)),
  ]
}

const flags = ['negated', 'alleged', 'certain'] as const

export const isConstant = (template: string): boolean =>
  templateOf(template).parts.every((part) => typeof part === 'string')

/** Of an id that is the same in every row. */
export const idFault = (id: string): string | undefined =>
  idPattern.test(id)
    ? undefined
    : `"${id}" is no id: it takes a kind, a slash, and letters, digits and hyphens, such as state/AZE`

/** What is said of the table as a source is the same in every row too. */
export const documentFaults = ({ document: { date } }: Mapping): readonly string[] =>
  date === undefined ? [] : edtfFaults(date)

const wordFaults = (what: string, word: string | undefined, allowed: readonly string[]): readonly string[] =>
  word === undefined || !isConstant(word) || allowed.includes(word)
    ? []
    : [`"${word}" is no ${what}: it takes ${allowed.join(', ')}`]

const flagFaults = (name: string, word: string | undefined): readonly string[] =>
  word === undefined || !isConstant(word) || readFlag(word) !== null
    ? []
    : [`"${word}" says neither yes nor no of ${name}: it takes true or false`]

function dateFaults(date: MappedDate): readonly string[] {
  if (typeof date === 'string') return isConstant(date) ? edtfFaults(date) : []
  const { on, from, to, format = [] } = date
  const formatted = format.map(formatFault).filter((fault) => fault !== undefined)
  if (on !== undefined && (from !== undefined || to !== undefined))
    return ['a date has either "on" or "from" and "to"', ...formatted]
  if (on === undefined && from === undefined && to === undefined)
    return ['a date needs "on", or "from" and "to"', ...formatted]
  return formatted
}

function edtfFaults(date: string): readonly string[] {
  try {
    readDate(date)
    return []
  } catch (error) {
    if (error instanceof Fault) return [error.message]
    throw error
  }
}
