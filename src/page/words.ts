import type { WordsFragment } from './documents.generated.ts'
import { element } from './elements.ts'
import { inWords } from './wording.ts'

type Source = {
  readonly title: string
  readonly url: string | null
  readonly publisher: { readonly name: string | null } | null
}

/** The words behind something: each passage once, with its document and everyone through whom it came. */
export function wordsBehind(evidence: readonly WordsFragment[]): HTMLElement[] {
  const passages = Map.groupBy(
    evidence,
    ({ quote, document, claim }) => `${quote ?? claim.reason} ${document.title}`,
  )
  return [...passages.values()].flatMap(([first]) => (first ? [passage(first)] : []))
}

function passage({ quote, retold, document, toldBy, claim }: WordsFragment): HTMLElement {
  const told = retold && document.retells ? document.retells : document
  const words = quote
    ? element('blockquote', {}, quote)
    : element('p', { class: 'soft' }, claim.reason ?? `Not in words: it rests on ${inWords(claim.basis)}.`)
  const basis =
    quote && claim.basis !== 'quoted' ? [element('div', {}, claim.reason ?? inWords(claim.basis))] : []
  return element(
    'figure',
    { class: retold ? 'retold' : 'original' },
    words,
    element(
      'figcaption',
      {},
      ...basis,
      element('div', {}, tellersInWords(toldBy, told)),
      element('div', {}, titleOf(told)),
      element('div', {}, retold ? 'Retold by Readout in its own words.' : quote ? 'Word for word.' : ''),
    ),
  )
}

/** First who said it, then through whom it came; where nobody is named it is the publisher's own word. */
function tellersInWords(toldBy: WordsFragment['toldBy'], { publisher }: Source): string {
  const [first, ...others] = toldBy.map(({ name }) => name ?? 'somebody')
  const by = publisher?.name
  if (first === undefined) return by ? `Said by ${by}.` : 'Nobody is named who says so.'
  const through = [...others, ...(by && by !== others.at(-1) && by !== first ? [by] : [])]
  return `Said by ${first}${through.length > 0 ? `, as told by ${through.join(', by ')}` : ''}.`
}

function titleOf({ title, url, publisher }: Source): HTMLElement {
  // A document says itself where it is: an address of another kind could do more than lead there.
  const shown =
    url && /^https?:\/\//i.test(url)
      ? element('a', { href: url, rel: 'noreferrer' }, title)
      : element('cite', {}, title)
  return element('span', {}, shown, publisher?.name ? `, ${publisher.name}` : '')
}
