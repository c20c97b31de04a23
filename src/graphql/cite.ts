import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { type ExecutionResult, GraphQLError, getOperationAST, Kind, parse } from 'graphql'
import type { YogaServerInstance } from 'graphql-yoga'
import {
  type CitedAnswer,
  citationBibtex,
  citationCsl,
  citationText,
  comparedToCited,
} from '../model/citation.ts'
import { type CitedQuestion, citePage, mistakePage } from './cite-page.ts'
import { checkText } from './document-bounds.ts'
import type { Asker, Context } from './resolvers.ts'

type Yoga = YogaServerInstance<Asker, Context>

export const isCite = ({ method, url = '' }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && url.split('?')[0] === '/cite'

/** Answers with a question's citation, as a page or in the form that `as` or the header `Accept` asks for. */
export async function answerCite(
  { yoga, origin }: { readonly yoga: Yoga; readonly origin: string },
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams: asked } = new URL(incoming.url ?? '', 'http://localhost')
  const form = formOf(asked.get('as'), incoming.headers.accept)
  const left = new AbortController()
  response.once('close', () => left.abort())
  try {
    refuseOtherForms(asked.get('as'))
    const ask = (question: Question) => answerOf(yoga, question, left.signal)
    const question = await citedQuestion(ask, asked, origin)
    send(response, 200, { type: form.type, text: form.write(question) })
  } catch (error) {
    if (left.signal.aborted) return
    if (!(error instanceof GraphQLError)) throw error
    const status = Number(error.extensions['status'] ?? 400)
    if (form === forms.page) send(response, status, { type: form.type, text: mistakePage(error.message) })
    else send(response, status, { type: json, text: JSON.stringify({ errors: [error] }) })
  }
}

async function citedQuestion(ask: Ask, asked: URLSearchParams, origin: string): Promise<CitedQuestion> {
  const query = asked.get('query') ?? ''
  const variables = variablesOf(asked.get('variables'))
  const title = titleOf(query)
  const { version, data: answer } = await answerAtOneState(ask, { query, variables })
  const now = { version, digest: digestOf(answer) }
  const before = citedBefore(asked)
  const told = before ?? { ...now, asked: new Date().toISOString().slice(0, 10) }
  const address = `${origin}/cite?${new URLSearchParams({
    query,
    ...(Object.keys(variables).length > 0 ? { variables: JSON.stringify(variables) } : {}),
    version: String(told.version),
    digest: told.digest,
    asked: told.asked,
  })}`
  const compared = before && comparedToCited(before, now)
  return { query, variables, cited: { ...told, title, address }, now, answer, compared }
}

const json = 'application/json'

/** What a citation asks beside the question. */
export const stateQuery = '{ about { dataVersion lastChange } }'

type Form = { readonly type: string; readonly write: (question: CitedQuestion) => string }

const forms = {
  page: { type: 'text/html', write: citePage },
  text: { type: 'text/plain', write: ({ cited }) => `${citationText(cited)}\n` },
  bibtex: { type: 'application/x-bibtex', write: ({ cited }) => citationBibtex(cited) },
  csl: {
    type: 'application/vnd.citationstyles.csl+json',
    write: ({ cited }) => JSON.stringify([citationCsl(cited)]),
  },
  json: {
    type: json,
    write: ({ cited, now, compared, answer }) =>
      JSON.stringify({
        ...{ ...cited, text: citationText(cited), bibtex: citationBibtex(cited), csl: citationCsl(cited) },
        ...{ now, unchanged: now.digest === cited.digest, compared, answer },
      }),
  },
} satisfies Record<string, Form>

function refuseOtherForms(as: string | null): void {
  if (as !== null && !Object.hasOwn(forms, as))
    throw new GraphQLError(`There is no form "${as}"; as is one of ${Object.keys(forms).join(', ')}.`)
}

/** By the forms that addresses of DOIs are asked for too. */
function formOf(as: string | null, accept = ''): Form {
  const named = Object.entries(forms).find(([name]) => name === as)
  const accepted = Object.values(forms).find(({ type }) => accept.includes(type))
  return named?.[1] ?? accepted ?? forms.page
}

function send(
  response: ServerResponse,
  status: number,
  { type, text }: { readonly type: string; readonly text: string },
): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
    .end(text)
}

function variablesOf(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text || '{}')
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read }
  } catch {
    // Said below, as of anything else that is no object.
  }
  throw new GraphQLError('variables is no JSON object, such as {"id": "leader/ilham-aliyev"}.')
}

/** @throws {GraphQLError} for what is no question: nothing is written by an address. */
function titleOf(query: string): string {
  if (query === '')
    throw new GraphQLError('query is missing: give a question, as in /cite?query={about{dataVersion}}.')
  checkText(query)
  const operation = getOperationAST(parse(query))
  if (operation?.operation !== 'query') throw new GraphQLError('Only a single query can be cited.')
  const fields = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? field.name.value : '…',
  )
  return operation.name?.value ?? fields.join(', ')
}

/** @throws {GraphQLError} where it is told in part. */
function citedBefore(asked: URLSearchParams): Pick<CitedAnswer, 'version' | 'digest' | 'asked'> | null {
  const [version, digest, day] = ['version', 'digest', 'asked'].map((name) => asked.get(name) ?? '')
  if (!version && !digest && !day) return null
  if (
    !/^\d{1,9}$/.test(version ?? '') ||
    !/^[0-9a-f]{32}$/.test(digest ?? '') ||
    !/^\d{4}-\d\d-\d\d$/.test(day ?? '')
  )
    throw new GraphQLError(
      'The address is not whole: version is a number, digest 32 hexadecimal digits, and asked a day.',
    )
  return { version: Number(version), digest: digest ?? '', asked: day ?? '' }
}

type Question = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }
type Ask = (question: Question) => Promise<unknown>

/** The graph may change in between, by a load or by a rebuild: then it is asked again. */
async function answerAtOneState(ask: Ask, question: Question): Promise<{ version: number; data: unknown }> {
  let before = await stateOf(ask)
  for (let more = 3; ; more -= 1) {
    const data = await ask(question)
    const now = await stateOf(ask)
    if (isDeepStrictEqual(now, before)) return { version: now.dataVersion, data }
    if (more === 0) throw inTheMiddle()
    before = now
  }
}

const inTheMiddle = () =>
  new GraphQLError('The graph is being changed: ask again in a while.', { extensions: { status: 503 } })

type State = { readonly dataVersion: number; readonly lastChange: string }

const stateOf = async (ask: Ask): Promise<State> =>
  ((await ask({ query: stateQuery, variables: {} })) as { about: State }).about

/** By the front door, where every limit and guard applies; `stop` ends the work in the database. */
async function answerOf(yoga: Yoga, question: Question, stop: AbortSignal): Promise<unknown> {
  const asked = { method: 'POST', headers: { 'content-type': json }, body: JSON.stringify(question) }
  const response = await yoga.fetch('http://localhost/graphql', asked, { stop })
  const { data, errors } = (await response.json()) as ExecutionResult
  const [error] = errors ?? []
  // What is wrong with a question may come with 200, since a part of it could have been answered.
  const status = response.ok ? 400 : response.status
  if (error) throw new GraphQLError(error.message, { extensions: { ...error.extensions, status } })
  return data
}

const digestOf = (answer: unknown): string =>
  createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 32)
