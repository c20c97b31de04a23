import { unknownBounds } from '../bounds.ts'
import { byId } from '../order.ts'
import type { Id } from '../thing.ts'
import { denialsAmong } from './denials.ts'
import { type Disagreement, deniedRelations, disagree } from './disagreements.ts'
import { type Identity, identify, type Merge } from './identity.ts'
import type { ClaimRecord, RankedClaim } from './record.ts'
import { inTheirOrder, type Relationship, relate, relateFormer } from './relationships.ts'
import { tell } from './sources.ts'
import { dossiers, type SettledThing, settleThing, type ThingProperties } from './things.ts'

export type ProjectedThing = {
  readonly id: Id
  readonly labels: readonly string[]
  /** None for a former thing: what is known of it is known of the one it was merged into. */
  readonly properties: (ThingProperties & { readonly disputed: boolean }) | Record<string, never>
}

export type Projection = {
  readonly things: readonly ProjectedThing[]
  readonly relationships: readonly Relationship[]
  readonly disagreements: readonly Disagreement[]
}

/**
 * The plain graph that follows from what was recorded: in a total order, and the same in whatever order claims came.
 * Its rules are those of docs/model.md.
 */
export function project(record: ClaimRecord): Projection {
  const ranked = projecting(record.claims)
  const identity = identify(record.things, ranked)
  const claims = tell(record, ranked, identity.kept)
  const denialsOf = denialsAmong(claims)
  const claimsOn = dossiers(claims)
  const settled = record.things
    .filter(({ id }) => identity.kept(id) === id)
    .map((thing) => settleThing(thing, claimsOn, denialsOf))
  const disagreements = disagree([
    ...settled.flatMap(({ quarrels }) => quarrels),
    ...deniedRelations(claims, denialsOf),
  ])
  const disputed = new Set(disagreements.map(({ over }) => over))
  const publishers = publishersIn(record, identity)
  const types = new Map(record.things.map(({ id, type }) => [id, type]))
  const dates = new Map(settled.map(({ id, dating }) => [id, dating]))
  return {
    things: [
      ...settled.map((thing) => finished(thing, { disputed, publishers })),
      ...identity.merges.map(formerThing),
    ].sort(byId),
    relationships: [
      ...relate(claims, {
        denialsOf,
        boundsOf: (id) => dates.get(id) ?? unknownBounds,
        typeOf: (id) => types.get(id),
      }),
      ...identity.merges.map((merge) => relateFormer(merge, claimsOn(merge.kept, 'sameAs'), denialsOf)),
    ].sort(inTheirOrder),
    disagreements,
  }
}

/**
 * Deprecated, proposed and retracted claims project nothing, and nobody is contradicted by them. In the order of their
 * ids, so that nothing that follows can depend on the order of recording.
 */
export function projecting(claims: readonly RankedClaim[]): RankedClaim[] {
  const ranked = claims.filter(({ rank }) => rank === 'preferred' || rank === 'normal')
  return [...new Map(ranked.map((claim) => [claim.id, claim])).values()].sort(byId)
}

const publishersIn = ({ documents, things }: ClaimRecord, { kept }: Identity): ReadonlySet<Id> =>
  new Set([
    ...documents.flatMap(({ publisher }) => (publisher === null ? [] : [kept(publisher)])),
    ...things.filter(({ publishes }) => publishes).map(({ id }) => kept(id)),
  ])

const finished = (
  { id, labels, properties }: SettledThing,
  { disputed, publishers }: { disputed: ReadonlySet<Id>; publishers: ReadonlySet<Id> },
): ProjectedThing => ({
  id,
  labels: [...labels, ...(publishers.has(id) ? ['Publisher'] : [])],
  properties: { ...properties, disputed: disputed.has(id) },
})

const formerThing = ({ former }: Merge): ProjectedThing => ({
  id: former,
  labels: ['Thing', 'Former'],
  properties: {},
})
