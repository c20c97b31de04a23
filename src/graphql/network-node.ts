import type { Point } from '../model/layout.ts'
import { type Linked, type Measures, measuresOf } from '../model/network-measures.ts'
import { positionsOf } from './positions.ts'
import type { Located } from './resolvers.ts'
import { columnOf, namedRow, type RowValues } from './row.ts'

const networks = new WeakMap<object, Linked>()
const measured = new WeakMap<object, Measures>()

/** Measures of a node are those of the network it stands in: worked out once for a network, and only if asked for. */
export const networkNodeResolvers = {
  betweenness: measure('betweenness'),
  pageRank: measure('pageRank'),
  community: measure('community'),
  x: position('x'),
  y: position('y'),
}

function measure(name: keyof Measures) {
  return ({ row, parent }: Located) => {
    const network = networkAround(parent)
    let measures = measured.get(network)
    if (!measures) {
      measures = measuresOf(network)
      measured.set(network, measures)
    }
    return measures[name][String(row['id'])]
  }
}

function position(axis: keyof Point) {
  return async ({ row, parent }: Located) =>
    (await positionsIn(networkAround(parent))).get(String(row['id']))?.[axis]
}

const placed = new WeakMap<object, ReturnType<typeof positionsOf>>()

function positionsIn(network: Linked): ReturnType<typeof positionsOf> {
  const known = placed.get(network) ?? positionsOf(network)
  placed.set(network, known)
  return known
}

function networkAround(parent: Located | null): Linked {
  if (!parent) throw new Error('A node of a network stands in none.')
  const network = networks.get(parent.row) ?? linkedIn(parent)
  networks.set(parent.row, network)
  return network
}

function linkedIn({ row, selection, asked: { schema } }: Located): Linked {
  const shape = [...selection.values()].find(({ fragment }) => fragment.name === 'network/nodes')
  if (!shape) throw new Error('A network was asked for no nodes.')
  const rows = row[columnOf(shape)] as RowValues[]
  const ids = rows.map((values) => String(namedRow(schema, shape, values)['id']))
  return { ids, links: row['links'] as Linked['links'] }
}
