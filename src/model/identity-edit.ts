import type { Rank } from './claim.ts'
import { type IdentityClaim, identify } from './projection/identity.ts'
import type { RecordedThing } from './projection/record.ts'
import type { Id } from './thing.ts'

/** A claim of whether two are the same, with its rank; `own` where editors made it, who can then take it back. */
export type EditableClaim = IdentityClaim & { readonly rank: Rank; readonly own: boolean }

/** What to record so that two become one or two again: reviews of what is claimed, and a claim where none tells it. */
export type IdentityEdit = {
  readonly add: {
    readonly predicate: 'sameAs' | 'differentFrom'
    readonly subject: Id
    readonly object: Id
  } | null
  readonly reviews: readonly { readonly claim: Id; readonly rank: Rank }[]
}

/** What is known of two things, and of all that count as one with either. */
export type Known = {
  readonly things: readonly Pick<RecordedThing, 'id' | 'type'>[]
  readonly claims: readonly EditableClaim[]
}

/**
 * Makes two one. What tells them apart is taken back, or deprecated where it is not the editors' own; if they are the same
 * then, no claim is needed. Null where they would stay two.
 */
export function mergeEdit(
  former: readonly [Id, ...Id[]],
  kept: readonly [Id, ...Id[]],
  known: Known,
): IdentityEdit | null {
  const apart = standing(known.claims).filter(
    ({ predicate, subject, objects: [object = ''] }) =>
      predicate === 'differentFrom' &&
      ((former.includes(subject) && kept.includes(object)) ||
        (kept.includes(subject) && former.includes(object))),
  )
  const reviews = apart.map(({ id, own }) => ({
    claim: id,
    rank: own ? ('retracted' as const) : ('deprecated' as const),
  }))
  const [[one], [other]] = [former, kept]
  if (areSame(one, other, { ...known, claims: reviewed(known.claims, reviews) }))
    return { add: null, reviews }
  const edit = stated({ predicate: 'sameAs', subject: one, object: other }, known, reviews)
  return areSame(one, other, after(known, edit)) ? edit : null
}

/**
 * Makes two of one. What editors merged is taken back; where others still join them, or nobody ever did, they are told to
 * be different. Null where that is told already.
 */
export function splitEdit(one: Id, other: Id, known: Known): IdentityEdit | null {
  const merged = standing(known.claims).filter(
    (claim) => claim.own && claim.predicate === 'sameAs' && isOf(claim, one, other),
  )
  const reviews = merged.map(({ id }) => ({ claim: id, rank: 'retracted' as const }))
  const left = { ...known, claims: reviewed(known.claims, reviews) }
  if (merged.length > 0 && !areSame(one, other, left)) return { add: null, reviews }
  const isTold = standing(known.claims).some(
    (claim) => claim.own && claim.predicate === 'differentFrom' && isOf(claim, one, other),
  )
  return isTold ? null : stated({ predicate: 'differentFrom', subject: one, object: other }, known, reviews)
}

/** Said once more where editors said it before and took it back: a claim is recorded but once. */
function stated(
  said: NonNullable<IdentityEdit['add']>,
  { claims }: Known,
  reviews: IdentityEdit['reviews'],
): IdentityEdit {
  const before = claims.find(
    ({ own, predicate, subject, objects }) =>
      own && predicate === said.predicate && subject === said.subject && objects[0] === said.object,
  )
  if (!before) return { add: said, reviews }
  return { add: null, reviews: [...reviews, { claim: before.id, rank: 'normal' }] }
}

const areSame = (one: Id, other: Id, { things, claims }: Known): boolean => {
  const { kept } = identify(things, standing(claims))
  return kept(one) === kept(other)
}

const standing = (claims: readonly EditableClaim[]) =>
  claims.filter(({ rank }) => rank === 'normal' || rank === 'preferred')

const isOf = ({ subject, objects: [object] }: EditableClaim, one: Id, other: Id): boolean =>
  (subject === one && object === other) || (subject === other && object === one)

function reviewed(
  claims: readonly EditableClaim[],
  reviews: IdentityEdit['reviews'],
): readonly EditableClaim[] {
  const ranks = new Map(reviews.map(({ claim, rank }) => [claim, rank]))
  return claims.map((claim) => ({ ...claim, rank: ranks.get(claim.id) ?? claim.rank }))
}

function after({ things, claims }: Known, { add, reviews }: IdentityEdit): Known {
  const added = add && { id: 'claim/new', negated: false, certain: true, rank: 'normal' as const, own: true }
  const said =
    add && added ? [{ ...added, predicate: add.predicate, subject: add.subject, objects: [add.object] }] : []
  return { things, claims: [...reviewed(claims, reviews), ...said] }
}
