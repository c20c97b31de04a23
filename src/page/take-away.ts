import { element } from './elements.ts'
import { daysOf, mostAround, mostNodes, projectionOf } from './load-graph.ts'
import type { View } from './view.ts'

/** Endings of files, and what each is for. */
const networks = [
  ['gexf', 'Gephi (GEXF)'],
  ['graphml', 'networkx, igraph, yEd (GraphML)'],
  ['cytoscape.json', 'Cytoscape (JSON)'],
  ['graphology.json', 'graphology (JSON)'],
  ['d3.json', 'D3 (JSON)'],
  ['csv', 'Spreadsheet or R, a row a line (CSV)'],
  ['jsonld', 'With all claims and their words (JSON-LD)'],
  ['svg', 'Picture (SVG)'],
] as const
const tables = [
  ['csv', 'Spreadsheet or R (CSV)'],
  ['datapackage.json', 'What its columns mean'],
] as const

/** Links to files of what a view shows; none where there is nothing to take. */
export function takeAwayLinks(view: View, shown: readonly string[]): HTMLElement[] {
  const { what, query } = askedFor(view, shown)
  if (what === '') return []
  const endings = view.analysis === null ? networks : tables
  return endings.map(([ending, label]) =>
    element('li', {}, element('a', { href: `/export/${what}.${ending}${query}`, download: true }, label)),
  )
}

/** @param shown ids of the things in the picture: what a way between two leads over. */
export function askedFor(
  view: View,
  shown: readonly string[],
): { readonly what: string; readonly query: string } {
  if (view.analysis !== null) return { what: view.analysis, query: '' }
  const projection = projectionOf(view)
  const [from, to] = daysOf(view)
  const days = { 'window.from': from, 'window.to': to }
  if (projection) return { what: 'network', query: queryOf({ projection, ...days }) }
  const through = view.kinds.join()
  if (view.show === 'overview')
    return { what: 'overview', query: queryOf({ through, limit: String(mostNodes) }) }
  const isPath = view.show === 'path'
  const of = isPath ? shown : [...view.of, ...view.expand]
  const isSure = view.doubt === 'sure'
  const asked = {
    of: of.slice(0, 20).join(),
    limit: String(isPath ? Math.min(of.length, 20) : Math.min(mostAround * of.length, 1_000)),
    through,
    statuses: 'HELD,PLANNED,PROPOSED,CANCELLED,BOYCOTTED',
    certain: isSure ? 'true' : 'null',
    alleged: isSure ? 'false' : 'null',
    ...days,
  }
  return of.length === 0 ? { what: '', query: '' } : { what: 'neighbourhood', query: queryOf(asked) }
}

/** Ids keep their strokes and lists their commas, so that people can read the address. */
const queryOf = (values: Readonly<Record<string, string | null>>): string => {
  const parts = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
