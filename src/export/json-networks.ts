import { factsOf } from './about.ts'
import { type Attribute, linkAttributes, nodeAttributes, told } from './network.ts'
import type { NetworkFormat } from './write-network.ts'

/** As `Graph.from` of graphology reads it. */
export const graphologyJson: NetworkFormat = {
  opening: (about) =>
    `{"attributes":${JSON.stringify(Object.fromEntries(factsOf(about)))},"options":{"type":"${
      about.directed ? 'directed' : 'undirected'
    }","multi":true,"allowSelfLoops":true},"nodes":[`,
  node: (node, index) =>
    item(index, { key: node.id, attributes: { label: node.name, ...valuesOf(nodeAttributes, node) } }),
  turn: '\n],"edges":[',
  link: (link, index, { directed }) =>
    item(index, {
      key: String(index),
      source: link.source,
      target: link.target,
      ...(directed ? {} : { undirected: true }),
      attributes: valuesOf(linkAttributes, link),
    }),
  closing: '\n]}\n',
}

/** As Cytoscape and Cytoscape.js read it. */
export const cytoscapeJson: NetworkFormat = {
  opening: (about) => `{"data":${JSON.stringify(Object.fromEntries(factsOf(about)))},"elements":{"nodes":[`,
  node: (node, index) =>
    item(index, { data: { id: node.id, name: node.name, ...valuesOf(nodeAttributes, node) } }),
  turn: '\n],"edges":[',
  link: (link, index) =>
    item(index, {
      data: {
        id: `link/${index}`,
        source: link.source,
        target: link.target,
        ...valuesOf(linkAttributes, link),
      },
    }),
  closing: '\n]}}\n',
}

/** Nodes and links, as d3-force and most pages with D3 take them. */
export const d3Json: NetworkFormat = {
  opening: (about) => `{"about":${JSON.stringify(Object.fromEntries(factsOf(about)))},"nodes":[`,
  node: (node, index) => item(index, { id: node.id, name: node.name, ...valuesOf(nodeAttributes, node) }),
  turn: '\n],"links":[',
  link: (link, index) =>
    item(index, { source: link.source, target: link.target, ...valuesOf(linkAttributes, link) }),
  closing: '\n]}\n',
}

const item = (index: number, value: unknown): string => `${index === 0 ? '' : ','}\n${JSON.stringify(value)}`

const valuesOf = <Of>(attributes: readonly Attribute<Of>[], one: Of): Record<string, unknown> =>
  Object.fromEntries(told(attributes, one).map(([{ name }, value]) => [name, value]))
