import { graphiqlAddress } from './as-graphql.ts'
import { ask, Unanswered } from './ask.ts'
import { highlightedCypher } from './cypher-words.ts'
import { AnalysesDocument, type AnalysesQuery, TypedDocumentString } from './documents.generated.ts'
import { element } from './elements.ts'
import type { Show, View } from './view.ts'
import { inWords } from './wording.ts'

type Named = AnalysesQuery['analyses'][number]
type Cell = string | number | readonly string[] | null
type Row = Readonly<Record<string, Cell>>

/** Analyses whose rows are the lines of a network that can be drawn. */
const drawn: Readonly<Record<string, Show>> = {
  whoMeetsWhom: 'leaders',
  whoIsMostConnected: 'leaders',
  whoStandsBetweenOthers: 'leaders',
  whoseCircleIsClosed: 'leaders',
  whoTakesTheInitiative: 'leaders',
  whichAgreementsComeUpTogether: 'agreements',
}

/** The named analyses: their list, or one with its answer and the Cypher behind it. */
export function openAnalyses(place: HTMLElement, change: (change: Partial<View>) => void) {
  let found: Promise<AnalysesQuery> | null = null
  let asking = new AbortController()
  return async ({ analysis }: View): Promise<void> => {
    asking.abort()
    asking = new AbortController()
    const { signal: stopped } = asking
    if (analysis === null) return
    try {
      found ??= ask(AnalysesDocument, {})
      const { analyses, columns } = await found
      const named = analyses.find(({ field }) => field === analysis)
      const content = named
        ? await answered(named, columnsOf(columns, named.field), change, stopped)
        : listed(analyses, change)
      if (!stopped.aborted) place.replaceChildren(...content)
    } catch (error) {
      if (stopped.aborted) return
      found = null
      if (!(error instanceof Unanswered)) throw error
      place.replaceChildren(element('p', { role: 'alert' }, error.message))
    }
  }
}

/** The operation behind an analysis, as one would type it. */
const analysisQuery = (field: string, columns: readonly string[]): string =>
  `query ${field[0]?.toUpperCase()}${field.slice(1)} {\n  analysis {\n    ${field} {\n      ${columns.join('\n      ')}\n    }\n  }\n}`

const titleOf = (field: string): string => {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words[0]?.toUpperCase()}${words.slice(1)}`
}

function listed(analyses: readonly Named[], change: (change: Partial<View>) => void): HTMLElement[] {
  return [
    element('h2', {}, 'Analyses'),
    element('p', { class: 'soft' }, 'What can be counted of the contacts that were held.'),
    ...analyses.map(({ field, question }) =>
      element(
        'section',
        { class: 'relation' },
        element(
          'button',
          { type: 'button', class: 'plain', onclick: () => change({ analysis: field }) },
          titleOf(field),
        ),
        element('p', {}, question.split('\n')[0] ?? ''),
      ),
    ),
  ]
}

async function answered(
  { field, question, cypher }: Named,
  columns: readonly string[],
  change: (change: Partial<View>) => void,
  stopped: AbortSignal,
): Promise<HTMLElement[]> {
  const query = analysisQuery(field, columns)
  const document = new TypedDocumentString<
    { analysis: Record<string, readonly Row[]> },
    Record<string, never>
  >(query)
  const { analysis } = await ask(document, {}, stopped)
  const network = drawn[field]
  return [
    element(
      'button',
      { type: 'button', class: 'plain', onclick: () => change({ analysis: '' }) },
      'All analyses',
    ),
    element('h2', {}, titleOf(field)),
    ...question.split('\n').map((line) => element('p', {}, line)),
    element(
      'p',
      { class: 'actions' },
      element('a', { class: 'button', href: graphiqlAddress(query) }, 'As GraphQL'),
      network
        ? element(
            'button',
            {
              type: 'button',
              onclick: () => change({ analysis: null, show: network, of: [], expand: [], select: [] }),
            },
            'See the network',
          )
        : null,
      ...browserLink(cypher),
    ),
    rowsTable(analysis[field] ?? [], columns),
    element('h2', {}, 'The Cypher that answers it'),
    highlightedCypher(cypher),
  ]
}

function columnsOf(columns: AnalysesQuery['columns'], field: string): string[] {
  const type = columns?.fields?.find(({ name }) => name === field)?.type.ofType?.ofType?.ofType
  return type?.fields?.map(({ name }) => name) ?? []
}

/** Neo4j Browser, where the service knows of one. */
function browserLink(cypher: string): HTMLElement[] {
  const browser = document.querySelector<HTMLMetaElement>('meta[name="neo4j-browser"]')?.content
  if (!browser) return []
  const href = `${browser}?cmd=edit&arg=${encodeURIComponent(cypher)}`
  return [
    element('a', { class: 'button', href, target: '_blank', rel: 'noreferrer' }, 'Open in Neo4j Browser'),
  ]
}

/** Ids stay out where a name stands for them; the first number is drawn as a bar beside its row. */
function rowsTable(rows: readonly Row[], columns: readonly string[]): HTMLElement {
  if (rows.length === 0) return element('p', {}, 'There is nothing to count.')
  const shown = columns.filter((column) => !/Ids?$/.test(column))
  const isNumber = (column: string) => rows.some((row) => typeof row[column] === 'number')
  const measure = shown.find(isNumber)
  const most = measure ? Math.max(...rows.map((row) => Number(row[measure] ?? 0))) : 0
  const heads = shown.map((column) =>
    element('th', { scope: 'col', class: isNumber(column) ? 'number' : null }, titleOf(column)),
  )
  const lines = rows.map((row) =>
    element(
      'tr',
      {},
      ...shown.map((column) =>
        element('td', { class: isNumber(column) ? 'number' : null }, cellText(row[column] ?? null)),
      ),
      measure ? element('td', {}, bar(Number(row[measure] ?? 0), most, titleOf(measure))) : null,
    ),
  )
  const chart = measure ? [element('th', { scope: 'col' }, `${titleOf(measure)}, drawn`)] : []
  const table = element(
    'table',
    { class: 'chart' },
    element('thead', {}, element('tr', {}, ...heads, ...chart)),
    element('tbody', {}, ...lines),
  )
  return element('div', { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': 'Answer' }, table)
}

const bar = (value: number, most: number, label: string): HTMLElement =>
  element('meter', {
    min: '0',
    max: String(Math.max(most, 1)),
    value: String(value),
    'aria-label': `${label}: ${value}`,
  })

function cellText(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toLocaleString('en') : cell.toFixed(2)
  if (typeof cell === 'string') return /^[A-Z_]+$/.test(cell) ? inWords(cell) : cell
  return cell.map(inWords).join(', ')
}
