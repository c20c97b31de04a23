import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isJsonPost, isUnbounded, isUnreadable, refuse, refuseBody } from '../graphql/json-post.ts'
import type { Context } from '../graphql/resolvers.ts'
import type { Log } from '../log.ts'
import { isLoopback, recognizing } from './client.ts'
import { forgery, isMisnamed, sharing } from './cross-origin.ts'
import { type Figures, openFigures } from './figures.ts'
import { openGate } from './gate.ts'
import { type KnownOperations, persisted } from './known-operations.ts'
import { openRate } from './rate.ts'
import type { DoorSettings } from './settings.ts'
import { openStreams, wantsStream } from './streams.ts'
import { tracedRequest } from './tracing.ts'
import { busy, tooManyStreams, tooMuch, turnstile } from './turnstile.ts'
import { openVisit, visiting } from './visit.ts'
import { notingErrors, watchAnswer } from './watching.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** All that stands between the network and an answer. */
export type Door = {
  readonly figures: Figures
  /** What looks at each operation, whatever way it came. */
  readonly plugins: readonly Plugin<Context>[]
  /** Lets a request in with its name, its headers and its place in the figures. */
  readonly receive: (request: IncomingMessage, response: ServerResponse, answer: Answer) => void
  /**
   * Refuses what is no question, or one too many; true for what may be asked. What is no GraphQL, and so finds no price
   * later, names it here.
   */
  readonly admits: (request: IncomingMessage, response: ServerResponse, price?: number) => boolean
  readonly mayReadFigures: (request: IncomingMessage) => boolean
  /** From now on each answer ends its connection, and streams end. */
  readonly shut: () => void
  readonly isShut: () => boolean
}

/** Per minute, of a client from elsewhere: some thousand usual questions, or twenty of the dearest example. */
const usualRate = 5_000_000
const usualStreams = 20
/** As long as a crowd that comes at once may take; who waits longer is better told. */
const patience = { waiting: 512, patienceMs: 2_000 }
/** Whatever is asked costs as much to read. */
const priceOfReading = 10

type Opened = { readonly settings: DoorSettings; readonly host: string; readonly known: KnownOperations }

export function openDoor({ settings, host, known }: Opened, log: Log): Door {
  const gate = openGate({ atOnce: settings.questions, ...patience })
  const streams = openStreams(settings.streams, usualStreams)
  const rate = openRate(settings.rate, usualRate)
  const figures = openFigures({ gate, streams })
  const recognize = recognizing(settings.proxies)
  const share = sharing(settings.cors)
  // A proxy passes on the name that it is known by.
  const isOnlyHere = isLoopback(host) && settings.proxies.length === 0
  const open = new Set<ServerResponse>()
  let shut = false

  const refusal = (request: IncomingMessage, response: ServerResponse, price: number) => {
    const client = recognize(request)
    const forged = forgery(request)
    if (forged !== null)
      return { status: request.method === 'POST' ? 415 : 403, code: 'BAD_INPUT', message: forged }
    const seconds = rate.charge(client, price)
    if (seconds !== null) return told(tooMuch(seconds), response)
    if (gate.isFull()) return told(busy(), response)
    if (wantsStream(request) && !streams.open(client, response)) return told(tooManyStreams(), response)
    return null
  }

  return {
    figures,
    plugins: [
      persisted(known, settings.operations === 'persisted'),
      turnstile({ budget: settings.budget, rate, gate, streams }),
      notingErrors,
    ],
    receive(request, response, answer) {
      const visit = openVisit(request, response, recognize(request))
      response.setHeader('x-content-type-options', 'nosniff').setHeader('referrer-policy', 'no-referrer')
      if (shut) response.shouldKeepAlive = false
      open.add(response)
      response.once('close', () => open.delete(response))
      watchAnswer(request, visit, { figures, log, slowMs: settings.slowMs })
      if (isOnlyHere && isMisnamed(request)) return refuse(response, misnamed)
      visiting(visit, () => tracedRequest(request, response, visit, () => answer(request, response)))
    },
    admits(request, response, price = priceOfReading) {
      share(request, response)
      if (request.method === 'OPTIONS') response.writeHead(204, { allow: 'GET, POST' }).end()
      else if (!isJsonPost(request) && isUnbounded(request)) refuseBody(response)
      else if (isUnreadable(request)) refuse(response, unreadable)
      else {
        const refused = refusal(request, response, price)
        if (!refused) return true
        refuse(response, refused)
      }
      return false
    },
    mayReadFigures: (request) =>
      settings.metrics === 'everybody' || (settings.metrics === 'here' && recognize(request).isHere),
    shut() {
      shut = true
      for (const response of open) response.shouldKeepAlive = false
      streams.end()
    },
    isShut: () => shut,
  }
}

const misnamed = {
  status: 421,
  code: 'BAD_INPUT',
  message:
    'This service is for this machine alone: call it localhost, or name the proxy before it by READOUT_PROXY.',
}

const unreadable = {
  status: 400,
  code: 'BAD_INPUT',
  message: 'The parameters variables and extensions of a link are JSON objects.',
}

/** As the whole path would tell it, without going there. */
function told({ message, extensions }: GraphQLError, response: ServerResponse) {
  const { code, http } = extensions
  const status = http?.status ?? 500
  for (const [name, value] of Object.entries(http?.headers ?? {})) response.setHeader(name, value)
  return { status, code: String(code), message }
}
