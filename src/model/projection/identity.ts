import { distinct, inOrder } from '../order.ts'
import type { Id } from '../thing.ts'
import { type Link, linksBetween } from './nearest-links.ts'
import type { RankedClaim, RecordedThing } from './record.ts'

export type Merge = { readonly former: Id; readonly kept: Id; readonly claimIds: readonly Id[] }

export type Identity = {
  /** The thing that an id stands for now: itself, unless it was merged into another. */
  readonly kept: (id: Id) => Id
  /** Former things, by their id. */
  readonly merges: readonly Merge[]
}

/** What of a claim tells who is who. */
export type IdentityClaim = Pick<
  RankedClaim,
  'id' | 'predicate' | 'subject' | 'objects' | 'negated' | 'certain'
>

/**
 * Things that claims say are the same become one: the object of `sameAs` that is no other's former id, and of several
 * the one with the smallest id. `differentFrom` takes back the links between its two, so that a merge that is split
 * again leaves what was there before.
 */
export function identify(
  things: readonly Pick<RecordedThing, 'id' | 'type'>[],
  claims: readonly IdentityClaim[],
): Identity {
  const types = new Map(things.map(({ id, type }) => [id, type]))
  const sameType = ({ from, to }: Link) => types.get(from) === types.get(to)
  const links = withoutSplits(
    identityLinks(claims, 'sameAs').filter(sameType),
    identityLinks(claims, 'differentFrom'),
  )
  const merges = classes(links)
    .flatMap(mergesOf)
    .sort((a, b) => inOrder(a.former, b.former))
  const keptOf = new Map(merges.map(({ former, kept }) => [former, kept]))
  return { kept: (id) => keptOf.get(id) ?? id, merges }
}

/** A guess, or a choice of several, merges and splits nothing. */
const identityLinks = (claims: readonly IdentityClaim[], predicate: 'sameAs' | 'differentFrom'): Link[] =>
  claims
    .filter((claim) => claim.predicate === predicate && !claim.negated && claim.certain)
    .flatMap(({ id, subject, objects: [object, ...others] }) =>
      object === undefined || others.length > 0 || object === subject
        ? []
        : [{ claimId: id, from: subject, to: object }],
    )

/**
 * Two that differ are drawn apart at their nearest: a link of their own goes, and only where others still join them does
 * it take those on the shortest way, all of them, since nothing tells which of them is wrong.
 */
function withoutSplits(links: readonly Link[], splits: readonly Link[]): readonly Link[] {
  const ways = splits.map(({ from, to }) => linksBetween(links, from, to)).filter(({ length }) => length > 0)
  if (ways.length === 0) return links
  const nearest = Math.min(...ways.map(({ length }) => length))
  const cut = new Set(ways.filter(({ length }) => length === nearest).flatMap((way) => way.links))
  return withoutSplits(
    links.filter((link) => !cut.has(link)),
    splits,
  )
}

/** The links of each class of things that are the same. */
function classes(links: readonly Link[]): (readonly Link[])[] {
  const classOf = new Map<Id, Set<Id>>()
  for (const { from, to } of links) {
    const joined = new Set([...(classOf.get(from) ?? [from]), ...(classOf.get(to) ?? [to])])
    for (const member of joined) classOf.set(member, joined)
  }
  return [...Map.groupBy(links, ({ from }) => classOf.get(from)).values()]
}

function mergesOf(links: readonly Link[]): Merge[] {
  const formers = new Set(links.map(({ from }) => from))
  const members = distinct(links.flatMap(({ from, to }) => [from, to]))
  const kept = members.find((id) => !formers.has(id)) ?? members[0]
  if (kept === undefined) return []
  return members
    .filter((id) => id !== kept)
    .map((former) => ({
      former,
      kept,
      claimIds: distinct(linksBetween(links, former, kept).links.map((link) => link.claimId)),
    }))
}
