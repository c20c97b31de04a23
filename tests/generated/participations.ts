import type { Id } from '../../src/model/thing.ts'
import { type Cast, nameIn } from './cast.ts'
import type { Draws } from './draws.ts'
import type { Kind, ParticipationFact, Role } from './facts.ts'
import type { Occasion } from './occasion.ts'
import { holderOn, type Seat } from './seats.ts'
import { type Telling, toldIn } from './tellings.ts'

type Taking = Omit<ParticipationFact, 'told'>

/** The two of the occasion, whom all name; perhaps a third who mediates, more guests, a guess, an allegation. */
export function participationsIn(
  draws: Draws,
  cast: Cast,
  { occasion, tellings, isHeld }: { occasion: Occasion; tellings: readonly Telling[]; isHeld: boolean },
): readonly ParticipationFact[] {
  const [first, second] = rolesOf(draws, occasion.kind, isHeld)
  const [one, other] = occasion.seats
  const pair = [taking(occasion.leaders[0], first, one.body), taking(occasion.leaders[1], second, other.body)]
  const others = othersIn(draws, cast, occasion)
  return [
    ...pair.map((part) => ({ ...part, told: toldOf(draws, cast, part, tellings) })),
    ...others.map((part) => ({ ...part, told: toldOf(draws, cast, part, draws.some(tellings, 0.7)) })),
  ]
}

const taking = (participant: Id, role: Role, onBehalfOf: Id | null): Taking => ({
  participant,
  role,
  onBehalfOf,
  certain: true,
  allegedBy: null,
})

function rolesOf(draws: Draws, kind: Kind, isHeld: boolean): readonly [Role, Role] {
  if (kind === 'message') return ['initiator', 'participant']
  if (kind === 'visit') return isHeld ? ['guest', 'host'] : ['invited', 'host']
  if (kind === 'meeting') return draws.chance(0.3) ? ['participant', 'host'] : ['participant', 'participant']
  return draws.weighted<readonly [Role, Role]>([
    [['initiator', 'participant'], 45],
    [['participant', 'initiator'], 20],
    [['participant', 'participant'], 35],
  ])
}

function othersIn(draws: Draws, cast: Cast, { kind, day, seats, leaders }: Occasion): readonly Taking[] {
  const free = cast.seats.filter(({ body }) => seats.every((seat) => seat.body !== body))
  // Each from a body of its own: nobody takes part twice, and no office yields to a holder who is there anyway.
  const drawn = new Map<Id, Seat>()
  const another = (candidates: readonly Seat[]): Seat | null => {
    const left = candidates.filter(({ body }) => !drawn.has(body))
    if (left.length === 0) return null
    const seat = draws.oneOfFew(left)
    drawn.set(seat.body, seat)
    return seat
  }
  const parts: Taking[] = []
  const add = (share: number, candidates: readonly Seat[], partsOf: (seat: Seat) => readonly Taking[]) => {
    const seat = draws.chance(share) ? another(candidates) : null
    if (seat) parts.push(...partsOf(seat))
  }
  // Envoys of the two organisations stand last.
  const mediators = free.slice(-4).toReversed()
  add(kind === 'meeting' ? 0.5 : 0.03, mediators, (seat) => {
    const mediator = taking(holderOn(seat, day), 'mediator', seat.body)
    return draws.chance(0.3) ? [mediator, { ...mediator, role: 'host' }] : [mediator]
  })
  const partners = partnersOf(cast, seats[0]).filter(({ body }) => free.some((seat) => seat.body === body))
  add(0.12, partners, (seat) => [taking(holderOn(seat, day), 'participant', seat.body)])
  const ministers = free.filter(({ office }) => office.startsWith('office/foreign'))
  add(0.08, ministers, (seat) => [
    taking(seat.office, 'participant', null),
    { ...taking(holderOn(seat, day), 'participant', seat.office), certain: false },
  ])
  const states = free.filter(({ body }) => body.startsWith('state/'))
  add(0.05, states, ({ body }) => [taking(body, 'participant', null)])
  const unsure = (seat: Seat) =>
    taking(holderOn(seat, day), draws.one(['participant', 'mediator']), seat.body)
  add(0.05, free, (seat) => [{ ...unsure(seat), allegedBy: leaders[0] }])
  add(0.1, free, (seat) => [{ ...unsure(seat), certain: false }])
  return parts
}

const partnersOf = ({ pairs }: Cast, { office }: Seat): readonly Seat[] =>
  pairs.flatMap(([one, other]) => (one.office === office ? [other] : other.office === office ? [one] : []))

/** The first tells the role, and those after it perhaps only that somebody took part; who only guesses tells no less. */
function toldOf(
  draws: Draws,
  cast: Cast,
  part: Taking,
  tellings: readonly Telling[],
): ParticipationFact['told'] {
  const mayBePlain =
    part.role !== 'mediator' && part.role !== 'host' && part.certain && part.allegedBy === null
  return tellings.flatMap((telling, index) => {
    const role = index > 0 && mayBePlain && draws.chance(0.4) ? ('participant' as const) : part.role
    const words = `Among those present was ${nameIn(cast, part.participant)} as ${role}${part.certain ? '' : ', it seems'}${part.allegedBy ? `, says ${nameIn(cast, part.allegedBy)}` : ''}.`
    return toldIn([telling], words).map((told) => ({ ...told, role }))
  })
}
