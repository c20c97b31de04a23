import { type Predicate, predicate, predicateNames } from '../predicates.ts'
import type { Id } from '../thing.ts'
import type { Projection } from './projection.ts'
import type { Relationship } from './relationships.ts'

/** Things to which a claim belongs: with their other claims it is projected, and contradicted. */
export const dossiersOf = (claim: {
  readonly predicate: (typeof predicateNames)[number]
  readonly subject: Id
  readonly objects: readonly Id[]
}): readonly Id[] => (predicate(claim.predicate).about === 'subject' ? [claim.subject] : claim.objects)

/** What a projection tells of some things; the rest of it may be wrong where not all was read that it follows from. */
export const ofDossiers = (
  { things, relationships, disagreements }: Projection,
  wanted: ReadonlySet<Id>,
): Projection => ({
  things: things.filter(({ id }) => wanted.has(id)),
  relationships: relationships.filter((relationship) => wanted.has(ownerOf(relationship))),
  disagreements: disagreements.filter(({ over }) => wanted.has(over)),
})

/** Relationships that belong to the dossier of their end; all others to that of their start. */
export const ownedByEnd: ReadonlySet<string> = new Set([
  'INVOLVED_IN',
  ...predicateNames.flatMap((name) => {
    const { about, projects }: Predicate = predicate(name)
    return about === 'object' && projects !== 'identity' && 'relationship' in projects
      ? [projects.relationship]
      : []
  }),
])

const ownerOf = ({ type, start, end }: Relationship): Id => (ownedByEnd.has(type) ? end : start)
