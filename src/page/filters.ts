import { contactKinds, looks, type NodeKind } from '../model/looks.ts'
import { element } from './elements.ts'
import type { Graph } from './graph.ts'
import { isProjection } from './load-graph.ts'
import type { Stating } from './publishers.ts'
import type { Seen } from './seen.ts'
import { shapeIcon } from './shapes.ts'
import { type Show, toggled, type View } from './view.ts'
import { counted, inWords } from './wording.ts'

export type FilterContext = {
  readonly view: View
  readonly graph: Graph
  readonly seen: Seen
  readonly documents: readonly Stating[]
  change(change: Partial<View>): void
}

/** More boxes than anybody looks through. */
const mostDocuments = 200

const pictures: readonly (readonly [Show, string])[] = [
  ['overview', 'Everything'],
  ['leaders', 'Leaders, by contacts'],
  ['states', 'States, by contacts'],
  ['agreements', 'Agreements, by contacts'],
  ['leaders-agreements', 'Leaders and agreements'],
]

/** The legend, whose entries switch kinds on and off, and all other filters. */
export function filtersOf(context: FilterContext): HTMLElement[] {
  const { view } = context
  return [
    chooser('What is joined', pictureNames(view), view.show, (show) =>
      context.change({ show: show as Show, of: [], expand: [], select: [], hide: [] }),
    ),
    isProjection(view) ? kindsShown(context) : kindBoxes(context),
    lineSamples(),
    chooser(
      'How sure',
      [
        ['all', 'All lines'],
        ['sure', 'Sure ones alone'],
        ['doubtful', 'Doubtful and disputed alone'],
      ],
      view.doubt,
      (doubt) => context.change({ doubt: doubt as View['doubt'] }),
    ),
    ...valueBoxes(context),
    ...supportBoxes(context),
    ...hiddenThings(context),
  ]
}

const pictureNames = ({ show }: View): readonly (readonly [string, string])[] => [
  ...pictures,
  ...(show === 'around' ? [['around', 'What is around some things'] as const] : []),
  ...(show === 'path' ? [['path', 'Ways between two'] as const] : []),
]

function chooser(
  title: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    { 'aria-label': title },
    ...options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)),
  )
  select.addEventListener('change', () => choose(select.value))
  return element('fieldset', {}, element('legend', {}, title), select)
}

function box(
  label: readonly (Element | string)[],
  checked: boolean,
  toggle: () => void,
  name: string,
): HTMLElement {
  const input = element('input', { type: 'checkbox', checked, 'data-filter': name })
  input.addEventListener('change', toggle)
  return element('label', {}, input, ...label)
}

function kindBoxes({ view, seen, change }: FilterContext): HTMLElement {
  const count = (kind: NodeKind) => seen.nodes.filter((node) => node.kind === kind).length
  // Which contacts there are is seen in the graph; kinds that are rare everywhere need no entry before they are there.
  const shown = looks.filter(
    ({ kind }) => !contactKinds.includes(kind) || count(kind) > 0 || !view.kinds.includes(kind),
  )
  return element(
    'fieldset',
    {},
    element('legend', {}, 'Kinds'),
    ...shown.map(({ kind, many, shape, colour }) =>
      box(
        [
          shapeIcon(shape, colour),
          element('span', {}, many),
          element('small', {}, count(kind) > 0 ? String(count(kind)) : ''),
        ],
        view.kinds.includes(kind),
        () => change({ kinds: toggled(view.kinds, kind) }),
        `kind:${kind}`,
      ),
    ),
  )
}

/** What is joined decides which kinds there are. */
function kindsShown({ seen }: FilterContext): HTMLElement {
  const shown = looks.filter(({ kind }) => seen.nodes.some((node) => node.kind === kind))
  return element(
    'fieldset',
    {},
    element('legend', {}, 'Kinds'),
    ...shown.map(({ many, shape, colour }) =>
      element('div', { class: 'with-shape' }, shapeIcon(shape, colour), many),
    ),
  )
}

const samples: readonly (readonly [name: string, dashes: string, isDisputed: boolean])[] = [
  ['Surely so', '', false],
  ['Not certain', '6 4', false],
  ['One side says so', '2 3', false],
  ['Disputed', '', true],
]

function lineSamples(): HTMLElement {
  const sample = (dashes: string, isDisputed: boolean) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('viewBox', '0 0 34 10')
    svg.setAttribute('class', 'sample')
    svg.setAttribute('aria-hidden', 'true')
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    line.setAttribute('d', 'M0 5H34')
    line.setAttribute(
      'style',
      `stroke: var(--${isDisputed ? 'disputed' : 'line'}); stroke-width: 2.5; stroke-dasharray: ${dashes || 'none'}`,
    )
    svg.append(line)
    return svg
  }
  return element(
    'fieldset',
    {},
    element('legend', {}, 'Lines'),
    ...samples.map(([name, dashes, isDisputed]) =>
      element('div', { class: 'with-shape' }, sample(dashes, isDisputed), name),
    ),
    element('div', { class: 'soft' }, 'Hollow: planned, proposed, cancelled, or one side’s word.'),
  )
}

/** Statuses, stances and roles that the graph has, to be switched off. */
function valueBoxes(context: FilterContext): HTMLElement[] {
  const { graph } = context
  const found: readonly (readonly [title: string, name: string, values: Iterable<string | null>])[] = [
    ['Status of contacts', 'status', [...graph.nodes.values()].map(({ status }) => status)],
    ['Stance of references', 'stance', graph.links.map(({ stance }) => stance)],
    ['Role in contacts', 'role', graph.links.map(({ role }) => role)],
  ]
  return found.flatMap(([title, name, all]) => {
    const values = [...new Set([...all].flatMap((value) => (value ? [value.toLowerCase()] : [])))].toSorted()
    if (values.length < 2) return []
    const entries = values.map((value) => ({ key: `${name}:${value}`, label: [inWords(value)] }))
    return [folded({ title, entries }, context)]
  })
}

/** Publishers and documents that state what is shown: switched off, they leave lines without support. */
function supportBoxes(context: FilterContext): HTMLElement[] {
  const { graph, seen } = context
  const stating = new Set(graph.links.flatMap((link) => link.documents))
  const documents = context.documents.filter(({ id }) => stating.has(id))
  if (documents.length === 0) return []
  const bare = seen.lines.filter(({ trust }) => trust === 'unsupported').length
  const lost = `${counted(bare, 'line')} without support, drawn faint.`
  const publishers = new Map(documents.map(({ publisher }) => [publisher?.id, publisher?.name]))
  const byPublisher = [...publishers].flatMap(([id, name]) =>
    id === undefined ? [] : [{ key: `publisher:${id}`, label: [name ?? id] }],
  )
  const byDocument = documents.slice(0, mostDocuments).map(({ id, title, publisher }) => ({
    key: `document:${id}`,
    label: [title, publisher?.name ? element('small', {}, ` ${publisher.name}`) : ''],
  }))
  const rest = stating.size - byDocument.length
  const more = rest > 0 ? `${counted(rest, 'document')} more, to be switched off by publisher.` : ''
  return [
    folded({ title: 'Publishers', entries: byPublisher, lost }, context),
    folded({ title: 'Documents', entries: byDocument, lost, more }, context),
  ]
}

type Fold = {
  readonly title: string
  readonly entries: readonly { readonly key: string; readonly label: readonly (Element | string)[] }[]
  /** What follows where some are off. */
  readonly lost?: string
  readonly more?: string
}

function folded(
  { title, entries, lost = '', more = '' }: Fold,
  { view, change }: FilterContext,
): HTMLElement {
  const off = entries.filter(({ key }) => view.off.includes(key)).length
  const boxes = entries.map(({ key, label }) =>
    box(
      [element('span', {}, ...label)],
      !view.off.includes(key),
      () => change({ off: toggled(view.off, key) }),
      key,
    ),
  )
  const soft = (sentence: string) => (sentence ? element('p', { class: 'soft' }, sentence) : null)
  return element(
    'details',
    { open: off > 0, 'data-filter': title },
    element('summary', {}, off > 0 ? `${title} (${off} off)` : title),
    off > 0 ? soft(lost) : null,
    ...boxes,
    soft(more),
  )
}

function hiddenThings({ view, graph, change }: FilterContext): HTMLElement[] {
  if (view.hide.length === 0) return []
  const shown = view.hide.map((id) =>
    element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'plain',
          onclick: () => change({ hide: view.hide.filter((other) => other !== id) }),
        },
        `Show ${graph.nodes.get(id)?.name ?? id}`,
      ),
    ),
  )
  return [element('fieldset', {}, element('legend', {}, 'Hidden'), element('ul', {}, ...shown))]
}
