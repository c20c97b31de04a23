import { type Linked, type Measures, measuresOf } from '../model/network-measures.ts'
import type { Located } from './resolvers.ts'
import { columnOf, namedRow, type RowValues } from './row.ts'

const measured = new WeakMap<object, Measures>()

/** Measures of a node are those of the network it stands in: worked out once for a network, and only if asked for. */
export const networkNodeResolvers = {
  betweenness: measure('betweenness'),
  pageRank: measure('pageRank'),
  community: measure('community'),
}

function measure(name: keyof Measures) {
  return ({ row, parent }: Located) => {
    if (!parent) throw new Error('A node of a network stands in none.')
    let measures = measured.get(parent.row)
    if (!measures) {
      measures = measuresOf(linkedIn(parent))
      measured.set(parent.row, measures)
    }
    return measures[name][String(row['id'])]
  }
}

function linkedIn({ row, selection, asked: { schema } }: Located): Linked {
  const shape = [...selection.values()].find(({ fragment }) => fragment.name === 'network/nodes')
  if (!shape) throw new Error('A network was asked for no nodes.')
  const rows = row[columnOf(shape)] as RowValues[]
  const ids = rows.map((values) => String(namedRow(schema, shape, values)['id']))
  return { ids, links: row['links'] as Linked['links'] }
}
