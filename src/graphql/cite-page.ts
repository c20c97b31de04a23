import { type CitedAnswer, citationBibtex, citationCsl, citationText } from '../model/citation.ts'

/** A question with its answer, and how to cite it; compared with what was cited, where it was. */
export type CitedQuestion = {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly cited: CitedAnswer
  readonly now: Pick<CitedAnswer, 'version' | 'digest'>
  readonly answer: unknown
  /** Null where it is cited for the first time. */
  readonly compared: string | null
}

/** More of an answer no person reads on a page. */
const mostShown = 20_000

/** How to cite an answer, and whether it is still the same, for a person. */
export function citePage({ query, variables, cited, answer, compared }: CitedQuestion): string {
  const written = JSON.stringify(answer, null, 2)
  const shown = written.length > mostShown ? `${written.slice(0, mostShown)}\n…` : written
  const as = (form: string, name: string) => link(`${cited.address}&as=${form}`, name)
  return page('Cite an answer', [
    `<h1>Cite this answer</h1>`,
    ...(compared === null ? [] : [`<p role="status"><strong>${escaped(compared)}</strong></p>`]),
    `<p>${escaped(citationText(cited))}</p>`,
    `<p>${link(cited.address, 'Permanent address')} · ${as('text', 'Text')} · ${as('bibtex', 'BibTeX')} · ${as('csl', 'CSL JSON')} · ${as('json', 'All of it as JSON')}</p>`,
    block('BibTeX', citationBibtex(cited)),
    block('CSL JSON', JSON.stringify([citationCsl(cited)], null, 2)),
    block('The question', query),
    ...(Object.keys(variables).length > 0
      ? [block('Its variables', JSON.stringify(variables, null, 2))]
      : []),
    `<p>${link(`/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`, 'Ask it in GraphiQL')}</p>`,
    block('Its answer now', shown),
  ])
}

export const mistakePage = (sentence: string): string =>
  page('Nothing to cite', [
    `<h1>Nothing to cite</h1>`,
    `<p role="alert">${escaped(sentence)}</p>`,
    `<p>${link('/', 'To the network')}</p>`,
  ])

const page = (title: string, parts: readonly string[]): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Readout</title>
<style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}pre{white-space:pre-wrap;border:1px solid;padding:.5rem}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`

const block = (title: string, text: string) => `<h2>${title}</h2>\n<pre>${escaped(text)}</pre>`
const link = (address: string, name: string) => `<a href="${escaped(address)}">${name}</a>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter)
