import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import type { Caller } from '../graphql/caller.ts'
import { type InTurn, isTooLong, isUnreadable, refuse, refuseBody } from '../graphql/json-post.ts'
import type { Context } from '../graphql/resolvers.ts'
import type { Log } from '../log.ts'
import { type Client, isLoopback, recognizing } from './client.ts'
import { forgery, isMisnamed, sharing } from './cross-origin.ts'
import { type Figures, openFigures } from './figures.ts'
import { openGate } from './gate.ts'
import { type KnownOperations, namesOf, persisted } from './known-operations.ts'
import { refusesMalformed } from './malformed.ts'
import { keepPace } from './pace.ts'
import { takingPlaces } from './places.ts'
import { openRate } from './rate.ts'
import type { DoorSettings } from './settings.ts'
import { openShares } from './shares.ts'
import { openStreams, wantsStream } from './streams.ts'
import { tracedRequest } from './tracing.ts'
import { busy, told, tooManyFiles, tooManyStreams, tooMuch, turnstile } from './turnstile.ts'
import { currentVisit, openVisit, visiting } from './visit.ts'
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
   * Refuses what is no question, or one too many; true for what may be asked. A file, which is no GraphQL and so finds no
   * price later, finds it here.
   */
  readonly admits: (
    request: IncomingMessage,
    response: ServerResponse,
    what: 'question' | 'file',
  ) => Promise<boolean>
  /** @throws {GraphQLError} for more than the client may have read of documents that nobody asked before. */
  readonly reading: (tokens: number) => void
  /**
   * Does what a request asks for when it has its place, and else tells that there was none. Streams are counted by
   * themselves: of them only what runs takes a place.
   */
  readonly inTurn: (request: IncomingMessage) => InTurn
  readonly mayReadFigures: (request: IncomingMessage) => boolean
  /** From now on each answer ends its connection, and streams end. */
  readonly shut: () => void
  readonly isShut: () => boolean
}

/** Per minute, of a client from elsewhere: some thousand usual questions, or twenty of the dearest example. */
const usualRate = 5_000_000
const usualStreams = 20
/** As long as a crowd that comes at once may take; who waits longer is better told. */
const patience = { perClient: 256, patienceMs: 1_500 }
/** Whatever one client asks for, the fourth place is for others. */
const shareOf = (places: number) => Math.max(1, Math.floor((places * 3) / 4))
/** Whatever is asked costs as much to read; fifty whole graphs a minute are enough for one client. */
const prices = { question: 10, file: 100_000 }
/** Checking a document takes this process 10 to 50 µs for each token, however little is asked by it. */
const priceOfToken = 30
/** Each sorts in the database what it takes: a few at a time are as fast as many, and leave room for questions. */
const files = { atOnce: 4, perClient: 2 }

type Opened = {
  readonly settings: DoorSettings
  readonly host: string
  readonly known: KnownOperations
  readonly callerBy: (authorization: string | null) => Promise<Caller>
}

export function openDoor({ settings, host, known, callerBy }: Opened, log: Log): Door {
  const gate = openGate({ atOnce: settings.questions, share: shareOf(settings.questions), ...patience })
  const streams = openStreams(settings.streams, usualStreams)
  const shares = openShares(files)
  const rate = openRate(settings.rate, usualRate)
  const figures = openFigures({ gate, streams, names: namesOf(known) })
  const recognize = recognizing(settings.proxies)
  const share = sharing(settings.cors)
  // A proxy passes on the name that it is known by.
  const isOnlyHere = isLoopback(host) && settings.proxies.length === 0
  const open = new Set<ServerResponse>()
  const pacing = keepPace(open)
  let shut = false

  const refusal = async (request: IncomingMessage, response: ServerResponse, what: 'question' | 'file') => {
    const forged = forgery(request)
    if (forged !== null)
      return { status: request.method === 'POST' ? 415 : 403, code: 'BAD_INPUT', message: forged }
    const { authorization } = request.headers
    const visit = currentVisit()
    const address = visit?.client ?? recognize(request)
    const client = authorization === undefined ? address : holderOf(await callerBy(authorization), address)
    if (visit) visit.client = client
    const seconds = rate.charge(client, prices[what])
    if (seconds !== null) return told(tooMuch(seconds), response)
    if (wantsStream(request)) {
      if (!streams.open(client, response)) return told(tooManyStreams(), response)
    } else if (gate.isFull(client.name)) return told(busy(), response)
    const share = what === 'file' ? shares.take(client, response) : 'taken'
    if (share !== 'taken') return told(share === 'had by client' ? tooManyFiles() : busy(), response)
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
      for (const [name, value] of Object.entries(ofEveryAnswer)) response.setHeader(name, value)
      if (shut) response.shouldKeepAlive = false
      // Each of those who give something back when it ends is one, and a pipeline some more.
      response.setMaxListeners(20)
      open.add(response)
      response.once('close', () => open.delete(response))
      watchAnswer(request, visit, { figures, log, slowMs: settings.slowMs })
      if (isOnlyHere && isMisnamed(request)) return refuse(response, misnamed)
      if (refusesMalformed(request, response)) return
      visiting(visit, () => tracedRequest(request, response, visit, () => answer(request, response)))
    },
    async admits(request, response, what) {
      share(request, response)
      if (request.method === 'OPTIONS') response.writeHead(204, { allow: 'GET, POST' }).end()
      else if (isTooLong(request)) refuseBody(response)
      else if (isUnreadable(request)) refuse(response, unreadable)
      else {
        const refused = await refusal(request, response, what)
        if (!refused) return true
        refuse(response, refused)
      }
      return false
    },
    reading(tokens) {
      const visit = currentVisit()
      const seconds = visit ? rate.charge(visit.client, tokens * priceOfToken) : null
      if (seconds !== null) throw tooMuch(seconds)
    },
    inTurn: takingPlaces(gate),
    mayReadFigures: (request) =>
      settings.metrics === 'everybody' || (settings.metrics === 'here' && recognize(request).isHere),
    shut() {
      shut = true
      clearInterval(pacing)
      for (const response of open) response.shouldKeepAlive = false
      streams.end()
    },
    isShut: () => shut,
  }
}

/** Who has a token counts alone, from wherever they ask; who has none that is believed counts as their address. */
const holderOf = ({ name, refusal }: Caller, { name: address, isHere }: Client): Client =>
  refusal ? { name: address, isHere } : { name: `token of ${name ?? 'this service'}`, isHere }

const ofEveryAnswer = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Nobody between keeps what one was answered, unless a file says otherwise.
  'cache-control': 'no-store',
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
