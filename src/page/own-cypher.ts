import { askAs, Unanswered } from './ask.ts'
import { OwnCypherDocument, type OwnCypherQuery } from './documents.generated.ts'
import { element } from './elements.ts'

const example =
  'MATCH (leader:Leader)-[:PARTICIPATED_IN]->(contact)\nRETURN leader.name AS leader, count(contact) AS contacts\nORDER BY contacts DESC, leader\nLIMIT 20'

/** Where a person with a token writes Cypher of their own and sees its answer as a table. */
export function openOwnCypher(place: HTMLElement) {
  const statement = element('textarea', { id: 'statement', rows: '8', spellcheck: 'false' })
  statement.value = example
  // Kept in this page alone, and gone with it.
  const token = element('input', { id: 'token', type: 'password', autocomplete: 'off' })
  const answer = element('div', { 'aria-live': 'polite' })
  const run = async (event: Event) => {
    event.preventDefault()
    answer.replaceChildren(element('p', { class: 'soft', role: 'status' }, 'Asking Neo4j …'))
    answer.replaceChildren(...(await answered(statement.value, token.value.trim())))
  }
  const form = element(
    'form',
    { onsubmit: (event) => void run(event) },
    element('label', { for: 'statement' }, 'Cypher'),
    statement,
    element('label', { for: 'token' }, 'Token'),
    token,
    element('p', { class: 'actions' }, element('button', { type: 'submit' }, 'Run')),
  )
  place.replaceChildren(element('h2', {}, 'Your own Cypher'), ...howTo(), form, answer)
}

const howTo = () => [
  element(
    'p',
    {},
    'What only reads the graph is run, for 10 seconds and 10,000 rows at most. It takes a token with the scope read.',
  ),
  element(
    'p',
    { class: 'soft' },
    'Who runs this service has one in READOUT_HOME/secrets/token, made when it first started; others ask them for theirs. Where everybody may ask in Cypher, leave it empty.',
  ),
]

async function answered(statement: string, token: string): Promise<HTMLElement[]> {
  try {
    const { cypher } = await askAs(token === '' ? null : token)(OwnCypherDocument, { statement })
    return tableOf(cypher)
  } catch (error) {
    if (error instanceof Unanswered) return [element('p', { role: 'alert' }, error.message)]
    throw error
  }
}

function tableOf({ columns, rows, complete }: OwnCypherQuery['cypher']): HTMLElement[] {
  const lines = rows.map((row) =>
    element('tr', {}, ...(Array.isArray(row) ? row : []).map((cell) => element('td', {}, textOf(cell)))),
  )
  const heads = columns.map((column) => element('th', { scope: 'col' }, column))
  const counted = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${complete ? '' : ', and more than are shown'}`
  return [
    element('p', { role: 'status' }, counted),
    element(
      'div',
      { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': 'Answer' },
      element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...lines)),
    ),
  ]
}

const textOf = (cell: unknown): string => {
  if (cell === null) return '–'
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}
