import { factsOf } from './about.ts'
import { type Attribute, linkAttributes, nodeAttributes, told } from './network.ts'
import { type Column, textOf } from './table.ts'
import type { NetworkFormat } from './write-network.ts'
import { inXml } from './xml.ts'

/** GraphML, as networkx, igraph, yEd and Gephi read it. It has no lifetimes: days are attributes. */
export const graphml: NetworkFormat = {
  opening: (about) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      ...factsOf(about).map(([name]) => key('graph', name, 'string')),
      key('node', 'label', 'string'),
      ...nodeAttributes.map(({ name, type }) => key('node', name, types[type])),
      ...linkAttributes.map(({ name, type }) => key('edge', name, types[type])),
      `<graph id="${inXml(about.what)}" edgedefault="${about.directed ? 'directed' : 'undirected'}">`,
      ...factsOf(about).map(([name, value]) => datum('graph', name, value)),
      '',
    ].join('\n'),
  node: (node) =>
    `<node id="${inXml(node.id)}">${datum('node', 'label', node.name)}${values('node', nodeAttributes, node)}</node>\n`,
  turn: '',
  link: (link, index) =>
    `<edge id="${index}" source="${inXml(link.source)}" target="${inXml(link.target)}">${values('edge', linkAttributes, link)}</edge>\n`,
  closing: '</graph>\n</graphml>\n',
}

type Owner = 'graph' | 'node' | 'edge'

const types: Readonly<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'boolean',
  date: 'string',
  list: 'string',
}

const key = (owner: Owner, name: string, type: string): string =>
  `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`

const datum = (owner: Owner, name: string, value: string): string =>
  `<data key="${owner}.${name}">${inXml(value)}</data>`

const values = <Of>(owner: Owner, attributes: readonly Attribute<Of>[], one: Of): string =>
  told(attributes, one)
    .map(([{ name }, value]) => datum(owner, name, textOf(value)))
    .join('')
