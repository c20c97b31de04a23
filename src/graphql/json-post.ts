import { isUtf8 } from 'node:buffer'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { isAsyncIterable, processRegularResult, type YogaServerInstance } from 'graphql-yoga'
import type { Asker, Context } from './resolvers.ts'

type Yoga = YogaServerInstance<Asker, Context>

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
const isPlain = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === '/graphql' &&
  headers['content-type']?.split(';')[0] === 'application/json' &&
  plainAccepts.includes(headers.accept ?? '*/*')

/** Does its work when it is its turn; null where none came in time, which the caller was told by then. */
export type InTurn = <Made>(make: () => Promise<Made>) => Promise<Made | null>

/**
 * Answers a question at `/graphql`. Its turn begins when all of it is there, so that nobody holds a place by dawdling, and
 * ends before the answer is sent.
 */
export async function answerQuestion(yoga: Yoga, { incoming, response, inTurn }: Asked): Promise<void> {
  const body = incoming.method === 'POST' ? await readBody(incoming) : null
  if (body === 'too long') return refuseBody(response)
  if (body === 'gone') return
  if (body !== null && !isUtf8(body)) return refuse(response, notUtf8)
  const left = new AbortController()
  response.once('close', () => left.abort())
  const exchange = {
    ...{ incoming, response, headers: headersOf(incoming), body: body && String(body) },
    stop: left.signal,
  }
  const answer = await inTurn(() => (isPlain(incoming) ? plainAnswer : wholeAnswer)(yoga, exchange))
  if (answer !== null) await send(answer, response)
}

type Asked = {
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  readonly inTurn: InTurn
}

type Exchange = {
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  readonly headers: Headers
  readonly body: string | null
  /** Tells that who asked is gone. */
  readonly stop: AbortSignal
}

/** By Yoga's whole path, of whatever form. */
const wholeAnswer = async (yoga: Yoga, { incoming, headers, body, stop }: Exchange): Promise<Response> =>
  await yoga.fetch(
    `http://localhost${incoming.url}`,
    { method: incoming.method ?? 'GET', headers, body },
    { stop },
  )

/**
 * By Yoga's own plugins, parsing, validation, execution and masking, so that every limit and guard applies.
 * What is unusual in the body goes through Yoga's whole path after all.
 */
async function plainAnswer(yoga: Yoga, exchange: Exchange): Promise<Response | null> {
  const { headers, body, response, stop } = exchange
  // Who takes anything gets what was usual first.
  if (headers.get('accept') === '*/*') headers.set('accept', json)
  const params = paramsOf(body ?? '')
  if (params === null) return await wholeAnswer(yoga, exchange)
  const request = new Request('http://localhost/graphql', { method: 'POST', headers })
  const result = await resultOf(yoga, params, { request, stop })
  if (result === null) return await wholeAnswer(yoga, exchange)
  const type = headers.get('accept')?.startsWith('application/graphql-response+json') ? graphqlJson : json
  if (result.errors || !('data' in result)) return processRegularResult(result, yoga.fetchAPI, type)
  const text = Buffer.from(JSON.stringify(result))
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-length': text.length })
  sendText(text, response)
  return null
}

/** Of a longer answer it is seen how fast its reader takes it. */
const shortBytes = 262_144

function sendText(text: Buffer, response: ServerResponse): void {
  if (text.length <= shortBytes) response.end(text)
  // Whoever leaves amid it has left.
  else void pipeline(piecesOf(text), response).catch(() => undefined)
}

function* piecesOf(text: Buffer): Generator<Buffer> {
  for (let at = 0; at < text.length; at += shortBytes / 4) yield text.subarray(at, at + shortBytes / 4)
}

/** True for a body that is said to be too long; one that does not say is read until it is. */
export const isTooLong = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? 0) > maxBodyBytes

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
  const message = `A request's body may have ${maxBodyBytes} bytes.`
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
async function resultOf(
  yoga: Yoga,
  params: Params,
  sent: { readonly request: Request; readonly stop: AbortSignal },
): Promise<ExecutionResult | null> {
  try {
    const result = await yoga.getResultForParams({ params, request: sent.request }, sent)
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

/** What is too long is kept no further; of a sender who is gone there is nothing to answer. */
const readBody = (incoming: IncomingMessage): Promise<Buffer | 'too long' | 'gone'> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    incoming.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes <= maxBodyBytes) parts.push(part)
      else resolve('too long')
    })
    incoming.once('end', () => {
      const [first] = parts
      resolve(first && parts.length === 1 ? first : Buffer.concat(parts))
    })
    incoming.once('close', () => resolve('gone')).once('error', () => resolve('gone'))
  })

const notUtf8 = { status: 400, code: 'BAD_INPUT', message: 'The body is not written in UTF-8.' }

/** Without those of the body as it was sent, which Yoga would count as it was read. */
const headersOf = ({ headers }: IncomingMessage): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofBody.includes(name)
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
    ),
  )
const ofBody = ['content-length', 'transfer-encoding']

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const { body, status, headers } = answer
  response.writeHead(status, Object.fromEntries(headers))
  const isStream = headers.get('content-type')?.startsWith('text/event-stream')
  if (!isStream || body === null) return sendText(Buffer.from(await answer.arrayBuffer()), response)
  await sendAsItComes(body, response)
}

/** Ends with what is told, or at once when its reader leaves. */
async function sendAsItComes(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  if (response.destroyed) return await body.cancel()
  const told = body.getReader()
  const gone = once(response, 'close').then(() => told.cancel())
  for (let part = await told.read(); !part.done; part = await told.read())
    if (!response.write(part.value)) await Promise.race([once(response, 'drain'), gone])
  response.end()
}
