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

/** A change that is known, which tells graphs apart too; the number 0 stands before the first. */
type Place = { readonly number: number; readonly at: string | null }

/** Whom to tell what: of some things or of all (null), from a place on, until `gone`. */
type Listener = {
  readonly of: readonly Id[] | null
  readonly from: Place
  readonly gone: AbortSignal
}

type Known = { readonly after: number | null; readonly since: number | null }

export type Changes = {
  /** The change after which there is news for who knows one or a version; the last of all for who knows nothing. */
  placeOf(known: Known): Promise<Place>
  /**
   * Ends once the listener is gone, or `close` was called. Where another graph takes the place of the one that was listened
   * to, such as a backup, a change of the kind `replaced` says so, and those of the new one follow.
   */
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
  const joined = (from: Place): Asking => {
    if (!asking || asking.isOver) asking = new Asking(database, from)
    asking.join()
    return asking
  }
  return {
    placeOf: (known) => placeIn(database, known),
    async *listen({ of, from, gone }) {
      const until = AbortSignal.any([gone, closing.signal])
      let place = from
      try {
        for (;;) {
          for await (const change of changesOf(joined(place), place, until)) {
            place = placeAt(change, place)
            if (touches(change, of)) yield change
          }
          const now = await patiently(() => placeIn(database, { after: null, since: null }), until)
          place = now
          yield replaced(now)
        }
      } catch (error) {
        if (!until.aborted) throw error
      }
    },
    close: () => closing.abort(),
  }
}

async function placeIn(database: Pick<Database, 'run'>, known: Known) {
  const [place] = await database.run('outbox/place-of', known)
  return place ?? { number: 0, at: null, version: 0 }
}

/** Those of one graph: ends when it is replaced. */
async function* changesOf(shared: Asking, from: Place, until: AbortSignal): AsyncGenerator<Change> {
  let place = from
  try {
    for (;;) {
      const found = await shared.next(place, until)
      if (found === null) return
      place = placeAt(found.at(-1), place)
      yield* found
    }
  } finally {
    shared.leave()
  }
}

const everyMs = 1_000
/**
 * What is asked of the outbox at once, how much of it is kept for those who listen, and how often what is known may be
 * missing: of a cluster, a member that has not caught up lacks it for a while.
 */
const most = { asked: 100, kept: 300, missed: 5 }

/** One asks for all who listen at the same time, from the first who comes until the last is gone. */
class Asking {
  readonly #database: Pick<Database, 'run'>
  readonly #news = new EventEmitter().setMaxListeners(0)
  readonly #nobody = new AbortController()
  #listeners = 0
  /** The last changes, and the place before them. */
  #recent: readonly Change[] = []
  #before: Place
  /** A bug, which all who listen are told of. */
  #fault: unknown = null
  #isReplaced = false

  constructor(database: Pick<Database, 'run'>, from: Place) {
    this.#database = database
    this.#before = from
    void this.#ask(this.#nobody.signal).catch((error: unknown) => {
      if (this.#nobody.signal.aborted) return
      this.#fault = error
      this.#news.emit('news')
    })
  }

  get isOver(): boolean {
    return this.#nobody.signal.aborted || this.#fault !== null || this.#isReplaced
  }

  join(): void {
    this.#listeners += 1
  }

  leave(): void {
    this.#listeners -= 1
    if (this.#listeners === 0) this.#nobody.abort()
  }

  /**
   * The changes after a place, once there are any; null once another graph is there. Who is slow, or comes from far back,
   * asks for what is no longer at hand.
   */
  async next(place: Place, until: AbortSignal): Promise<readonly Change[] | null> {
    for (;;) {
      until.throwIfAborted()
      if (this.#fault !== null) throw this.#fault
      if (this.#isReplaced) return null
      if (place.number < this.#before.number) {
        const found = await this.#changesAfter(place, until)
        if (found && found.length > 0) return found
        // There were some: whether another graph is there shows soon.
        await pause(everyMs, undefined, { signal: until })
        continue
      }
      const found = this.#recent.filter(({ id }) => Number(id) > place.number)
      if (found.length > 0) return found
      await once(this.#news, 'news', { signal: until })
    }
  }

  async #ask(until: AbortSignal): Promise<void> {
    let last = this.#before
    for (let missed = 0; missed < most.missed; ) {
      const known = await this.#changesAfter(last, until)
      missed = known === null ? missed + 1 : 0
      const found = known ?? []
      const all = [...this.#recent, ...found]
      last = placeAt(all.at(-1), last)
      this.#before = placeAt(all.at(-most.kept - 1), this.#before)
      this.#recent = all.slice(-most.kept)
      if (found.length > 0) this.#news.emit('news')
      if (found.length < most.asked) await pause(everyMs, undefined, { signal: until })
    }
    this.#isReplaced = true
    this.#news.emit('news')
  }

  /** Null where the graph has another change at that place, or none. */
  async #changesAfter({ number, at }: Place, until: AbortSignal): Promise<readonly Change[] | null> {
    const rows = await patiently(
      () => this.#database.run('outbox/changes-after', { number, most: most.asked + 1 }),
      until,
    )
    if (at === null) return rows.slice(0, most.asked).map(changeOf)
    const [known, ...next] = rows
    return known?.number === number && known.at === at ? next.map(changeOf) : null
  }
}

/** Waits for a database that is not there. */
async function patiently<Answer>(ask: () => Promise<Answer>, until: AbortSignal): Promise<Answer> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      await pause(everyMs, undefined, { signal: until })
    }
  }
}

const placeAt = (change: Change | undefined, otherwise: Place): Place =>
  change ? { number: Number(change.id), at: change.at } : otherwise

/** Whoever listens is to read anew what they know, and hears of what comes after this. */
const replaced = ({ number, version }: Place & { readonly version: number }): Change => ({
  id: String(number),
  kind: 'replaced',
  version,
  at: new Date().toISOString(),
  by: null,
  ...{ claims: 0, quotes: 0, reviews: 0 },
  thingCount: null,
  things: [],
})

/** What lists less than it touches may touch anything. */
const touches = ({ things, thingCount }: Change, of: readonly Id[] | null): boolean =>
  of === null || thingCount !== things.length || things.some(({ id }) => of.includes(id))

const changeOf = ({ number, things, ids, kinds, hows, ...told }: Told): Change => ({
  ...told,
  id: String(number),
  thingCount: things,
  things: ids.map((id, index) => ({ id, kind: kinds[index] ?? '', how: hows[index] ?? '' })),
})
