import { contactKinds, lookOf, looks } from '../model/looks.ts'
import { asGraphql } from './as-graphql.ts'
import { ask } from './ask.ts'
import { AroundDocument, ThingDocument, type ThingQuery } from './documents.generated.ts'
import { element } from './elements.ts'
import { type Graph, graphOf, type Node } from './graph.ts'
import type { Content, PanelContext } from './panel.ts'
import { quarrelsAbout } from './quarrels.ts'
import { lineKey } from './seen.ts'
import { shapeIcon } from './shapes.ts'
import { toggled } from './view.ts'
import { counted, dateInWords, doubtInWords, inWords, relationInWords } from './wording.ts'
import { wordsBehind } from './words.ts'

const everything = looks.map(({ kind }) => kind)

/** One thing: what is known of it, its relations, and the words that state it. */
export function thingContent(id: string, context: PanelContext): Content {
  const { stopped } = context
  const node = context.loaded.graph.nodes.get(id)
  return {
    now: node ? [heading(node), facts(node), actions(node, context)] : [],
    later: Promise.all([
      ask(ThingDocument, { id }, stopped),
      ask(AroundDocument, { of: [id], through: [...everything], limit: 300 }, stopped),
    ]).then(async ([{ node: thing }, { neighbourhood }]) => {
      if (!thing) return [element('p', {}, `Nothing has the id ${id}.`)]
      const around = graphOf([neighbourhood])
      const self = around.nodes.get(id)
      const quarrels = 'disputed' in thing && thing.disputed ? await quarrelsAbout(id, stopped) : []
      return [
        ...(node || !self ? [] : [heading(self), facts(self), actions(self, context)]),
        ...details(thing),
        ...quarrels,
        ...relationsOf(id, around, context),
        ...notListed(around),
        ...ownWords(thing),
      ]
    }),
  }
}

function heading({ kind, name }: Node): HTMLElement {
  const { shape, colour, one } = lookOf(kind)
  return element(
    'div',
    {},
    element('span', { class: 'with-shape soft' }, shapeIcon(shape, colour), one),
    element('h2', {}, name),
  )
}

function facts({ kind, date, status, alleged, disputed }: Node): HTMLElement {
  const tags = [
    ...(status && status !== 'HELD' ? [inWords(status)] : []),
    ...(alleged ? ['one side says so'] : []),
    ...(disputed ? ['disputed'] : []),
  ]
  return element(
    'p',
    {},
    contactKinds.includes(kind) || kind === 'AGREEMENT' ? `${dateInWords(date)} ` : '',
    ...tags.map((tag) => element('span', { class: `tag ${tag}` }, tag)),
  )
}

function actions(node: Node, { view, places, change, wayFrom }: PanelContext): HTMLElement {
  const button = (text: string, onclick: () => void) => element('button', { type: 'button', onclick }, text)
  const isPinned = view.pin.some(({ id }) => id === node.id)
  const place = places.get(node.id)
  const unpinned = view.pin.filter(({ id }) => id !== node.id)
  return element(
    'div',
    { class: 'actions' },
    button('All in the picture', () => change({ select: [] })),
    button(view.expand.includes(node.id) ? 'Collapse' : 'Expand', () =>
      change({ expand: toggled(view.expand, node.id) }),
    ),
    button('Only around it', () => change({ show: 'around', of: [node.id], expand: [] })),
    button('Way to …', () => wayFrom(node)),
    place
      ? button(isPinned ? 'Unpin' : 'Pin', () =>
          change({ pin: isPinned ? unpinned : [...unpinned, { id: node.id, ...place }] }),
        )
      : null,
    asGraphql(ThingDocument, { id: node.id }),
    button('Hide', () => change({ hide: [...view.hide, node.id], select: [] })),
  )
}

function details(thing: NonNullable<ThingQuery['node']>): HTMLElement[] {
  const said = [
    'agreementKind' in thing && thing.agreementKind ? inWords(thing.agreementKind) : null,
    'agreementStatus' in thing && thing.agreementStatus ? inWords(thing.agreementStatus) : null,
    'channel' in thing && thing.channel
      ? `by ${inWords(thing.channel).replace('in person', 'meeting in person')}`
      : null,
    'aliases' in thing && thing.aliases.length > 0 ? `also ${thing.aliases.join(', ')}` : null,
  ].filter((part) => part !== null)
  return said.length === 0 ? [] : [element('p', { class: 'soft' }, said.join('; '))]
}

/** By what they say, the most frequent last, since many of a kind push the rest out of sight. */
function relationsOf(id: string, { nodes, links }: Graph, { seen, change }: PanelContext): HTMLElement[] {
  const own = links.filter(({ source, target }) => source === id || target === id)
  const drawn = new Set(seen.lines.map(({ key }) => key))
  const groups = Map.groupBy(own, (link) => `${relationInWords(link)}${link.source === id ? '' : ' by'}`)
  return [...groups].flatMap(([, group]) => {
    const [first] = group
    if (!first) return []
    const title = first.source === id ? relationInWords(first) : `… ${relationInWords(first)} it`
    const items = group.map((link) => {
      const other = nodes.get(link.source === id ? link.target : link.source)
      const remarks = [
        ...(link.stance && link.stance !== 'REFERENCED' ? [inWords(link.stance)] : []),
        ...doubtInWords(link),
        ...(drawn.has(lineKey(link.source, link.target)) ? [] : ['not in the picture']),
      ]
      const choose = () => change({ select: [link.source, link.target] })
      return element(
        'li',
        {},
        element('button', { type: 'button', class: 'plain', onclick: choose }, other?.name ?? ''),
        element('small', {}, remarks.length > 0 ? ` ${remarks.join(', ')}` : ''),
      )
    })
    return [element('h3', {}, title), element('ul', {}, ...items)]
  })
}

function notListed({ leftOut: { nodes } }: Graph): HTMLElement[] {
  return nodes > 0 ? [element('p', { class: 'soft' }, `${counted(nodes, 'thing')} more joined to it.`)] : []
}

function ownWords(thing: NonNullable<ThingQuery['node']>): HTMLElement[] {
  if (!('evidence' in thing) || thing.evidence.length === 0) return []
  return [element('h3', {}, 'The words that tell of it'), ...wordsBehind(thing.evidence)]
}
