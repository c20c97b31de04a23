import { liesWithin, possiblyWithin } from '../calendar.ts'
import type { Id } from '../thing.ts'
import type { ToldClaim } from './sources.ts'

/** The negated claims that contradict a claim; who only guesses denies nothing. */
export type DenialsOf = (claim: ToldClaim) => readonly ToldClaim[]

export function denialsAmong(claims: readonly ToldClaim[]): DenialsOf {
  const dossier = ({ predicate, subject }: ToldClaim) => `${predicate} ${subject}`
  const negated = Map.groupBy(
    claims.filter((claim) => claim.negated && claim.certain),
    dossier,
  )
  return (claim) =>
    claim.negated ? [] : (negated.get(dossier(claim)) ?? []).filter((denial) => contradicts(denial, claim))
}

export const sharedObjects = (a: ToldClaim, b: ToldClaim): Id[] =>
  a.objects.filter((id) => b.objects.includes(id))

const qualifiers = ['value', 'role', 'stance', 'polarity', 'channel', 'onBehalfOf', 'during'] as const

/** A denial of less says nothing about more: it contradicts only what has all that it names. */
const contradicts = (denial: ToldClaim, claim: ToldClaim): boolean =>
  (denial.objects.length === 0 || sharedObjects(denial, claim).length > 0) &&
  qualifiers.every((qualifier) => denial[qualifier] === null || denial[qualifier] === claim[qualifier]) &&
  // The speaker of an alleged denial is the one who denies, and no part of what is denied.
  (denial.speaker === null || denial.alleged || denial.speaker === claim.speaker) &&
  deniesDate(denial, claim)

function deniesDate({ predicate, date: denied }: ToldClaim, { date }: ToldClaim): boolean {
  if (denied === null) return true
  if (date === null) return false
  // "Not in May" contradicts the 9th of May; "not on the 9th" leaves May open. A term is contradicted by any day of it.
  return predicate === 'dated'
    ? liesWithin(date, denied)
    : possiblyWithin(date, { from: denied.earliest, to: denied.latest })
}
