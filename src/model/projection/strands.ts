import type { Bounds } from '../bounds.ts'
import { unknownBounds } from '../bounds.ts'
import { type Predicate, predicate } from '../predicates.ts'
import type { Id } from '../thing.ts'
import type { DenialsOf } from './denials.ts'
import type { ToldClaim } from './sources.ts'

/** What keys a relationship beside its ends and whether it is alleged; those its predicate does not have are absent. */
export type Qualifiers = {
  readonly role?: string
  readonly stance?: string | null
  readonly polarity?: string | null
  readonly speakerId?: string | null
  readonly contactId?: string | null
  readonly text?: string | null
}

/** What one claim says of one pair of ends. Strands with the same key are woven into one relationship. */
export type Strand = {
  readonly type: string
  readonly start: Id
  readonly end: Id
  readonly qualifiers: Qualifiers
  readonly alleged: boolean
  readonly bounds: Bounds
  /** Where the relationship is dated by its own claims: what they say of this term. */
  readonly term: { readonly edtf: string | null } | null
  readonly claim: ToldClaim
  readonly certain: boolean
  readonly denied: boolean
}

/** Every pair of ends that a claim may mean: an end is certain only where it is named alone, and not as a guess. */
export function strandsOf(
  claim: ToldClaim,
  { denialsOf, boundsOf }: { denialsOf: DenialsOf; boundsOf: (id: Id) => Bounds },
): Strand[] {
  const known: Predicate = predicate(claim.predicate)
  const { projects } = known
  if (claim.negated || projects === 'identity' || !('relationship' in projects)) return []
  const denials = denialsOf(claim)
  const ownDate = known.qualifiers?.includes('date') ?? false
  return (
    claim.objects
      // A thing that turned out to be its own object says nothing about itself.
      .filter((object) => object !== claim.subject)
      .map((object) => ({
        type: projects.relationship,
        start: claim.subject,
        end: object,
        qualifiers: qualifiersOf(claim, known),
        alleged: claim.alleged,
        bounds: ownDate
          ? (claim.date ?? unknownBounds)
          : boundsOf(claim.during ?? (known.about === 'subject' ? claim.subject : object)),
        term: ownDate ? { edtf: claim.date?.edtf ?? null } : null,
        claim,
        certain: claim.certain && claim.objects.length === 1,
        denied: denials.some((denial) => denial.objects.includes(object)),
      }))
  )
}

function qualifiersOf(claim: ToldClaim, { qualifiers = [], roles = [] }: Predicate): Qualifiers {
  return {
    // The first role is the plain one: to take part, to be a party.
    ...(qualifiers.includes('role') && { role: claim.role ?? roles[0] ?? '' }),
    ...(qualifiers.includes('stance') && { stance: claim.stance }),
    ...(qualifiers.includes('polarity') && { polarity: claim.polarity }),
    ...(qualifiers.includes('speaker') && { speakerId: claim.speaker }),
    ...(qualifiers.includes('during') && { contactId: claim.during, text: claim.value }),
  }
}
