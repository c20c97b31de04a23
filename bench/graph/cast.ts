import type { Id } from '../../src/model/thing.ts'
import { personName, slug } from './names.ts'
import { type Random, zipf } from './random.ts'
import type { Scale } from './scale.ts'
import { namesOfState, stateCodes } from './states.ts'
import { type GivenThing, nameThing, type Telling, tabled } from './telling.ts'
import { toldDate } from './told-date.ts'
import { placeName, topicNames } from './wording.ts'

export type Named = { readonly id: Id; readonly name: string; readonly aliases: readonly string[] }
export type Leader = Named & { readonly state: Id; readonly office: Id }

/** Who and what contacts are made of; each list is ordered by how often it is drawn, most often first. */
export type Cast = {
  readonly things: readonly GivenThing[]
  /** What a public table tells of them. */
  readonly gazetteer: Telling
  readonly states: readonly Named[]
  readonly leaders: readonly Leader[]
  readonly organisations: readonly Named[]
  readonly topics: readonly Named[]
  readonly places: readonly Named[]
}

export function makeCast(scale: Scale, random: Random): Cast {
  const things: GivenThing[] = []
  const gazetteer = newGazetteer()
  const enter = (thing: GivenThing, name: string, aliases: readonly string[] = []): Named => {
    things.push(thing)
    nameThing(gazetteer, thing.id, name, aliases)
    return { id: thing.id, name, aliases }
  }
  const cast = { random, enter, gazetteer }
  enter({ id: gazetteer.publisher, type: 'Organisation' }, 'Readout')
  const states = makeStates(scale.states, cast)
  const topics = topicNames
    .slice(0, scale.topics)
    .map((name) => enter({ id: `topic/${slug(name)}`, type: 'Topic' }, name))
  return {
    things,
    gazetteer,
    states,
    leaders: makeLeaders(scale.leaders, states, cast),
    organisations: makeOrganisations(scale.organisations, states, cast),
    topics,
    places: makePlaces(scale.places, states, cast),
  }
}

type Casting = {
  readonly random: Random
  readonly enter: (thing: GivenThing, name: string, aliases?: readonly string[]) => Named
  readonly gazetteer: Telling
}

function newGazetteer(): Telling {
  const document = 'document/gazetteer'
  const given = { title: 'Gazetteer: names, codes and offices', language: 'en' }
  return {
    document,
    publisher: 'organisation/readout',
    toldBy: [],
    thing: { id: document, type: 'Document', given },
    claims: [],
  }
}

function makeStates(count: number, { enter }: Casting): Named[] {
  return stateCodes.slice(0, count).map((codes) => {
    const [name = codes.iso3, ...aliases] = namesOfState(codes)
    return enter({ id: `state/${codes.iso3}`, type: 'State', given: codes }, name, aliases)
  })
}

const posts = ['president', 'foreign minister', 'prime minister', 'envoy', 'deputy foreign minister'] as const

/** The busiest leaders speak for the busiest states. */
function makeLeaders(
  count: number,
  states: readonly Named[],
  { random, enter, gazetteer }: Casting,
): Leader[] {
  const stateOf = zipf(random, states, 0.5)
  const ids = new Set<Id>()
  const offices = new Set<Id>()
  return Array.from({ length: count }, (_, rank) => {
    const { name, aliases } = personName(random)
    const id = unused(ids, `leader/${slug(name)}`)
    const state = states[rank] ?? stateOf()
    const post = posts[rank < states.length ? 0 : random.between(1, posts.length - 1)] ?? posts[0]
    const office = `office/${slug(post)}-of-${slug(state.name)}`
    if (!offices.has(office)) {
      offices.add(office)
      enter({ id: office, type: 'Office', given: { title: post } }, `${post} of ${state.name}`)
      tabled(gazetteer, { predicate: 'officeOf', subject: office, objects: [state.id] })
    }
    const leader = enter(
      {
        id,
        type: 'Leader',
        given: { born: `${random.between(1940, 1985)}-0${random.between(1, 9)}-1${random.between(0, 9)}` },
      },
      name,
      aliases,
    )
    const since = `${random.between(2005, 2018)}-0${random.between(1, 9)}`
    const date = toldDate(random.chance(0.6) ? `${since}/..` : `${since}/${random.between(2019, 2024)}-05-01`)
    tabled(gazetteer, { predicate: 'held', subject: id, objects: [office], date })
    return { ...leader, state: state.id, office }
  })
}

const outlets = ['Agency', 'Gazette', 'Herald', 'Chancellery', 'Foreign Ministry', 'Observer'] as const

/** Publishers of documents, most of them, and bodies that take part. */
function makeOrganisations(count: number, states: readonly Named[], { enter }: Casting): Named[] {
  return Array.from({ length: count }, (_, rank) => {
    const state = states[rank % states.length]
    const outlet = outlets[Math.floor(rank / states.length) % outlets.length]
    const name = `${outlet} of ${state?.name}`
    return enter({ id: `organisation/${slug(name)}`, type: 'Organisation' }, name)
  })
}

function makePlaces(count: number, states: readonly Named[], { random, enter, gazetteer }: Casting): Named[] {
  const ids = new Set<Id>()
  return Array.from({ length: count }, () => {
    const name = placeName(random)
    const id = unused(ids, `place/${slug(name)}`)
    tabled(gazetteer, { predicate: 'locatedIn', subject: id, objects: [random.oneOf(states).id] })
    return enter({ id, type: 'Place' }, name, [`${name} region`])
  })
}

/** Namesakes are told apart by number. */
function unused(ids: Set<Id>, wanted: Id): Id {
  let id = wanted
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`
  ids.add(id)
  return id
}
