import type { Id } from '../thing.ts'
import type { ClaimRecord, RankedClaim } from './record.ts'

/** A claim whose ends stand for what they name now, and who was the first to tell it. */
export type ToldClaim = RankedClaim & { readonly firstTeller: { readonly id: Id; readonly named: boolean } }

/** Merged things are replaced in every end; the first teller is the publisher, or the document, where no other is told. */
export function tell(
  { things, documents }: ClaimRecord,
  claims: readonly RankedClaim[],
  kept: (id: Id) => Id,
): ToldClaim[] {
  const publishers = new Map(documents.map(({ id, publisher }) => [id, publisher]))
  const unnamed = new Set(things.filter((thing) => thing.unnamed).map(({ id }) => id))
  const now = (id: Id | null) => (id === null ? null : kept(id))
  return claims.map((claim) => {
    const firstTeller = kept(claim.toldBy[0] ?? publishers.get(claim.from) ?? claim.from)
    return {
      ...claim,
      subject: kept(claim.subject),
      objects: [...new Set(claim.objects.map(kept))],
      speaker: now(claim.speaker),
      onBehalfOf: now(claim.onBehalfOf),
      during: now(claim.during),
      firstTeller: { id: firstTeller, named: !unnamed.has(firstTeller) },
    }
  })
}

/** Outlets that repeat one teller are one, and an unnamed teller counts only where no named one tells it. */
export function countSources(claims: readonly ToldClaim[]): number {
  const tellers = claims.map(({ firstTeller }) => firstTeller)
  const named = tellers.filter((teller) => teller.named)
  return new Set((named.length > 0 ? named : tellers).map(({ id }) => id)).size
}
