import { predicates } from '../predicates.ts'
import type { ThingType } from '../thing.ts'
import type { ToldClaim } from './sources.ts'

/** What a document vouches for; only where none does, what one side alleges. */
export function atFirstHand(claims: readonly ToldClaim[]): readonly ToldClaim[] {
  const vouchedFor = claims.filter(({ alleged }) => !alleged)
  return vouchedFor.length > 0 ? vouchedFor : claims
}

/** An earlier stage yields to a later one without a quarrel: what was planned may well have been held. */
export function unsurpassed(claims: readonly ToldClaim[], type: ThingType): readonly ToldClaim[] {
  // An agreement does not show that its status is alleged, so an allegation must not surpass what is vouched for.
  const counted = type === 'Agreement' ? atFirstHand(claims) : claims
  const reached = Math.max(...counted.map((claim) => stage(claim, type)))
  return counted.filter((claim) => stage(claim, type) === reached)
}

const agreementStages: readonly (string | null)[] = predicates.hasStatus.range.value.Agreement
const contactStages: readonly (string | null)[] = ['proposed', 'planned']

const stage = ({ value }: ToldClaim, type: ThingType): number => {
  if (type === 'Agreement') return agreementStages.indexOf(value)
  // Held, cancelled and boycotted are as late as each other.
  return contactStages.includes(value) ? contactStages.indexOf(value) : contactStages.length
}
