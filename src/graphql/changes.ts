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

/**
 * Tells of changes as the outbox has them: it is asked once for all who listen, however many they are, and not at all while
 * nobody does.
 */
export function openChanges(database: Pick<Database, 'run'>): Changes {
  const closing = new AbortController()
  let asking: Asking | null = null
  return {
    async placeOf(known) {
      const [place] = await database.run('outbox/place-of', known)
      return place?.number ?? 0
    },
    async *listen({ of, after, gone }) {
      const until = AbortSignal.any([gone, closing.signal])
      if (!asking || asking.isOver) asking = new Asking(database, after)
      const shared = asking
      shared.join()
      let last = after
      try {
        for (;;) {
          for (const change of await shared.next(last, until)) {
            last = Number(change.id)
            if (touches(change, of)) yield change
          }
        }
      } catch (error) {
        if (!until.aborted) throw error
      } finally {
        shared.leave()
      }
    },
    close: () => closing.abort(),
  }
}

const everyMs = 1_000
/** What is asked of the outbox at once, and how much of it is kept for those who listen. */
const most = { asked: 100, kept: 300 }

/** One asks for all who listen at the same time, from the first who comes until the last is gone. */
class Asking {
  readonly #database: Pick<Database, 'run'>
  readonly #news = new EventEmitter().setMaxListeners(0)
  readonly #nobody = new AbortController()
  #listeners = 0
  /** The last changes, and the number of the one before them. */
  #recent: readonly Change[] = []
  #after: number
  /** A bug, which all who listen are told of. */
  #fault: unknown = null

  constructor(database: Pick<Database, 'run'>, after: number) {
    this.#database = database
    this.#after = after
    void this.#ask(this.#nobody.signal).catch((error: unknown) => {
      if (this.#nobody.signal.aborted) return
      this.#fault = error
      this.#news.emit('news')
    })
  }

  get isOver(): boolean {
    return this.#nobody.signal.aborted || this.#fault !== null
  }

  join(): void {
    this.#listeners += 1
  }

  leave(): void {
    this.#listeners -= 1
    if (this.#listeners === 0) this.#nobody.abort()
  }

  /** The changes after one, once there are any. Who is slow, or comes from far back, asks for what is no longer at hand. */
  async next(last: number, until: AbortSignal): Promise<readonly Change[]> {
    for (;;) {
      until.throwIfAborted()
      if (this.#fault !== null) throw this.#fault
      if (last < this.#after) return await this.#changesAfter(last, until)
      const found = this.#recent.filter(({ id }) => Number(id) > last)
      if (found.length > 0) return found
      await once(this.#news, 'news', { signal: until })
    }
  }

  async #ask(until: AbortSignal): Promise<never> {
    let last = this.#after
    for (;;) {
      const found = await this.#changesAfter(last, until)
      const all = [...this.#recent, ...found]
      last = numberOf(all.at(-1)) ?? last
      this.#after = numberOf(all.at(-most.kept - 1)) ?? this.#after
      this.#recent = all.slice(-most.kept)
      if (found.length > 0) this.#news.emit('news')
      if (found.length < most.asked) await pause(everyMs, undefined, { signal: until })
    }
  }

  /** Waits for a database that is not there. */
  async #changesAfter(number: number, until: AbortSignal): Promise<readonly Change[]> {
    for (;;) {
      try {
        const rows = await this.#database.run('outbox/changes-after', { number, most: most.asked })
        return rows.map(changeOf)
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable)) throw error
        await pause(everyMs, undefined, { signal: until })
      }
    }
  }
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
