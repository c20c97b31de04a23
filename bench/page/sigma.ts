import { MultiGraph } from 'graphology'
import { Sigma } from 'sigma'
import { OverviewDocument, type OverviewQuery } from '../../src/page/documents.generated.ts'

// The parts of Gephi Lite, given the same answer and the same places.
const response = await fetch('/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: `${OverviewDocument}`, variables: { limit: 300, through: [] } }),
})
const { data }: { readonly data: OverviewQuery } = await response.json()
const graph = new MultiGraph()
const colours: Readonly<Record<string, string>> = { Leader: '#e69f00', Agreement: '#009e73', Call: '#56b4e9' }
for (const { id, x, y, thing } of data.overview.nodes) {
  graph.addNode(id, { x, y: -y, label: thing.name, size: 6, color: colours[thing.__typename] })
}
for (const { source, target } of data.overview.links)
  graph.addEdge(source, target, { size: 1, color: '#8b8b85' })
const place = document.querySelector<HTMLElement>('#picture')
if (!place) throw new Error('There is no place for the picture.')
const sigma = new Sigma(graph, place)
sigma.once('afterRender', () => performance.mark('readout-first-picture'))
sigma.refresh()
