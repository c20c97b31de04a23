import { asGraphql } from './as-graphql.ts'
import { ask } from './ask.ts'
import { ContactsBetweenDocument, LineDocument, type LineQuery } from './documents.generated.ts'
import { element } from './elements.ts'
import { daysOf } from './load-graph.ts'
import type { Content, PanelContext } from './panel.ts'
import { quarrelsAbout } from './quarrels.ts'
import { lineKey } from './seen.ts'
import { counted, dateInWords, doubtInWords, inWords, relationInWords } from './wording.ts'
import { wordsBehind } from './words.ts'

/**
 * A line: every relation between its ends, and for each the words, the document, and who said it. Two who are joined by
 * contacts in a network may be related directly as well.
 */
export function lineContent(one: string, other: string, context: PanelContext): Content {
  const { loaded, change } = context
  const ends = lineKey(one, other)
  const links = loaded.graph.links.filter(({ source, target }) => lineKey(source, target) === ends)
  const isOfContacts = links.some(({ kind }) => kind === null)
  const name = (id: string) => loaded.graph.nodes.get(id)?.name ?? id
  const end = (id: string) =>
    element('button', { type: 'button', class: 'plain', onclick: () => change({ select: [id] }) }, name(id))
  return {
    now: [
      element('h2', {}, end(one), ' – ', end(other)),
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'button', onclick: () => change({ select: [] }) }, 'All in the picture'),
        isOfContacts
          ? asGraphql(ContactsBetweenDocument, contactsAsked(one, other, context))
          : asGraphql(LineDocument, { between: [one, other] }),
      ),
    ],
    later: saidOfLine(one, other, isOfContacts, context),
  }
}

async function saidOfLine(
  one: string,
  other: string,
  isOfContacts: boolean,
  context: PanelContext,
): Promise<HTMLElement[]> {
  const parts = await Promise.all([
    relationsBetween(one, other, context.stopped),
    isOfContacts ? contactsBehind(one, other, context) : [],
  ])
  const said = parts.flat()
  return said.length > 0 ? said : [element('p', {}, 'No document relates the two directly.')]
}

async function relationsBetween(one: string, other: string, stopped: AbortSignal): Promise<HTMLElement[]> {
  const { relations } = await ask(LineDocument, { between: [one, other] }, stopped)
  const isDisputed = relations.some(({ disputed }) => disputed)
  const quarrels = isDisputed ? await Promise.all([one, other].map((id) => quarrelsAbout(id, stopped))) : []
  return [...relations.map(relationSection), ...quarrels.flat()]
}

function relationSection(relation: LineQuery['relations'][number]): HTMLElement {
  const { source, target, stance, polarity, text, speaker, sources, evidence } = relation
  const remarks = [
    ...(stance && stance !== 'REFERENCED' ? [inWords(stance)] : []),
    ...(polarity && polarity !== 'NEUTRAL' ? [inWords(polarity)] : []),
    ...(speaker?.name ? [`by ${speaker.name}`] : []),
  ]
  return element(
    'section',
    { class: 'relation' },
    element(
      'p',
      {},
      source.name ?? source.id,
      ' ',
      element('strong', {}, relationInWords(relation)),
      ' ',
      target.name ?? target.id,
    ),
    text ? element('p', {}, text) : null,
    element(
      'p',
      { class: 'soft' },
      `${[...remarks, counted(sources, 'source')].join(', ')} `,
      ...doubtInWords(relation).map((doubt) => element('span', { class: `tag ${doubt}` }, doubt)),
    ),
    ...wordsBehind(evidence),
  )
}

/** In a network a line stands for contacts: of two who took part, or that referenced an agreement. */
async function contactsBehind(one: string, other: string, context: PanelContext): Promise<HTMLElement[]> {
  const { contacts } = await ask(ContactsBetweenDocument, contactsAsked(one, other, context), context.stopped)
  const { totalCount, nodes } = contacts
  const rest =
    totalCount > nodes.length ? `; the newest ${nodes.length} stand here, a narrower window has others` : ''
  return [
    element('p', {}, `${counted(totalCount, 'contact')}${rest}`),
    ...nodes.map(({ id, name, date, evidence }) =>
      element(
        'section',
        { class: 'relation' },
        element(
          'button',
          {
            type: 'button',
            class: 'plain',
            onclick: () => context.change({ show: 'around', of: [id], select: [id], expand: [] }),
          },
          name ?? id,
        ),
        element('p', { class: 'soft' }, dateInWords(date)),
        ...wordsBehind(evidence),
      ),
    ),
  ]
}

function contactsAsked(one: string, other: string, { view }: PanelContext) {
  const [from, to] = daysOf(view)
  const both = [one, other].map((id) =>
    id.startsWith('agreement/') ? { references: { agreement: id } } : { participants: { all: [id] } },
  )
  return { both, from, to }
}
