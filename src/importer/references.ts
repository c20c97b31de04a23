import { type PredicateName, predicate, qualifierTypes } from '../model/predicates.ts'
import { type Id, type ThingType, thingTypes } from '../model/thing.ts'
import type { Bundle, BundleClaim } from './bundle.ts'

/** One thing that an entry of a bundle names, and what it may be. */
export type Reference = {
  readonly entry: string
  readonly place: string
  readonly id: Id
  readonly types: readonly ThingType[]
}

export const entryOf = {
  claim: (claim: BundleClaim, index: number) => `claims[${index}] (${claim.predicate} ${claim.subject})`,
  document: ({ id }: { readonly id: Id }, index: number) => `documents[${index}] (${id})`,
  thing: ({ id }: { readonly id: Id }, index: number) => `things[${index}] (${id})`,
  review: ({ claim }: { readonly claim: Id }, index: number) => `reviews[${index}] (${claim})`,
}

/** Everything a bundle names as a thing; documents that are quoted and claims that are reviewed have rules of their own. */
export const referencesOf = (bundle: Bundle): readonly Reference[] => [
  ...bundle.documents.flatMap((document, index) => {
    const entry = entryOf.document(document, index)
    return [
      ...reference(entry, 'publisher', document.publisher, ['Organisation']),
      ...reference(entry, 'original', document.retells, ['Document']),
    ]
  }),
  ...bundle.claims.flatMap((claim, index) => referencesOfClaim(claim, entryOf.claim(claim, index))),
]

export const objectsOf = ({ object }: BundleClaim): readonly Id[] =>
  typeof object === 'string' ? [object] : [...new Set(object)]

const referencesOfClaim = (claim: BundleClaim, entry: string): readonly Reference[] => [
  ...reference(entry, 'subject', claim.subject, predicate(claim.predicate).domain),
  ...objectsOf(claim).flatMap((id) => reference(entry, 'object', id, rangeOf(claim.predicate))),
  ...reference(entry, 'speaker', claim.speaker, qualifierTypes.speaker),
  ...reference(entry, 'onBehalfOf', claim.onBehalfOf, qualifierTypes.onBehalfOf),
  ...reference(entry, 'during', claim.during, qualifierTypes.during),
  ...reference(entry, 'from', claim.from, ['Document']),
  ...claim.toldBy.flatMap((id) => reference(entry, 'toldBy', id, qualifierTypes.toldBy)),
  ...claim.quotes.flatMap((quote) =>
    'retold' in quote ? reference(entry, 'quote of', quote.document, ['Document']) : [],
  ),
]

/** Any type where there should be no object at all: that is said elsewhere. */
const rangeOf = (name: PredicateName): readonly ThingType[] => {
  const { range } = predicate(name)
  return 'things' in range ? range.things : thingTypes
}

const reference = (
  entry: string,
  place: string,
  id: Id | undefined,
  types: readonly ThingType[],
): Reference[] => (id === undefined ? [] : [{ entry, place, id, types }])
