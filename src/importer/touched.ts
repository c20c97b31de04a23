import type { Claim } from '../model/claim.ts'
import { distinct } from '../model/order.ts'
import { dossiersOf } from '../model/projection/dossier.ts'
import type { Id } from '../model/thing.ts'
import { mentionedIn } from './dossiers.ts'
import type { NewReview } from './new-reviews.ts'
import type { DocumentLink, ThingRow } from './new-things.ts'
import { type Reading, readClaims } from './recorded.ts'

type News = {
  readonly things: readonly ThingRow[]
  readonly links: readonly DocumentLink[]
  readonly claims: readonly Claim[]
  readonly reviews: readonly NewReview[]
}

/** Things whose dossiers a load changes: what is new of them, and what follows from what is new of others. */
export async function touchedBy(
  { things, links, claims, reviews }: News,
  reading: Reading,
): Promise<ReadonlySet<Id>> {
  const reviewed = await readClaims(reading, [...new Set(reviews.map(({ claim }) => claim))])
  const told = [...claims, ...reviewed]
  // Of what was not there before nothing follows but what is told of it now.
  const added = new Set(things.filter(({ isNew }) => isNew).map(({ id }) => id))
  const known = (ids: readonly Id[]) => ids.filter((id) => !added.has(id))
  const of = (...names: readonly Claim['predicate'][]) =>
    told.filter(({ predicate }) => names.includes(predicate))
  const following = {
    contacts: known(of('dated').map(({ subject }) => subject)),
    offices: known(
      distinct([
        ...of('held').flatMap(({ objects }) => objects),
        ...of('officeOf').map(({ subject }) => subject),
      ]),
    ),
    merged: [
      ...(await joinedWith(of('sameAs', 'differentFrom').flatMap(endsOf), reading)),
      // Who is not named is counted otherwise, in all that it tells.
      ...things.filter(({ given }) => 'unnamed' in given).map(({ id }) => id),
    ],
    documents: known(links.filter(({ type }) => type === 'PUBLISHED_BY').map(({ document }) => document)),
  }
  const followed = Object.values(following).every(({ length }) => length === 0)
    ? []
    : await reading.transaction.run('projection/dossiers-that-follow', following)
  const unprojected = await reading.transaction.run('projection/unprojected-among', {
    ids: known(mentionedIn(told)),
  })
  return new Set([
    ...things.map(({ id }) => id),
    ...links.map(({ to }) => to),
    ...told.flatMap(dossiersOf),
    // Of what only proposed claims name nothing is told, and a review may change which these are.
    ...unprojected.map(({ id }) => id),
    ...mentionedIn(reviewed),
    ...followed.map(({ id }) => id),
  ])
}

const endsOf = ({ subject, objects }: Claim): readonly Id[] => [subject, ...objects]

/** A claim on the identity of two may join, or draw apart, all that others join with them or draw apart from them. */
async function joinedWith(ids: readonly Id[], reading: Reading): Promise<ReadonlySet<Id>> {
  const joined = new Set(ids)
  if (joined.size === 0) return joined
  const found = await reading.transaction.run('projection/claims-on-identity', {})
  const claims = await readClaims(
    reading,
    found.map(({ id }) => id),
  )
  const neighbours = Map.groupBy(
    claims.flatMap((claim) => endsOf(claim).map((end) => ({ end, ends: endsOf(claim) }))),
    ({ end }) => end,
  )
  // A set iterates over what is added while it does.
  for (const id of joined) {
    for (const { ends } of neighbours.get(id) ?? []) for (const end of ends) joined.add(end)
  }
  return joined
}
