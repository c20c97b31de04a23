import type { Claim } from '../model/claim.ts'
import { predicate, predicateNames } from '../model/predicates.ts'
import { dossiersOf } from '../model/projection/dossier.ts'
import { identify } from '../model/projection/identity.ts'
import { projecting } from '../model/projection/projection.ts'
import type { ClaimRecord, RankedClaim } from '../model/projection/record.ts'
import type { Id } from '../model/thing.ts'
import type { News } from './load.ts'
import { idsOf, type Reading, type ReadThing, readClaims, readThings, recordOf } from './recorded.ts'

/** What a load has just recorded, so that it need not be read again: things that were not there before, and claims. */
export type AtHand = {
  readonly things: ReadonlyMap<Id, ReadThing>
  readonly claims: readonly RankedClaim[]
}

/** Nothing where there are reviews: they change what is told of claims. */
export function atHandOf({ things, links, claims, reviews }: News): AtHand {
  if (reviews.length > 0) return nothingAtHand
  const published = links.filter(({ type }) => type === 'PUBLISHED_BY')
  const publisherOf = new Map(published.map(({ document, to }) => [document, to]))
  const publishers = new Set(publisherOf.values())
  const added = things.filter(({ isNew }) => isNew)
  return {
    things: new Map(
      added.map(({ id, type, given: { unnamed, title } }) => [
        id,
        {
          ...{ id, type, unnamed: unnamed ?? false, title: title ?? null },
          publisher: publisherOf.get(id) ?? null,
          publishes: publishers.has(id),
        },
      ]),
    ),
    claims: claims.map(({ quotes: _quotes, ...claim }) => ({ ...claim, rank: 'normal' })),
  }
}

export const nothingAtHand: AtHand = { things: new Map(), claims: [] }

/** Who is who by now, as far as claims tell; and the things that they tell it of. */
type WhoIsWho = {
  readonly claims: readonly RankedClaim[]
  readonly things: ReadonlyMap<Id, ReadThing>
  /** The thing that an id stands for. */
  readonly kept: (id: Id) => Id
  /** What ids stand for, and all that was merged into it. */
  readonly merged: (ids: Iterable<Id>) => ReadonlySet<Id>
}

export async function readWhoIsWho(reading: Reading, atHand: AtHand): Promise<WhoIsWho> {
  const found = await reading.transaction.run('projection/claims-on-identity', {})
  const claims = await readClaims(reading, idsOf(found))
  const things = await thingsToo(reading, atHand.things, mentionedIn(claims))
  const { kept, merges } = identify([...things.values()], projecting(claims))
  const formers = Map.groupBy(merges, (merge) => merge.kept)
  const withFormers = (id: Id): Id[] => [id, ...(formers.get(id) ?? []).map(({ former }) => former)]
  return { claims, things, kept, merged: (ids) => new Set([...ids].map(kept).flatMap(withFormers)) }
}

/**
 * All that the dossiers of some things follow from, and those things with all that they were merged with. Beside their own
 * claims: those on identity; those that tell who held an office that took part, and whose it is; the dates of contacts in
 * which something was stated.
 */
export async function readDossiers(
  reading: Reading,
  touched: Iterable<Id>,
  { atHand, whoIsWho }: { readonly atHand: AtHand; readonly whoIsWho: WhoIsWho },
): Promise<{ readonly record: ClaimRecord; readonly things: ReadonlySet<Id> }> {
  const { merged } = whoIsWho
  const wanted = merged(touched)
  const own = await claimsOf(reading, wanted, atHand)
  const known = await thingsToo(reading, whoIsWho.things, [...wanted, ...mentionedIn(own)])
  const takers = own
    .filter(({ predicate }) => predicate === 'participated')
    .flatMap(({ subject, onBehalfOf }) => (onBehalfOf === null ? [subject] : [subject, onBehalfOf]))
  const behind = {
    offices: [...merged(takers.filter((id) => known.get(id)?.type === 'Office'))],
    contacts: [...merged(own.map(({ during }) => during).filter((id) => id !== null))],
  }
  const others =
    behind.offices.length + behind.contacts.length === 0
      ? []
      : await readClaims(reading, idsOf(await reading.transaction.run('projection/claims-behind', behind)))
  const all = [...whoIsWho.claims, ...own, ...others]
  const claims = [...new Map(all.map((claim) => [claim.id, claim])).values()]
  const mentioned = new Set([...wanted, ...mentionedIn(claims)])
  const things = await thingsToo(reading, known, mentioned)
  const told = [...mentioned].flatMap((id) => things.get(id) ?? [])
  return { record: recordOf(told, claims), things: wanted }
}

/** Those that are known, and others as they are recorded by now. */
async function thingsToo(
  reading: Reading,
  known: ReadonlyMap<Id, ReadThing>,
  ids: Iterable<Id>,
): Promise<ReadonlyMap<Id, ReadThing>> {
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  if (missing.length === 0) return known
  const found = await readThings(reading, missing)
  return new Map([...known, ...found.map((thing) => [thing.id, thing] as const)])
}

/** Those of a thing that was not there before are all at hand. */
async function claimsOf(
  reading: Reading,
  wanted: ReadonlySet<Id>,
  atHand: AtHand,
): Promise<readonly RankedClaim[]> {
  const things = [...wanted].filter((id) => !atHand.things.has(id))
  const fresh = atHand.claims.filter((claim) => dossiersOf(claim).some((id) => wanted.has(id)))
  if (things.length === 0) return fresh
  const found = idsOf(
    await reading.transaction.run('projection/claims-of-dossiers', { things, ...predicatesByEnd }),
  )
  const known = new Set(fresh.map(({ id }) => id))
  return [
    ...fresh,
    ...(await readClaims(
      reading,
      found.filter((id) => !known.has(id)),
    )),
  ]
}

const predicatesByEnd = {
  bySubject: predicateNames.filter((name) => predicate(name).about === 'subject'),
  byObject: predicateNames.filter((name) => predicate(name).about === 'object'),
}

/** Things that claims name, and the documents they are from. */
export const mentionedIn = (claims: readonly Claim[]): Id[] => [
  ...new Set(
    claims.flatMap(({ subject, objects, speaker, onBehalfOf, during, toldBy, from }) =>
      [subject, ...objects, speaker, onBehalfOf, during, ...toldBy, from].filter((id) => id !== null),
    ),
  ),
]
