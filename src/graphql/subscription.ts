import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga'
import type { Id } from '../model/thing.ts'
import type { Change } from './changes.ts'
import { badInput } from './errors.ts'
import type { Context } from './resolvers.ts'

type Wanted = {
  readonly of?: readonly Id[] | null
  readonly since?: number | null
  readonly after?: string | null
}

/** Where a stream of events is: the change told last, and what ends it. */
type Stream = { last: number; readonly gone: AbortController }

const streams = new WeakMap<Request, Stream>()
const mostThings = 100
const pingMs = 12_000

export const subscriptionResolvers = {
  changes: {
    /** @throws {GraphQLError} `BAD_INPUT` for a place that is none, or too many things. */
    async subscribe(
      _root: unknown,
      { of = null, since = null, after = null }: Wanted,
      { changes, request }: Context & YogaInitialContext,
    ): Promise<AsyncGenerator<Change>> {
      if (of && (of.length === 0 || of.length > mostThings))
        throw badInput(`of has ${of.length} ids; it takes 1 to ${mostThings}.`)
      // A browser that goes on where it was repeats its address, with whatever that said first.
      const seen = request.headers.get('last-event-id') ?? after
      const place = await changes.placeOf({ after: seen === null ? null : numberOf(seen), since })
      const stream = { last: place.number, gone: new AbortController() }
      streams.set(request, stream)
      return changes.listen({ of, from: place, gone: stream.gone.signal })
    },
    resolve(change: Change, _args: unknown, { request }: YogaInitialContext): Change {
      const stream = streams.get(request)
      if (stream) stream.last = Number(change.id)
      return change
    },
  },
}

function numberOf(seen: string): number {
  if (!/^\d{1,15}$/.test(seen))
    throw badInput(`"${seen}" is the id of no change; it takes a whole number, such as about.lastChange.`)
  return Number(seen)
}

/** Streams as Yoga's own, and beyond: events have ids, and no proxy keeps them back. */
export const eventStream: Plugin<object, Context> = {
  onResultProcess({ request, result, resultProcessor, setResultProcessor }) {
    const stream = streams.get(request)
    if (!stream || !resultProcessor || !isAsyncIterable(result)) return
    setResultProcessor(() => new Response(eventsOf(result, stream), { headers }), 'text/event-stream')
  },
}

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  connection: 'close',
  'x-accel-buffering': 'no',
}

/** Never says that it is complete: whoever loses it shall come again. */
function eventsOf(results: AsyncIterable<unknown>, stream: Stream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = results[Symbol.asyncIterator]()
  let pinging: NodeJS.Timeout | undefined
  return new ReadableStream({
    start(controller) {
      // An id alone is no event, but whoever is cut off before the first one goes on from here.
      controller.enqueue(encoder.encode(`id: ${stream.last}\n\n`))
    },
    async pull(controller) {
      // Not before somebody reads: of one who left by then nobody would end it.
      pinging ??= setInterval(() => controller.enqueue(encoder.encode(':\n\n')), pingMs)
      const { done, value } = await iterator.next()
      if (done) {
        clearInterval(pinging)
        controller.close()
      } else {
        // One at a time is asked for, so that the change told last is the one of this result.
        const event = `id: ${stream.last}\nevent: next\ndata: ${JSON.stringify(value)}\n\n`
        controller.enqueue(encoder.encode(event))
      }
    },
    async cancel() {
      clearInterval(pinging)
      // Ends who waits for the next change, and who was about to be told one.
      stream.gone.abort()
      await iterator.return?.()
    },
  })
}
