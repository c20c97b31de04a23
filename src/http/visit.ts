import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Client } from './client.ts'

/** One request on its way through the service: what the log, the figures and the traces tell of it. */
export type Visit = {
  /** As the client named it by `X-Request-Id`, or a new one. */
  readonly id: string
  /** Whom limits count for: by address, until a token told who asks. */
  client: Client
  /** Where the request came from. */
  readonly address: string
  readonly response: ServerResponse
  /** It has its place among the questions that run. */
  hasPlace: boolean
  readonly begun: number
  /** Name of the operation that is asked, once it is read. */
  operation: string | null
  /** What is written, by the names of the contract's mutations. */
  edits: readonly string[]
  /** Codes of the errors that the client was shown. */
  readonly codes: Set<string>
  /** Files of `cypher/` that the answer was composed of. */
  fragments: () => readonly string[]
}

const visits = new AsyncLocalStorage<Visit>()

/** The request that is being answered; none for what the service asks itself. */
export const currentVisit = (): Visit | undefined => visits.getStore()

/** For the log: whatever is told while a request is answered belongs to it. */
export const requestId = (): object => {
  const id = visits.getStore()?.id
  return id === undefined ? {} : { request: id }
}

export function visiting<Answer>(visit: Visit, answer: () => Answer): Answer {
  return visits.run(visit, answer)
}

export function openVisit(request: IncomingMessage, response: ServerResponse, client: Client): Visit {
  const named = request.headers['x-request-id']
  const id = typeof named === 'string' && /^[\w.:-]{1,128}$/.test(named) ? named : newId()
  response.setHeader('x-request-id', id)
  return {
    id,
    client,
    address: client.name,
    response,
    hasPlace: false,
    begun: performance.now(),
    operation: null,
    edits: [],
    codes: new Set(),
    fragments: () => [],
  }
}

/** No two of all services are alike, and those of one are told apart at a glance. */
const service = randomBytes(6).toString('hex')
let requests = 0
function newId(): string {
  requests += 1
  return `${service}-${requests}`
}
