import { backboneOf } from '../model/backbone.ts'
import { contactKinds } from '../model/looks.ts'
import type { Graph, Link, Node } from './graph.ts'
import type { View } from './view.ts'

/** Everything between two things, drawn as one line. */
export type Line = {
  readonly key: string
  readonly source: Node
  readonly target: Node
  readonly links: readonly Link[]
  readonly trust: Trust
  readonly weight: number
}

/** From the least to be trusted on; `unsupported` has no document left that is switched on. */
export type Trust = 'unsupported' | 'disputed' | 'alleged' | 'uncertain' | 'sure'

export type Seen = {
  readonly nodes: readonly Node[]
  readonly lines: readonly Line[]
  /** Keys of lines that a dense picture shows all the time; the others it shows with what is selected. */
  readonly strong: ReadonlySet<string>
  /** Things of the graph that the window, filters or a person's own choice keep from being seen. */
  readonly hidden: number
}

/** The part of the graph that a view lets through. */
export function seenIn(graph: Graph, view: View): Seen {
  const kept = new Map([...graph.nodes].filter(([, node]) => isKept(node, view)))
  const byEnds = new Map<string, Link[]>()
  for (const link of graph.links) {
    if (!kept.has(link.source) || !kept.has(link.target) || !isWanted(link, view)) continue
    const key = lineKey(link.source, link.target)
    const among = byEnds.get(key)
    if (among) among.push(link)
    else byEnds.set(key, [link])
  }
  const off = new Set(view.off)
  const lines: Line[] = []
  const joined = new Set<string>()
  for (const [key, links] of byEnds) {
    const [first] = links
    const source = first && kept.get(first.source)
    const target = first && kept.get(first.target)
    if (!source || !target || source === target) continue
    joined.add(source.id).add(target.id)
    const weight = links.reduce((sum, link) => sum + link.weight, 0)
    lines.push({ key, source, target, links, trust: trustOf(links, off), weight })
  }
  const own = new Set([...view.of, ...view.expand, ...view.select])
  const nodes = [...kept.values()].filter(({ id }) => joined.has(id) || own.has(id))
  return { nodes, lines, strong: strongOf(lines), hidden: graph.nodes.size - nodes.length }
}

const strongOf = (lines: readonly Line[]): ReadonlySet<string> => {
  const pairs = lines.map(({ key, source, target, weight }) => ({
    ...{ key, weight },
    ...{ source: source.id, target: target.id },
  }))
  return new Set(backboneOf(pairs).map(({ key }) => key))
}

export const lineKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

function isKept(node: Node, view: View): boolean {
  if (view.hide.includes(node.id)) return false
  if (view.of.includes(node.id)) return true
  if (node.status && view.off.includes(`status:${node.status.toLowerCase()}`)) return false
  return touchesWindow(node, view)
}

/** Only contacts are bound to a time; what nobody dates possibly lies in every window. */
function touchesWindow({ kind, date }: Node, { from, to }: View): boolean {
  if ((!from && !to) || !contactKinds.includes(kind)) return true
  return (
    !(from && date?.latest && date.latest.slice(0, 7) < from) &&
    !(to && date?.earliest && date.earliest.slice(0, 7) > to)
  )
}

function isWanted(link: Link, { off, doubt }: View): boolean {
  if (link.stance && off.includes(`stance:${link.stance.toLowerCase()}`)) return false
  if (link.role && off.includes(`role:${link.role.toLowerCase()}`)) return false
  const sure = link.certain && !link.alleged && !link.disputed
  return doubt === 'all' || (doubt === 'sure') === sure
}

function trustOf(links: readonly Link[], off: ReadonlySet<string>): Trust {
  const told = links.filter(
    ({ documents }) => documents.length === 0 || documents.some((id) => !off.has(`document:${id}`)),
  )
  if (told.length === 0) return 'unsupported'
  if (told.some(({ disputed }) => disputed)) return 'disputed'
  if (told.some(({ certain, alleged }) => certain && !alleged)) return 'sure'
  return told.some(({ certain }) => !certain) ? 'uncertain' : 'alleged'
}
