import { wordsOf } from '../spelling.ts'
import type { Bodies } from './bodies.ts'
import { type GeneralName, generalName } from './general-name.ts'
import type { Candidate } from './mention.ts'
import { type PersonName, readName, wholeName } from './person-name.ts'
import type { KnownTerm } from './tenure.ts'
import { officeKind } from './titles.ts'

/** A candidate with its names read, once for all mentions. */
export type Known = {
  readonly candidate: Candidate
  /** Of a person. */
  readonly people: readonly PersonName[]
  /** Of anything else. */
  readonly names: readonly GeneralName[]
  readonly terms: readonly KnownTerm[]
}

export function knownAs(candidate: Candidate, bodies: Bodies): Known {
  const isPerson = candidate.type === 'Leader'
  return {
    candidate,
    people: isPerson
      ? candidate.names.flatMap((name) => readName(name, bodies).name ?? wholeName(name) ?? [])
      : [],
    names: isPerson ? [] : candidate.names.map(generalName),
    terms: candidate.terms.map((term) => ({
      ...term,
      kind: readName(term.title, bodies).title?.kind ?? officeKind(wordsOf(term.title)),
    })),
  }
}
