import { inOrder } from './order.ts'

type Weighted = { readonly source: string; readonly target: string; readonly weight: number }

const linksPerThing = 4
const strongestPerThing = 2

/**
 * The links that show how a dense network is built: of each thing the strongest, measured by how much the two are in
 * contact with others. All of them where there are few. It does not depend on the order of links.
 */
export function backboneOf<Link extends Weighted>(links: readonly Link[]): readonly Link[] {
  const totals = new Map<string, number>()
  for (const { source, target, weight } of links) {
    for (const id of [source, target]) totals.set(id, (totals.get(id) ?? 0) + weight)
  }
  if (links.length <= linksPerThing * totals.size) return links
  const strength = ({ source, target, weight }: Link) =>
    weight / Math.sqrt((totals.get(source) ?? 1) * (totals.get(target) ?? 1))
  const kept = new Map<string, number>()
  const isWanted = (id: string) => (kept.get(id) ?? 0) < strongestPerThing
  return links
    .map((link) => ({ link, strength: strength(link), key: `${link.source} ${link.target}` }))
    .toSorted((one, other) => other.strength - one.strength || inOrder(one.key, other.key))
    .filter(({ link: { source, target } }) => {
      if (!isWanted(source) && !isWanted(target)) return false
      for (const id of [source, target]) kept.set(id, (kept.get(id) ?? 0) + 1)
      return true
    })
    .map(({ link }) => link)
}
