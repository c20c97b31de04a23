import type { Day } from '../../src/model/bounds.ts'
import type { Id } from '../../src/model/thing.ts'
import { type Cast, nameIn } from './cast.ts'
import { between, daysAfter, eitherOf, inMonth, inYear, lasting, onDay } from './dates.ts'
import type { Draws } from './draws.ts'
import type { ContactFact, DateFact, Kind } from './facts.ts'
import { type Occasion, occasionOf } from './occasion.ts'
import { participationsIn } from './participations.ts'
import { referencesIn, statementsIn, subjectsIn } from './subjects.ts'
import { type Telling, tellingsOf } from './tellings.ts'

/** A contact with the day that it was drawn for, which its documents may not tell. */
export type DrawnContact = ContactFact & {
  readonly day: Day
  readonly tellings: readonly Telling[]
  /** What each telling says, where they differ. */
  readonly rivals: {
    readonly field: 'date' | 'status' | 'kind'
    readonly values: readonly [string, string]
  } | null
}

export function contactsOf(draws: Draws, cast: Cast, count: number): DrawnContact[] {
  const drawn: DrawnContact[] = []
  for (let number = 1; number <= count; number += 1)
    drawn.push(contactOf(draws, cast, { number, before: drawn }))
  return drawn
}

function contactOf(
  draws: Draws,
  cast: Cast,
  { number, before }: { number: number; before: readonly DrawnContact[] },
): DrawnContact {
  const occasion = occasionOf(draws, cast, number)
  const { day, kind, seats } = occasion
  const id = `${kind}/${occasion.leaders.map(surname).join('-')}-${number}`
  const tellings = tellingsOf(draws, cast, { id, seats })
  const outcome = outcomeOf(draws, occasion, tellings)
  const participations = participationsIn(draws, cast, {
    occasion,
    tellings,
    isHeld: outcome.status === 'held',
  })
  const earlier = before.filter((other) => other.day < day)
  return {
    id,
    name: `${named[kind]} of ${occasion.leaders.map((leader) => nameIn(cast, leader)).join(' and ')} (${number})`,
    aliases: [],
    day,
    tellings,
    ...outcome,
    channel: outcome.kind && channelOf(draws, outcome.kind),
    participations,
    references: referencesIn(draws, cast, { occasion, tellings }),
    about: subjectsIn(draws, cast, tellings),
    statements: statementsIn(draws, cast, { occasion, tellings }),
    places: kind === 'meeting' || kind === 'visit' ? [draws.one(seats).home] : [],
    discusses: earlier.length > 0 && draws.chance(0.12) ? [draws.one(earlier).id] : [],
    partOf: partOf(draws, occasion, earlier),
  }
}

const named = { call: 'Call', meeting: 'Meeting', visit: 'Visit', message: 'Message' } as const

/** What became of it and when: told alike by all, but for a few on which two tellings differ. */
function outcomeOf(draws: Draws, { kind, day }: Occasion, tellings: readonly Telling[]) {
  const status = draws.weighted<ContactFact['status']>([
    ['held', 78],
    ['planned', 8],
    ['proposed', 2],
    ['cancelled', 5],
    ['boycotted', 4],
    [null, 3],
  ])
  const agreed = {
    kind: draws.chance(0.03) ? null : kind,
    status,
    alleged: draws.chance(status === 'boycotted' ? 0.5 : status === null ? 0 : 0.03),
    date: dateOf(draws, kind, day),
    dateDisputed: false,
    rivals: null,
  }
  if (new Set(tellings.map(({ teller }) => teller)).size < 2 || agreed.alleged || !draws.chance(0.12))
    return agreed
  const field = draws.one(['date', 'status', 'kind'] as const)
  if (field === 'status')
    return { ...agreed, status: null, rivals: { field, values: ['cancelled', 'held'] as const } }
  if (field === 'kind')
    return { ...agreed, kind: null, rivals: { field, values: ['call', 'meeting'] as const } }
  const later = daysAfter(day, 1 + draws.below(45))
  return {
    ...agreed,
    date: eitherOf(day, later),
    dateDisputed: true,
    rivals: { field, values: [day, later] as const },
  }
}

function dateOf(draws: Draws, kind: Kind, day: Day): DateFact | null {
  const form = draws.weighted<'day' | 'month' | 'year' | 'days' | 'either' | 'nothing'>([
    ['day', 72],
    ['month', 10],
    ['year', 4],
    ['days', 5],
    ['either', 4],
    ['nothing', 5],
  ])
  if (form === 'nothing') return null
  if (form === 'month') return inMonth(day.slice(0, 7))
  if (form === 'year') return inYear(day.slice(0, 4))
  if (form === 'days') return between(day, daysAfter(day, 1 + draws.below(40)))
  if (form === 'either') return eitherOf(day, daysAfter(day, 2 + draws.below(40)))
  if (kind !== 'visit') return onDay(day)
  return draws.chance(0.3) ? lasting(day, '') : lasting(day, daysAfter(day, 1 + draws.below(3)))
}

const channelOf = (draws: Draws, kind: Kind): ContactFact['channel'] =>
  kind === 'call' ? draws.one(['phone', 'phone', 'video']) : kind === 'message' ? 'written' : 'in_person'

/** A meeting during a visit of before. */
const partOf = (draws: Draws, { kind }: Occasion, earlier: readonly DrawnContact[]): Id | null => {
  const visits = earlier.filter(({ id }) => id.startsWith('visit/'))
  return kind === 'meeting' && visits.length > 0 && draws.chance(0.15) ? draws.one(visits).id : null
}

const surname = (leader: Id) => leader.slice(leader.lastIndexOf('-') + 1)
