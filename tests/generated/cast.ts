import type { Id } from '../../src/model/thing.ts'
import { agreementsOf } from './agreements.ts'
import { daysAfter, lasting } from './dates.ts'
import type { Draws } from './draws.ts'
import type {
  Facts,
  NamedFact,
  OfficeFact,
  OrganisationFact,
  PlaceFact,
  StateFact,
  TermFact,
} from './facts.ts'
import {
  bodyNames,
  families,
  given,
  outletNames,
  slug,
  spelledPlainly,
  stateNames,
  topicNames,
} from './names.ts'
import type { Seat } from './seats.ts'

/** Everything but contacts, and who is likely to talk with whom. */
export type Cast = Omit<Facts, 'contacts' | 'documents' | 'disagreements'> & {
  readonly seats: readonly Seat[]
  /** Those most in contact first. Most seats never meet most others. */
  readonly pairs: readonly (readonly [Seat, Seat])[]
  readonly outlets: readonly Id[]
}

export const agencies: Id = 'organisation/unnamed-agencies'
/** Tells names, offices and the days of agreements. */
export const register: Id = 'organisation/register'

export function castOf(draws: Draws): Cast {
  const states = stateNames.map((name, index): StateFact => {
    const iso3 = `XA${String.fromCharCode(65 + index)}`
    return { id: `state/${iso3}`, name, aliases: [`Republic of ${name}`], iso3 }
  })
  const bodies = bodyNames.map((name) => organisation(name))
  const owners = [...states, ...bodies]
  const presses = owners.map(({ name }) => organisation(`Press office of ${name}`))
  const places = states.map(
    ({ id, name }): PlaceFact => ({
      id: `place/${slug(name)}-city`,
      name: `${name} City`,
      aliases: [],
      in: id,
    }),
  )
  const offices = owners.flatMap(officesOf)
  const { leaders, seats, terms } = seated(draws, offices, (body) => {
    const index = owners.findIndex(({ id }) => id === body)
    return { press: presses[index]?.id ?? '', home: places[index % places.length]?.id ?? '' }
  })
  const outlets = outletNames.map((name) => organisation(name))
  return {
    states,
    organisations: [
      ...bodies,
      ...presses,
      ...outlets,
      { ...organisation('Register of public life'), id: register },
      { ...organisation('Agencies that are not named'), id: agencies, unnamed: true },
    ],
    offices,
    leaders,
    terms,
    places,
    topics: topicNames.map((name) => ({ id: `topic/${slug(name)}`, name, aliases: [] })),
    agreements: agreementsOf(draws, seats),
    seats,
    pairs: pairsOf(draws, seats),
    outlets: outlets.map(({ id }) => id),
  }
}

const organisation = (name: string): OrganisationFact => ({
  id: `organisation/${slug(name)}`,
  name,
  aliases: [],
  unnamed: false,
})

const officesOf = ({ id, name }: NamedFact): OfficeFact[] =>
  (id.startsWith('state/') ? ['President', 'Foreign minister'] : ['Secretary-general']).map((title) => ({
    id: `office/${slug(title)}-${slug(name)}`,
    name: `${title} of ${name}`,
    aliases: [],
    title,
    of: id,
  }))

/** Every other office changes hands once, on a day or in a month. */
function seated(
  draws: Draws,
  offices: readonly OfficeFact[],
  surroundings: (body: Id) => Pick<Seat, 'press' | 'home'>,
) {
  const leaders: NamedFact[] = []
  const terms: TermFact[] = []
  const newLeader = () => {
    const name = `${given[leaders.length % given.length]} ${families[leaders.length % families.length]}`
    const leader = { id: `leader/${slug(name)}`, name, aliases: spelledPlainly(name) }
    leaders.push(leader)
    return leader.id
  }
  const seats = offices.map(({ id: office, of: body }): Seat => {
    const seat = { office, body, ...surroundings(body) }
    const first = newLeader()
    if (draws.chance(0.5)) {
      terms.push({ leader: first, office, date: lasting('2015-03', draws.one(['..', '', '2025-01'])) })
      return { ...seat, holders: [{ leader: first, until: null }] }
    }
    const change = daysAfter('2020-03-10', draws.below(700))
    const isToldByMonth = draws.chance(0.4)
    const told = isToldByMonth ? change.slice(0, 7) : change
    const second = newLeader()
    terms.push({ leader: first, office, date: lasting('2015-03-01', told) })
    terms.push({ leader: second, office, date: lasting(told, '..') })
    return {
      ...seat,
      holders: [
        { leader: first, until: change },
        { leader: second, until: null },
      ],
    }
  })
  return { leaders, seats, terms }
}

/** Five dozen among the many possible: presidents among themselves, ministers among themselves, envoys with few. */
function pairsOf(draws: Draws, seats: readonly Seat[]): [Seat, Seat][] {
  const pairs = seats.flatMap((seat, index) =>
    seats.slice(index + 1).map((other): [Seat, Seat] => [seat, other]),
  )
  const likely = pairs.filter(([{ body, office }, other]) => {
    if (body === other.body) return false
    return rankOf(office) === rankOf(other.office) ? draws.chance(0.45) : draws.chance(0.08)
  })
  return likely
    .map((pair) => ({ pair, lot: draws.below(1e6) }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ pair }) => pair)
}

const rankOf = (office: Id) => office.replace(/^office\/(president|foreign|secretary).*/, '$1')

export const nameIn = (
  { leaders, offices, states }: Pick<Cast, 'leaders' | 'offices' | 'states'>,
  id: Id,
): string => [...leaders, ...offices, ...states].find((thing) => thing.id === id)?.name ?? id
