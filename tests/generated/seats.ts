import type { Day } from '../../src/model/bounds.ts'
import type { Id } from '../../src/model/thing.ts'

/** An office with those who held it one after the other, and what goes with it. */
export type Seat = {
  readonly office: Id
  readonly body: Id
  /** Who publishes its readouts. */
  readonly press: Id
  readonly home: Id
  readonly holders: readonly { readonly leader: Id; readonly until: Day | null }[]
}

export const holderOn = ({ holders }: Seat, day: Day): Id => {
  const holder = holders.find(({ until }) => until === null || day < until)
  if (!holder) throw new Error(`Nobody is in office on ${day}.`)
  return holder.leader
}
