import type { Bounds } from '../bounds.ts'
import { unknownBounds } from '../bounds.ts'
import { distinct, inOrder } from '../order.ts'
import type { Id } from '../thing.ts'
import { boundsOnly } from './dating.ts'
import type { DenialsOf } from './denials.ts'
import type { Merge } from './identity.ts'
import { involvements } from './involvement.ts'
import { participations, type TypeOf } from './participation.ts'
import { keyOf, relationshipKey } from './relationship-key.ts'
import { countSources, type ToldClaim } from './sources.ts'
import { type Qualifiers, type Strand, strandsOf } from './strands.ts'
import { intoTerms } from './terms.ts'

export type Relationship = {
  readonly type: string
  readonly start: Id
  readonly end: Id
  readonly properties: Qualifiers &
    Bounds & {
      /** Tells it from others of the same type between the same ends. */
      readonly key: string
      readonly claimIds: readonly Id[]
      /** First tellers; see `countSources`. */
      readonly sources: number
      readonly disputed: boolean
      readonly certain: boolean
      readonly alleged: boolean
      /** Only where it is dated by its own claims; others repeat the bounds of their contact or agreement. */
      readonly edtf?: string | null
    }
}

export function relate(
  claims: readonly ToldClaim[],
  { denialsOf, boundsOf, typeOf }: { denialsOf: DenialsOf; boundsOf: (id: Id) => Bounds; typeOf: TypeOf },
): Relationship[] {
  const strands = Map.groupBy(
    claims.flatMap((claim) => strandsOf(claim, { denialsOf, boundsOf })),
    ({ type, term }) => (type === 'PARTICIPATED_IN' ? 'parts' : term ? 'terms' : 'others'),
  )
  const { parts = [], terms = [], others = [] } = Object.fromEntries(strands)
  const dated = intoTerms(terms)
  const offices = dated.filter(({ type }) => type === 'HELD')
  const owners = others.filter(({ type }) => type === 'OF')
  return weave([
    ...others,
    ...dated,
    ...participations(parts, offices, typeOf),
    ...involvements(parts, owners, typeOf),
  ])
}

/** A former thing leads to the one it was merged into. */
export const relateFormer = (
  { former, kept, claimIds }: Merge,
  claims: readonly ToldClaim[],
  denialsOf: DenialsOf,
): Relationship => {
  const behind = claims.filter(({ id }) => claimIds.includes(id))
  return {
    type: 'SAME_AS',
    start: former,
    end: kept,
    properties: {
      key: '',
      claimIds,
      sources: countSources(behind),
      disputed: behind.some((claim) => denialsOf(claim).length > 0),
      certain: true,
      alleged: false,
      ...unknownBounds,
    },
  }
}

export const inTheirOrder = (a: Relationship, b: Relationship) =>
  inOrder(a.type, b.type) ||
  inOrder(a.start, b.start) ||
  inOrder(a.end, b.end) ||
  inOrder(a.properties.key, b.properties.key)

const weave = (strands: readonly Strand[]): Relationship[] =>
  [...Map.groupBy(strands, relationshipKey).values()].flatMap(([first, ...others]) =>
    first ? [woven([first, ...others])] : [],
  )

function woven(strands: readonly [Strand, ...Strand[]]): Relationship {
  const [{ type, start, end, qualifiers, alleged, bounds, term }] = strands
  const claims = [...new Map(strands.map(({ claim }) => [claim.id, claim])).values()]
  return {
    type,
    start,
    end,
    properties: {
      key: keyOf(strands[0]),
      ...qualifiers,
      claimIds: distinct(claims.map(({ id }) => id)),
      sources: countSources(claims),
      disputed: isDisputed(type, strands),
      certain: strands.some(({ certain }) => certain),
      alleged,
      ...boundsOnly(bounds),
      ...(term && { edtf: term.edtf }),
    },
  }
}

/** That a minister came is disputed by who denies it; that the state was represented only if so is all that says it was. */
const isDisputed = (type: string, strands: readonly Strand[]): boolean =>
  type === 'INVOLVED_IN' ? strands.every(({ denied }) => denied) : strands.some(({ denied }) => denied)
