/**
 * Lets so many questions run at once and a few more wait for a moment, so that those that are let in are answered soon.
 * Clients take turns, so that one that asks much keeps no other waiting.
 */
export type Gate = {
  /** Whether waiting is of no use: the client has as many before it as will not be answered in time. */
  readonly isFull: (client: string) => boolean
  /** Whether there was room in time; who was let in has to leave. */
  readonly enter: (client: string) => Promise<boolean>
  readonly leave: () => void
  readonly inside: () => number
  readonly waiting: () => number
}

type Bounds = { readonly atOnce: number; readonly perClient: number; readonly patienceMs: number }
type Settle = (entered: boolean) => void

export function openGate({ atOnce, perClient, patienceMs }: Bounds, now = () => performance.now()): Gate {
  let inside = 0
  const queues = openQueues()
  const pace = openPace(now)
  const isFull = (client: string) =>
    inside >= atOnce &&
    (queues.of(client) >= perClient || queues.before(client) * pace.usualMs() > patienceMs)
  return {
    isFull,
    inside: () => inside,
    waiting: queues.all,
    async enter(client) {
      if (isFull(client)) return false
      if (inside < atOnce) {
        inside += 1
        if (inside === atOnce) pace.begin()
        return true
      }
      return await new Promise<boolean>((resolve) => {
        const settle = (entered: boolean) => {
          clearTimeout(patience)
          resolve(entered)
        }
        const patience = setTimeout(() => {
          queues.drop(client, settle)
          settle(false)
        }, patienceMs)
        queues.add(client, settle)
      })
    },
    leave() {
      if (inside === atOnce) pace.tick()
      // Who leaves hands the place on.
      const next = queues.next()
      if (next) next(true)
      else inside -= 1
    },
  }
}

/** Those who wait, each in the queue of its client. */
function openQueues() {
  const queues = new Map<string, Set<Settle>>()
  let all = 0
  const of = (client: string) => queues.get(client)?.size ?? 0
  const drop = (client: string, settle: Settle) => {
    const own = queues.get(client)
    if (!own?.delete(settle)) return
    all -= 1
    if (own.size === 0) queues.delete(client)
  }
  return {
    of,
    drop,
    all: () => all,
    /** How many are let in before one more of a client, and that one. */
    before: (client: string) => {
      const own = of(client)
      return Math.min(all, own * queues.size) + 1
    },
    add(client: string, settle: Settle) {
      queues.set(client, (queues.get(client) ?? new Set()).add(settle))
      all += 1
    },
    /** The first of the client whose turn it is, which then is the last in turn. */
    next(): Settle | undefined {
      const [turn] = queues
      if (!turn) return undefined
      const [client, own] = turn
      const [first] = own
      if (first) drop(client, first)
      queues.delete(client)
      if (own.size > 0) queues.set(client, own)
      return first
    },
  }
}

/** How long it takes until a place is free again, while all are taken. */
function openPace(now: () => number) {
  const weight = 0.1
  let usual = 0
  let last = 0
  return {
    usualMs: () => usual,
    begin() {
      last = now()
    },
    tick() {
      const time = now()
      usual += weight * (time - last - usual)
      last = time
    },
  }
}
