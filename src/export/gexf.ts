import type { Day } from '../model/bounds.ts'
import { looks } from '../model/looks.ts'
import { inOrder } from '../model/order.ts'
import { type AboutExport, factsOf } from './about.ts'
import { type Attribute, linkAttributes, nodeAttributes, type Spell, told } from './network.ts'
import { type Column, textOf } from './table.ts'
import type { NetworkFormat } from './write-network.ts'
import { inXml } from './xml.ts'

/** GEXF 1.3, as Gephi reads it: with the days on which a thing or link may have been as its lifetimes. */
export const gexf: NetworkFormat = {
  opening: (about) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      meta(about),
      `<graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="${about.directed ? 'directed' : 'undirected'}">`,
      declared('node', nodeAttributes),
      declared('edge', edgeAttributes),
      '<nodes>',
      '',
    ].join('\n'),
  node: (node) =>
    `<node id="${inXml(node.id)}" label="${inXml(node.name)}">${values(nodeAttributes, node)}${spellsOf(
      node.earliest || node.latest ? [{ from: node.earliest, to: node.latest }] : [],
    )}${colourOf(node.kind)}</node>\n`,
  turn: '</nodes>\n<edges>\n',
  link: (link, index) =>
    `<edge id="${index}" source="${inXml(link.source)}" target="${inXml(link.target)}" weight="${link.weight}"${
      link.kind === null ? '' : ` kind="${inXml(link.kind)}"`
    }>${values(edgeAttributes, link)}${spellsOf(link.spells)}</edge>\n`,
  closing: '</edges>\n</graph>\n</gexf>\n',
}

/** An edge has its weight without being told. */
const edgeAttributes = linkAttributes.filter(({ name }) => name !== 'weight')

const meta = (about: AboutExport): string =>
  `<meta lastmodifieddate="${about.day}"><creator>Readout</creator><description>${inXml(
    factsOf(about)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  )}</description></meta>`

const types: Readonly<Record<Column['type'], string>> = {
  string: 'string',
  integer: 'integer',
  number: 'double',
  boolean: 'boolean',
  // Of days GEXF has no type; of lists it has one, which few programs read.
  date: 'string',
  list: 'string',
}

const declared = (of: 'node' | 'edge', attributes: readonly Column[]): string =>
  [
    `<attributes class="${of}">`,
    ...attributes.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${types[type]}"/>`),
    '</attributes>',
  ].join('\n')

function values<Of>(attributes: readonly Attribute<Of>[], one: Of): string {
  const each = told(attributes, one).map(
    ([{ name }, value]) => `<attvalue for="${name}" value="${inXml(textOf(value))}"/>`,
  )
  return `<attvalues>${each.join('')}</attvalues>`
}

function spellsOf(spells: readonly Spell[]): string {
  const each = joined(spells).map(
    ({ from, to }) => `<spell${from ? ` start="${from}"` : ''}${to ? ` end="${to}"` : ''}/>`,
  )
  return each.length === 0 ? '' : `<spells>${each.join('')}</spells>`
}

/** Gephi leaves out a lifetime that overlaps another of the same one. */
function joined(spells: readonly Spell[]): readonly Spell[] {
  const dated = spells.filter(({ from, to }) => from !== null || to !== null)
  const found: Spell[] = []
  for (const spell of dated.toSorted((a, b) => inOrder(a.from ?? '', b.from ?? ''))) {
    const last = found.at(-1)
    const isApart = last && last.to !== null && spell.from !== null && spell.from > last.to
    if (!last || isApart) found.push(spell)
    else found.splice(-1, 1, { from: last.from, to: later(last.to, spell.to) })
  }
  return found
}

/** An open end is the latest of all. */
const later = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one > other ? one : other

const colours = new Map(looks.map(({ kind, colour }) => [kind.toLowerCase(), colour]))

function colourOf(kind: string): string {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(colours.get(kind) ?? '#8c8c8c') ?? []
  const [r, g, b] = [red, green, blue].map((pair) => Number.parseInt(pair, 16))
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`
}
