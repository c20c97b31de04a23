import { kindOfType, type NodeKind } from '../model/looks.ts'
import type { ContactStatus, DaysFragment, PictureFragment } from './documents.generated.ts'

export type Node = {
  readonly id: string
  readonly kind: NodeKind
  readonly name: string
  readonly date: DaysFragment | null
  readonly status: ContactStatus | null
  readonly alleged: boolean
  readonly disputed: boolean
  readonly weight: number
  readonly community: number
}

export type Link = PictureFragment['links'][number]

/** All that was asked for so far: the things by id, and the relations among them. */
export type Graph = {
  readonly nodes: ReadonlyMap<string, Node>
  readonly links: readonly Link[]
  readonly leftOut: { readonly nodes: number; readonly links: number }
}

export const emptyGraph: Graph = { nodes: new Map(), links: [], leftOut: { nodes: 0, links: 0 } }

/** Answers put together: a thing or relation that several of them hold is held once. */
export function graphOf(pictures: readonly PictureFragment[]): Graph {
  const nodes = new Map<string, Node>()
  for (const picture of pictures) {
    for (const shown of picture.nodes) if (!nodes.has(shown.id)) nodes.set(shown.id, nodeOf(shown))
  }
  const [first, ...others] = pictures
  const leftOut = first?.leftOut ?? emptyGraph.leftOut
  if (!first || others.length === 0) return { nodes, links: first?.links ?? [], leftOut }
  const links = new Map(
    pictures.flatMap((picture) => picture.links.map((link) => [keyOf(link), link] as const)),
  )
  return { nodes, links: [...links.values()], leftOut }
}

const keyOf = ({ source, target, kind, role, stance, certain, alleged, documents }: Link): string =>
  [source, target, kind, role, stance, certain, alleged, ...documents].join(' ')

function nodeOf({ id, weight, community, thing }: PictureFragment['nodes'][number]): Node {
  return {
    id,
    kind: kindOfType(thing.__typename),
    name: thing.name ?? id,
    date: 'date' in thing ? thing.date : null,
    status: 'contactStatus' in thing ? thing.contactStatus : null,
    alleged: 'alleged' in thing && thing.alleged,
    disputed: thing.disputed,
    weight,
    community,
  }
}
