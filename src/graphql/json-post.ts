import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, processRegularResult, type YogaServerInstance } from 'graphql-yoga'
import type { Context } from './resolvers.ts'

type Yoga = YogaServerInstance<object, Context>

const maxBodyBytes = 100_000
/** What clients that take JSON say they take; whoever says anything else is answered by Yoga alone. */
const plainAccepts = [
  '*/*',
  'application/json',
  'application/graphql-response+json',
  'application/json, */*',
  'application/json, multipart/mixed',
  'application/graphql-response+json, application/json, multipart/mixed',
  'application/graphql-response+json,application/json;q=0.9',
]

/** The usual request, which needs nothing of what Yoga's Fetch layer can do: that layer costs more than all the rest. */
export const isJsonPost = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/graphql' &&
  headers['content-type']?.split(';')[0] === 'application/json' &&
  headers['content-encoding'] === undefined &&
  plainAccepts.includes(headers.accept ?? '*/*')

/**
 * Answers it by Yoga's own plugins, parsing, validation, execution and masking, so that every limit and guard applies.
 * What is unusual in its body goes through Yoga's whole path after all.
 */
export async function answerJsonPost(
  yoga: Yoga,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(incoming)
  if (body === null) return refuseBody(response)
  const headers = headersOf(incoming)
  // Of the body as it was sent, where Yoga would count it as it was read.
  headers.delete('content-length')
  // Who takes anything gets what was usual first.
  if (headers.get('accept') === '*/*') headers.set('accept', json)
  const wholePath = async () =>
    send(await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body }), response)
  const params = paramsOf(body)
  if (params === null) return await wholePath()
  const request = new Request('http://localhost/graphql', { method: 'POST', headers })
  const result = await resultOf(yoga, params, request)
  if (result === null) return await wholePath()
  const type = headers.get('accept')?.startsWith('application/graphql-response+json') ? graphqlJson : json
  if (result.errors || !('data' in result)) {
    return await send(processRegularResult(result, yoga.fetchAPI, type), response)
  }
  const text = JSON.stringify(result)
  const length = Buffer.byteLength(text)
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-length': length }).end(text)
}

/** True for what only Yoga's whole path could answer, and whose body is too long or of unknown length. */
export const isUnbounded = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  (headers['content-length'] === undefined || Number(headers['content-length']) > maxBodyBytes)

/** True for a link whose parameters are not the JSON that they have to be. */
export function isUnreadable({ method, url = '' }: IncomingMessage): boolean {
  if (method !== 'GET') return false
  const { searchParams } = new URL(url, 'http://localhost')
  return ['variables', 'extensions'].some((name) => {
    const given = searchParams.get(name)
    return given !== null && given !== '' && paramsOf(given) === null
  })
}

export function refuseBody(response: ServerResponse): void {
  const message = `A request's body may have ${maxBodyBytes} bytes, and has to tell its length unless it is JSON.`
  refuse(response, { status: 413, code: 'BAD_INPUT', message })
}

type Refusal = { readonly status: number; readonly code: string; readonly message: string }

/** Before the body is read. What still comes of it is thrown away: who is cut off amid it would not hear why. */
export function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const text = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  response
    .writeHead(status, {
      'content-type': `${json}; charset=utf-8`,
      'content-length': Buffer.byteLength(text),
    })
    .end(text)
}

/** Null for parameters that Yoga's plugins throw out before anything runs: its whole path tells why. */
async function resultOf(yoga: Yoga, params: Params, request: Request): Promise<ExecutionResult | null> {
  try {
    const result = await yoga.getResultForParams({ params, request }, { request })
    // Changes are told as events alone.
    return isAsyncIterable(result) ? null : (result as ExecutionResult)
  } catch (error) {
    if (error instanceof GraphQLError) return null
    throw error
  }
}

const json = 'application/json'
const graphqlJson = 'application/graphql-response+json'

type Params = Parameters<Yoga['getResultForParams']>[0]['params']

function paramsOf(body: string): Params | null {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Params) : null
  } catch {
    return null
  }
}

/** Null for a body that is too long, of which no more is kept, or whose sender is gone. */
const readBody = (incoming: IncomingMessage): Promise<string | null> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    incoming.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= maxBodyBytes) parts.push(part)
      else resolve(null)
    })
    incoming.once('end', () => resolve(String(parts.length === 1 ? parts[0] : Buffer.concat(parts))))
    incoming.once('error', () => resolve(null))
  })

const headersOf = ({ headers }: IncomingMessage): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
    ),
  )

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}
