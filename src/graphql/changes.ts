import { EventEmitter, once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseUnavailable } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Database } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'

type Told = Statements['outbox/changes-after']['row']

/** What one transaction did to the graph, as the contract has it. */
export type Change = Pick<Told, 'kind' | 'version' | 'at' | 'by' | 'claims' | 'quotes' | 'reviews'> & {
  readonly id: string
  readonly thingCount: number | null
  readonly things: readonly { readonly id: Id; readonly kind: string; readonly how: string }[]
}

/** Whom to tell what: of some things or of all (null), after the change of a number, until `gone`. */
type Listener = {
  readonly of: readonly Id[] | null
  readonly after: number
  readonly gone: AbortSignal
}

export type Changes = {
  /** The change after which there is news for who knows one or a version; the last of all for who knows nothing. */
  placeOf(known: { readonly after: number | null; readonly since: number | null }): Promise<number>
  /** Ends once the listener is gone, or `close` was called. */
  listen(listener: Listener): AsyncGenerator<Change>
  close(): void
}

/** What is asked of the outbox at once, and how much of it is kept for those who listen. */
const most = { asked: 100, kept: 300 }

/**
 * Tells of changes as the outbox has them: it is asked once for all who listen, however many they are, and not at all while
 * nobody does. Who is slow, or comes from far back, asks for what is no longer at hand.
 */
export function openChanges(database: Pick<Database, 'run'>, { everyMs = 1_000 } = {}): Changes {
  const closing = new AbortController()
  const news = new EventEmitter().setMaxListeners(0)
  let asking: Asking | null = null

  const listening = (after: number): Asking => {
    if (asking) {
      asking.listeners += 1
      return asking
    }
    const begun: Asking = { listeners: 1, after, recent: [], nobody: new AbortController() }
    asking = begun
    const until = AbortSignal.any([begun.nobody.signal, closing.signal])
    void ask(begun, until).catch((error: unknown) => {
      // Those who listen are told why; who is gone already need not be.
      if (!until.aborted) news.emit('error', error)
      if (asking === begun) asking = null
    })
    return begun
  }
  const ended = (one: Asking) => {
    one.listeners -= 1
    if (one.listeners > 0) return
    one.nobody.abort()
    if (asking === one) asking = null
  }

  async function ask(one: Asking, until: AbortSignal): Promise<never> {
    let last = one.after
    for (;;) {
      const found = await changesAfter(last, until)
      last = numberOf(found.at(-1)) ?? last
      one.recent = [...one.recent, ...found]
      one.after = numberOf(one.recent.at(-most.kept - 1)) ?? one.after
      one.recent = one.recent.slice(-most.kept)
      if (found.length > 0) news.emit('news')
      if (found.length < most.asked) await pause(everyMs, undefined, { signal: until })
    }
  }

  /** Waits for a database that is not there. */
  async function changesAfter(number: number, until: AbortSignal): Promise<readonly Change[]> {
    for (;;) {
      try {
        return (await database.run('outbox/changes-after', { number, most: most.asked })).map(changeOf)
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable)) throw error
        await pause(everyMs, undefined, { signal: until })
      }
    }
  }

  async function next(one: Asking, last: number, until: AbortSignal): Promise<readonly Change[]> {
    for (;;) {
      until.throwIfAborted()
      if (last < one.after) return await changesAfter(last, until)
      const found = one.recent.filter(({ id }) => Number(id) > last)
      if (found.length > 0) return found
      await once(news, 'news', { signal: until })
    }
  }

  return {
    async placeOf(known) {
      const [place] = await database.run('outbox/place-of', known)
      return place?.number ?? 0
    },
    async *listen({ of, after, gone }) {
      const until = AbortSignal.any([gone, closing.signal])
      const one = listening(after)
      let last = after
      try {
        for (;;) {
          for (const change of await next(one, last, until)) {
            last = Number(change.id)
            if (touches(change, of)) yield change
          }
        }
      } catch (error) {
        if (!until.aborted) throw error
      } finally {
        ended(one)
      }
    },
    close: () => closing.abort(),
  }
}

/** For all who listen at one time. */
type Asking = {
  listeners: number
  /** The last changes, and the number of the one before them. */
  recent: readonly Change[]
  after: number
  readonly nobody: AbortController
}

const numberOf = (change: Change | undefined): number | undefined => change && Number(change.id)

/** What lists less than it touches may touch anything. */
const touches = ({ things, thingCount }: Change, of: readonly Id[] | null): boolean =>
  of === null || thingCount !== things.length || things.some(({ id }) => of.includes(id))

const changeOf = ({ number, things, ids, kinds, hows, ...told }: Told): Change => ({
  ...told,
  id: String(number),
  thingCount: things,
  things: ids.map((id, index) => ({ id, kind: kinds[index] ?? '', how: hows[index] ?? '' })),
})
