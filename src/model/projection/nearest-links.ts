import type { Id } from '../thing.ts'

/** Two things and the claim that relates them; walked in both directions. */
export type Link = { readonly claimId: Id; readonly from: Id; readonly to: Id }

/** All links on the shortest ways between two things, and how long such a way is; none and 0 where there is no way. */
export function linksBetween(
  links: readonly Link[],
  a: Id,
  b: Id,
): { readonly length: number; readonly links: readonly Link[] } {
  const neighbours = Map.groupBy(
    links.flatMap(({ from, to }) => [
      { from, to },
      { from: to, to: from },
    ]),
    ({ from }) => from,
  )
  const stepsFromA = steps(neighbours, a)
  const stepsFromB = steps(neighbours, b)
  const length = stepsFromA.get(b) ?? 0
  const onTheWay = (from: Id, to: Id) =>
    (stepsFromA.get(from) ?? Number.NaN) + 1 + (stepsFromB.get(to) ?? Number.NaN) === length
  return { length, links: links.filter(({ from, to }) => onTheWay(from, to) || onTheWay(to, from)) }
}

function steps(neighbours: ReadonlyMap<Id, readonly { readonly to: Id }[]>, start: Id): Map<Id, number> {
  const reached = new Map([[start, 0]])
  // A map iterates over what is added while it does: breadth first.
  for (const [id, count] of reached) {
    for (const { to } of neighbours.get(id) ?? []) {
      if (!reached.has(to)) reached.set(to, count + 1)
    }
  }
  return reached
}
