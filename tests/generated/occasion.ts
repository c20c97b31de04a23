import type { Day } from '../../src/model/bounds.ts'
import type { Id } from '../../src/model/thing.ts'
import type { Cast } from './cast.ts'
import { daysAfter } from './dates.ts'
import type { Draws } from './draws.ts'
import type { Kind } from './facts.ts'
import { holderOn, type Seat } from './seats.ts'

/** Who, when and how, before anything more is drawn. */
export type Occasion = {
  readonly number: number
  readonly kind: Kind
  readonly day: Day
  readonly seats: readonly [Seat, Seat]
  readonly leaders: readonly [Id, Id]
}

export function occasionOf(draws: Draws, cast: Cast, number: number): Occasion {
  const [one, other] = draws.oneOfFew(cast.pairs)
  const seats: [Seat, Seat] = draws.chance(0.6) ? [one, other] : [other, one]
  const day = daysAfter('2019-01-01', draws.below(1826))
  const kind = draws.weighted<Kind>([
    ['call', 50],
    ['meeting', 25],
    ['visit', 15],
    ['message', 10],
  ])
  return { number, kind, day, seats, leaders: [holderOn(seats[0], day), holderOn(seats[1], day)] }
}
