/** Lets so many questions run at once and a few more wait for a moment, so that those that are let in are answered soon. */
export type Gate = {
  readonly isFull: () => boolean
  /** Whether there was room in time; who was let in has to leave. */
  readonly enter: () => Promise<boolean>
  readonly leave: () => void
  readonly inside: () => number
  readonly waiting: () => number
}

type Bounds = { readonly atOnce: number; readonly waiting: number; readonly patienceMs: number }

export function openGate({ atOnce, waiting: maxWaiting, patienceMs }: Bounds): Gate {
  let inside = 0
  const waiting = new Set<(entered: boolean) => void>()
  const isFull = () => inside >= atOnce && waiting.size >= maxWaiting
  return {
    isFull,
    inside: () => inside,
    waiting: () => waiting.size,
    async enter() {
      if (isFull()) return false
      if (inside < atOnce) {
        inside += 1
        return true
      }
      return await new Promise<boolean>((resolve) => {
        const settle = (entered: boolean) => {
          clearTimeout(patience)
          waiting.delete(settle)
          resolve(entered)
        }
        const patience = setTimeout(() => settle(false), patienceMs)
        waiting.add(settle)
      })
    },
    leave() {
      const [next] = waiting
      // Who leaves hands the place on.
      if (next) next(true)
      else inside -= 1
    },
  }
}
