import { looks } from '../model/looks.ts'
import { element } from './elements.ts'
import type { Node } from './graph.ts'
import { isProjection } from './load-graph.ts'
import type { Content, PanelContext } from './panel.ts'
import type { Line } from './seen.ts'
import { shapeIcon } from './shapes.ts'
import { counted, dateInWords, doubtInWords, relationInWords } from './wording.ts'

const rowsAtMost = 60

/** All that the picture shows, as tables: for who cannot see it, or would rather read. */
export function listContent(context: PanelContext): Content {
  const { seen } = context
  const groups = looks.flatMap(({ kind, many, shape, colour }) => {
    const nodes = seen.nodes.filter((node) => node.kind === kind)
    if (nodes.length === 0) return []
    const heading = element(
      'h3',
      { class: 'with-shape' },
      shapeIcon(shape, colour),
      `${many} (${nodes.length})`,
    )
    return [heading, thingsTable(nodes, context)]
  })
  return {
    now: [
      element('h2', {}, 'In the picture'),
      element('p', { class: 'soft' }, 'Choose a thing or a line to read the words behind it.'),
      ...groups,
      linesTable(context),
    ],
    later: null,
  }
}

function thingsTable(nodes: readonly Node[], { view, seen, change }: PanelContext): HTMLElement {
  const relations = new Map<string, number>()
  for (const { source, target } of seen.lines) {
    for (const { id } of [source, target]) relations.set(id, (relations.get(id) ?? 0) + 1)
  }
  const isDated = nodes.some(({ date }) => date !== null)
  const row = ({ id, name, date, community }: Node) =>
    element(
      'tr',
      {},
      element(
        'td',
        {},
        element('button', { type: 'button', class: 'plain', onclick: () => change({ select: [id] }) }, name),
      ),
      isDated ? element('td', {}, dateInWords(date)) : null,
      isProjection(view) ? element('td', { class: 'number' }, String(community)) : null,
      element('td', { class: 'number' }, String(relations.get(id) ?? 0)),
    )
  return table(
    ['Name', ...(isDated ? ['Date'] : []), ...(isProjection(view) ? ['Group'] : []), 'Lines'],
    nodes.map((node) => () => row(node)),
  )
}

function linesTable({ seen, change }: PanelContext): HTMLElement {
  const row = ({ source, target, links }: Line) =>
    element(
      'tr',
      {},
      element('td', {}, source.name),
      element(
        'td',
        {},
        element(
          'button',
          { type: 'button', class: 'plain', onclick: () => change({ select: [source.id, target.id] }) },
          [...new Set(links.map(relationInWords))].join(', '),
        ),
        ...links.slice(0, 1).map((link) =>
          element(
            'small',
            {},
            doubtInWords(link)
              .map((doubt) => ` (${doubt})`)
              .join(''),
          ),
        ),
      ),
      element('td', {}, target.name),
    )
  const heading = ['From', 'Relation', 'To']
  return element(
    'details',
    {},
    element('summary', {}, counted(seen.lines.length, 'line')),
    table(
      heading,
      seen.lines.map((line) => () => row(line)),
    ),
  )
}

/** A table that makes its first rows alone until more are wanted: thousands would take a second to lay out. */
function table(headings: readonly string[], rows: readonly (() => HTMLTableRowElement)[]): HTMLElement {
  const heads = headings.map((heading) =>
    element('th', { scope: 'col', class: heading === 'Lines' ? 'number' : null }, heading),
  )
  const body = element('tbody', {}, ...rows.slice(0, rowsAtMost).map((make) => make()))
  const whole = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body)
  const rest = rows.slice(rowsAtMost)
  if (rest.length === 0) return whole
  const more = element('button', { type: 'button' }, `Show ${rest.length.toLocaleString('en')} more`)
  more.addEventListener('click', () => {
    body.append(...rest.map((make) => make()))
    more.remove()
  })
  return element('div', {}, whole, more)
}
