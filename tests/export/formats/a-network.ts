import type { ExportedLink, ExportedNode, Piece } from '../../../src/export/network.ts'
import { aLink, aNode } from '../a-piece.ts'

/** Names that every format has to write otherwise than they are. */
export const awkwardNames = [
  '=HYPERLINK("http://example.org")',
  '"Quoted" & <tagged>, with a comma; and a semicolon',
  'Two\nlines\tand a tab',
  'İlham Əliyev · Ильхам 🕊',
  "L'accord ]]> de 2020",
]

export const nodes: readonly ExportedNode[] = awkwardNames.map((name, index) =>
  aNode({ id: `leader/number-${index}`, name, weight: index, wikidata: `Q${index}` }),
)

export const call = aNode({
  id: 'call/2023-on-a-tuesday',
  name: 'A call',
  kind: 'call',
  status: 'held',
  alleged: false,
  date: '[2023-01-03..2023-04-25]',
  earliest: '2023-01-03',
  startLatest: '2023-04-25',
  endEarliest: '2023-01-03',
  latest: '2023-04-25',
  claimIds: ['claim/one', 'claim/two'],
})

export const links: readonly ExportedLink[] = [
  aLink({
    source: 'leader/number-0',
    target: call.id,
    kind: 'PARTICIPATED_IN',
    weight: 2,
    sources: 2,
    role: 'host',
    first: '2023-01-03',
    last: '2023-04-25',
    claimIds: ['claim/one'],
    spells: [{ from: '2023-01-03', to: '2023-04-25' }],
  }),
  aLink({
    source: 'leader/number-1',
    target: call.id,
    kind: 'PARTICIPATED_IN',
    certain: false,
    disputed: true,
    alleged: true,
    text: 'a "text" & more',
    spells: [{ from: '2023-01-03', to: null }],
  }),
  aLink({
    source: 'leader/number-2',
    target: 'leader/number-3',
    weight: 3,
    calls: 2,
    meetings: 1,
    visits: 0,
    messages: 0,
    contactIds: ['call/a', 'call/b', 'meeting/c'],
    spells: [
      { from: '2021-02-01', to: '2021-02-01' },
      { from: '2022-05-01', to: '2022-05-31' },
      { from: '2021-12-31', to: '2022-01-01' },
      { from: '2022-05-20', to: '2022-06-30' },
      { from: null, to: null },
    ],
  }),
]

export const pieces: readonly Piece[] = [...nodes, call]
  .map((node): Piece => ({ node }))
  .concat(links.map((link) => ({ link })))

/** In batches, as they come from a database. */
export async function* inBatches<Item>(items: readonly Item[], size = 2): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

export async function textOf(written: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of written) text += part
  return text
}
