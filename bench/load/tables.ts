import { megabytes, seconds } from '../report/figures.ts'
import { atLeast, atMost, type Goal } from '../report/goals.ts'
import type { Table } from '../report/table.ts'
import { goalTable } from '../report/tables.ts'
import { countedOtherwise } from './count-graph.ts'
import { type LoaderName, loaderNames } from './loaders.ts'
import type { Loaded, LoadResults } from './results.ts'

const shownNames: Readonly<Record<LoaderName, string>> = {
  readout: 'Readout',
  bare: 'bare writes',
  offline: 'Readout, offline',
}

export const tablesOfLoads = (results: LoadResults): Table[] => [
  graphTable(results),
  timeTable(results),
  goalTable(goalsOfLoads(results)),
]

const graphTable = ({ rows, loads }: LoadResults): Table => ({
  title: 'What became of the table',
  head: ['', 'rows', 'claims', 'nodes', 'relationships', 'as many of each label and type as Readout'],
  rows: loads.map((loaded) => {
    const { nodes, relationships } = loaded.graph
    const counts = [rows, claimsIn(loaded), nodes, relationships].map((count) => count.toLocaleString('en'))
    const differing = otherwiseThan(loads[0], loaded)
    return [
      shownNames[loaded.name],
      ...counts,
      differing.length === 0 ? 'yes' : `but ${differing.join(', ')}`,
    ]
  }),
})

const timeTable = ({ rows, loads }: LoadResults): Table => ({
  title: 'Loading it into an empty graph',
  head: [
    ...['', 'seconds', 'rows/s', 'claims/s', 'nodes/s', 'relationships/s'],
    ...['Node: processor, s', 'Node: memory at most, MB', 'Neo4j: processor, s', 'Neo4j: memory at most, MB'],
  ],
  rows: loads.map((loaded) => {
    const { name, node, neo4j, graph } = loaded
    const perSecond = [rows, claimsIn(loaded), graph.nodes, graph.relationships].map((count) =>
      Math.round((count * 1000) / node.ms).toLocaleString('en'),
    )
    return [
      ...[shownNames[name], seconds(node.ms), ...perSecond],
      ...[seconds(node.cpu / 1000), megabytes(node.peak)],
      ...[neo4j ? seconds(neo4j.cpu / 1000) : '', megabytes(neo4j?.peak)],
    ]
  }),
})

/** Meant for scale M. */
function goalsOfLoads({ loads }: LoadResults): Goal[] {
  const [readout, bare, offline] = loaderNames.map((name) => loads.find((each) => each.name === name))
  return [
    ...(readout && bare
      ? [atLeast('speed of Readout over bare writes', bare.node.ms / readout.node.ms, 0.7)]
      : []),
    ...(offline && bare
      ? [atLeast('speed of an offline load over bare writes', bare.node.ms / offline.node.ms, 8)]
      : []),
    ...(offline && readout
      ? [atLeast('speed of an offline load over an online one', readout.node.ms / offline.node.ms, 8)]
      : []),
    ...(offline ? [atMost("offline: Node's memory at most, MB", offline.node.peak / 2 ** 20, 512)] : []),
    ...(readout ? [atMost("Readout: Node's memory at most, MB", readout.node.peak / 2 ** 20, 512)] : []),
  ]
}

export const haveTheSame = ({ loads }: LoadResults): boolean =>
  loads.every((loaded) => otherwiseThan(loads[0], loaded).length === 0)

const otherwiseThan = (first: Loaded | undefined, loaded: Loaded) =>
  first ? countedOtherwise(first.graph, loaded.graph) : []

const claimsIn = ({ graph }: Loaded) => graph.byName['(:Claim)'] ?? 0
