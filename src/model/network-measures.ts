import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import { inOrder } from './order.ts'

/** Some nodes by id and the links among them; several links between the same two count together. */
export type Linked = {
  readonly ids: readonly string[]
  readonly links: readonly { readonly source: string; readonly target: string; readonly weight: number }[]
}

type ById = Readonly<Record<string, number>>

/** Each is worked out when it is first read: betweenness of 1,000 nodes and 10,000 links takes a quarter of a second. */
export type Measures = {
  /** Share of the shortest ways between two others that lead over a node: 0 to 1, whatever the weights. */
  readonly betweenness: ById
  /** Share of the visits of somebody who walks at random along the links, by their weights. */
  readonly pageRank: ById
  /** Number of the community by Louvain's method: the largest is 1; of two as large the one with the first id comes first. */
  readonly community: ById
}

/** The measures do not depend on the order of nodes and links. */
export function measuresOf(linked: Linked): Measures {
  const graph = graphOf(linked)
  const weighted = { getEdgeWeight: 'weight' }
  const betweenness = once(() => betweennessCentrality(graph, { getEdgeWeight: null }))
  const pageRank = once(() => pagerank(graph, { ...weighted, maxIterations: 1000 }))
  const community = once(() => numbered(communitiesOf(graph)))
  return {
    get betweenness() {
      return betweenness()
    },
    get pageRank() {
      return pageRank()
    },
    get community() {
      return community()
    },
  }
}

function graphOf({ ids, links }: Linked): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (const id of ids.toSorted(inOrder)) graph.addNode(id)
  const ordered = links
    .map(({ source, target, weight }) => ({ ends: [source, target].toSorted(inOrder), weight }))
    .toSorted((a, b) => inOrder(a.ends.join(' '), b.ends.join(' ')))
  for (const { ends, weight } of ordered) {
    const [one = '', other = ''] = ends
    if (one === other) continue
    graph.updateUndirectedEdge(one, other, (attributes) => ({
      weight: Number(attributes['weight'] ?? 0) + weight,
    }))
  }
  return graph
}

/** Without links everyone is alone, and the method has nothing to work on. */
const communitiesOf = (graph: UndirectedGraph): ById =>
  graph.size === 0
    ? Object.fromEntries(graph.nodes().map((id, index) => [id, index]))
    : louvain(graph, { getEdgeWeight: 'weight', rng: seeded() })

function numbered(communities: ById): ById {
  const members = Map.groupBy(Object.keys(communities).toSorted(inOrder), (id) => communities[id])
  const bySize = [...members.values()].toSorted(
    (a, b) => b.length - a.length || inOrder(a[0] ?? '', b[0] ?? ''),
  )
  return Object.fromEntries(bySize.flatMap((ids, index) => ids.map((id) => [id, index + 1])))
}

/** The same numbers between 0 and 1 each time: the minimal standard generator of Park and Miller. */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (state * 16807) % 2147483647
    return state / 2147483647
  }
}

function once<Answer>(work: () => Answer): () => Answer {
  let answer: { readonly is: Answer } | undefined
  return () => {
    answer ??= { is: work() }
    return answer.is
  }
}
