import { openTurns } from './turns.ts'

/**
 * Lets so many questions run at once and a few more wait for a moment, so that those that are let in are answered soon.
 * Clients take turns, and none has all places, so that one that asks much keeps no other waiting.
 */
export type Gate = {
  /** Whether waiting is of no use: the client has as many before it as will not be answered in time. */
  readonly isFull: (client: string) => boolean
  /** Whether there was room in time; who was let in has to leave. */
  readonly enter: (client: string) => Promise<boolean>
  readonly leave: (client: string) => void
  readonly inside: () => number
  readonly waiting: () => number
}

/** Of one client so many are let in at once (`share`), and so many may wait. */
type Bounds = {
  readonly atOnce: number
  readonly share: number
  readonly perClient: number
  readonly patienceMs: number
}
type Settle = (entered: boolean) => void

export function openGate(
  { atOnce, share, perClient, patienceMs }: Bounds,
  now = () => performance.now(),
): Gate {
  const inside = openPlaces()
  const queues = openQueues()
  const pace = openPace(patienceMs, now)
  const ownTurn = openTurns()
  const hasRoom = (client: string) => inside.all() < atOnce && inside.of(client) < share
  const isFull = (client: string) =>
    !hasRoom(client) &&
    (queues.of(client) >= perClient || queues.before(client) * pace.usualMs() > patienceMs)
  const isLetInInTime = (client: string) => {
    if (queues.all() === 0) pace.begin()
    return new Promise<boolean>((resolve) => {
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
  }
  return {
    isFull,
    inside: inside.all,
    waiting: queues.all,
    async enter(client) {
      if (isFull(client)) return false
      if (hasRoom(client)) inside.take(client)
      else if (!(await isLetInInTime(client))) return false
      await ownTurn()
      return true
    },
    leave(client) {
      inside.giveBack(client)
      // Who leaves hands the place on.
      const next = queues.next(hasRoom)
      if (!next) return
      pace.tick()
      inside.take(next.client)
      next.settle(true)
    },
  }
}

/** How many places each client has. */
function openPlaces() {
  const places = new Map<string, number>()
  let all = 0
  const of = (client: string) => places.get(client) ?? 0
  return {
    of,
    all: () => all,
    take(client: string) {
      places.set(client, of(client) + 1)
      all += 1
    },
    giveBack(client: string) {
      const left = of(client) - 1
      if (left === 0) places.delete(client)
      else places.set(client, left)
      all -= 1
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
    /** The first of the client whose turn it is among those who may, which then is the last in turn. */
    next(may: (client: string) => boolean): { client: string; settle: Settle } | undefined {
      for (const [client, own] of queues) {
        const [settle] = own
        if (!settle || !may(client)) continue
        drop(client, settle)
        queues.delete(client)
        if (own.size > 0) queues.set(client, own)
        return { client, settle }
      }
      return undefined
    },
  }
}

/** How long it takes until one more of those who wait is let in: at most as long as anybody waits, so that somebody tries. */
function openPace(mostMs: number, now: () => number) {
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
      usual += weight * (Math.min(time - last, mostMs) - usual)
      last = time
    },
  }
}
