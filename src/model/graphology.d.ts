/** The parts of graphology that are used. Their own types promise a default export, where the function is what is exported. */
declare module 'graphology-metrics/centrality/betweenness.js' {
  import type { UndirectedGraph } from 'graphology'

  function betweenness(
    graph: UndirectedGraph,
    options: { readonly getEdgeWeight: null },
  ): Record<string, number>
  export = betweenness
}

declare module 'graphology-metrics/centrality/pagerank.js' {
  import type { UndirectedGraph } from 'graphology'

  function pagerank(
    graph: UndirectedGraph,
    options: { readonly getEdgeWeight: string; readonly maxIterations: number },
  ): Record<string, number>
  export = pagerank
}

declare module 'graphology-communities-louvain' {
  import type { UndirectedGraph } from 'graphology'

  function louvain(
    graph: UndirectedGraph,
    options: { readonly getEdgeWeight: string; readonly rng: () => number },
  ): Record<string, number>
  export = louvain
}
