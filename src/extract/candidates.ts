import type { Between } from './day-math.ts'
import { shared } from './day-math.ts'
import type { Discourse } from './discourse.ts'
import { hostOf } from './headline-host.ts'
import type { Office } from './offices.ts'
import type { Person } from './people.ts'
import type { Contact, Kind } from './reading.ts'
import { type Direction, resolveDay } from './resolve-day.ts'
import type { Mark, Sentence } from './sentences.ts'
import { sidesIn } from './sides.ts'
import { statusOf } from './status.ts'
import type { ToldDay } from './told-days.ts'
import { speakersIn } from './transcript.ts'
import type { Trigger } from './trigger.ts'
import { patterns } from './trigger-patterns.ts'

type Role = 'participant' | 'host' | 'guest' | 'mediator'

/** A contact as one clause tells of it. */
export type Candidate = {
  readonly kind: Kind | null
  readonly channel: Contact['channel']
  readonly status: Contact['status']
  readonly isLoose: boolean
  readonly date: Between | null
  readonly basis: Contact['dateBasis']
  readonly hasDay: boolean
  readonly people: readonly { readonly person: Person; readonly role: Role }[]
  readonly offices: readonly Office[]
  readonly sentence: Sentence
  readonly dayWords: Mark | null
  readonly isDefinite: boolean
  /** "@0 paid a visit": told of somebody, and not aside. */
  readonly isTold: boolean
}

/** "cancelled a meeting scheduled for #2" */
const isCalledOff = ({ subjectAt, end }: Trigger, text: string): boolean =>
  subjectAt !== null && /^[^;.]{0,60}\b(?:planned|scheduled|due|set) (?:for|on) #/i.test(text.slice(end))

/** The contacts that a trigger tells of: several where it tells of each on the right alone. */
export function candidatesOf(
  trigger: Trigger,
  sentence: Sentence,
  { discourse, day }: { readonly discourse: Discourse; readonly day: Mark | undefined },
): Candidate[] {
  const { text } = sentence.marked
  const worded = statusOf(text, trigger)
  const isToBe = worded === 'planned' || worded === 'proposed' || isCalledOff(trigger, text)
  const direction = isToBe ? 'future' : 'past'
  const told = day?.sign === '#' ? (day.told[0] ?? null) : null
  const resolved = told ? resolveDay(told, seenFrom(told, discourse), direction) : null
  // What was still to come when the text appeared was only planned.
  const isToCome =
    resolved !== null && discourse.published !== null && resolved.earliest > discourse.published.latest
  const status = isToCome && worded === 'held' ? 'planned' : worded
  const date =
    resolved && !trigger.isMain && status === 'held'
      ? (shared(resolved, { earliest: '0001-01-01', latest: latestOf(discourse) }) ?? resolved)
      : resolved
  const { left, right } = bothSides(trigger, sentence, discourse)
  // "They spoke to their ministers": with others, of whom nobody is named.
  const isWithOthers = trigger.right.length > 0 && right.people.length + right.offices.length === 0
  if (isWithOthers && left.people.length > 1) return []
  const common = {
    kind: trigger.kind,
    channel: trigger.channel,
    isLoose: trigger.isLoose,
    status,
    date,
    basis: basisOf(told),
    hasDay: told !== null,
    sentence,
    dayWords: day ?? null,
    isDefinite: trigger.isDefinite,
    isTold:
      trigger.isMain &&
      trigger.left.length > 0 &&
      !/^(?:arriv|travel)/i.test(text.slice(trigger.start, trigger.end)),
  }
  const leftRole: Role = trigger.role === 'host' ? 'host' : trigger.kind === 'visit' ? 'guest' : 'participant'
  const rightRole: Role = trigger.role === 'host' ? 'guest' : 'participant'
  // "The consultations were chaired by @0 and @1": by those who held them.
  const isBetween = left.people.length + right.people.length > 0
  const mediators = discourse
    .sidesOf(trigger.mediators, trigger.start)
    .people.map((person) => ({ person, role: isBetween ? ('mediator' as const) : ('participant' as const) }))
  const hosts = discourse
    .sidesOf(trigger.hosts, trigger.start)
    .people.map((person) => ({ person, role: 'host' as const }))
  const leftPeople = left.people.map((person) => ({ person, role: leftRole }))
  const rightPeople = right.people.map((person) => ({ person, role: rightRole }))
  const isSeparate = trigger.isSeparate || (left.people.length === 1 && isOfSeveral(trigger, discourse))
  if (isSeparate && right.people.length > 1)
    return rightPeople.map((one) => ({
      ...common,
      ...(ownDay(one.person, { trigger, sentence, discourse, direction }) ?? {}),
      people: [...leftPeople, one],
      offices: left.offices,
    }))
  const aside =
    trigger.isAside && trigger.kind !== 'visit' && left.people.length + right.people.length < 2
      ? asideOf(trigger, text, discourse).map((person) => ({ person, role: 'participant' as const }))
      : []
  // "Aliyev updated Putin on the meeting with Michel": he was there.
  const teller =
    trigger.left.length === 0 &&
    right.people.length > 0 &&
    /^[^@]{0,50}\bwith\b/.test(text.slice(trigger.end)) &&
    /\b(?:informed|updated|briefed|told|notified|debriefed)\b/i.test(text.slice(0, trigger.start))
      ? discourse.subjectsBefore(trigger.start)[0]
      : undefined
  const informed = teller ? [{ person: teller, role: 'participant' as const }] : []
  return [
    {
      ...common,
      people: unique([...leftPeople, ...rightPeople, ...aside, ...informed, ...hosts, ...mediators]),
      offices: [...left.offices, ...right.offices],
    },
  ]
}

/** "Press statements following Russian-Chilean talks": of whoever speaks then. */
export const isOfSpeakers = (
  { kind, left, right }: Trigger,
  { isHeadline, marked: { text } }: Sentence,
): boolean =>
  isHeadline &&
  kind === 'meeting' &&
  right.length === 0 &&
  left.every((side) => side === 'they') &&
  !/\b(?:briefing|interview)\b/i.test(text)

/** "Remarks by @0 and @1 after a meeting" has them itself. */
function speakersAt(
  { start }: Trigger,
  { marked: { text } }: Sentence,
  discourse: Discourse,
): readonly Person[] {
  const told = remarks.test(text) ? discourse.subjectsBefore(start) : []
  return told.length > 1 ? told : speakersIn(discourse.sentences)
}

const remarks = /^\W*(?:[\w-]+ ){0,2}(?:remarks|statements|comments|conference|availability) (?:by|of|with) /i

const nobody = { people: [], offices: [] }

function bothSides(trigger: Trigger, sentence: Sentence, discourse: Discourse) {
  const { left, right, start, isOneSided } = trigger
  const speakers = isOfSpeakers(trigger, sentence) ? speakersAt(trigger, sentence, discourse) : []
  if (speakers.length > 1) return { left: { people: speakers, offices: [] }, right: nobody }
  const named = discourse.sidesOf(right, start)
  const other = !isOneSided
    ? null
    : sentence.isHeadline
      ? hostOf(trigger, sentence, { discourse, across: named.people })
      : discourse.subject
  if (other && !named.people.includes(other)) return { left: { people: [other], offices: [] }, right: named }
  const one = discourse.sidesOf(left, start, named.people)
  return { left: one, right: discourse.sidesOf(right, start, one.people) }
}

function basisOf(told: ToldDay | null): Candidate['basis'] {
  if (told === null || ('year' in told && told.year !== undefined)) return null
  return told.kind === 'day' ? 'inferred-year' : 'relative-date'
}

type Telling = {
  readonly trigger: Trigger
  readonly sentence: Sentence
  readonly discourse: Discourse
  readonly direction: Direction
}

/** "…spoke with @1 on #2 and with @3 on #4": the day that stands behind somebody. */
function ownDay(
  person: Person,
  { trigger, sentence, discourse, direction }: Telling,
): Pick<Candidate, 'date' | 'basis' | 'dayWords'> | null {
  const { text, marks, at } = sentence.marked
  for (const side of trigger.right) {
    const mark = typeof side === 'number' ? marks[side] : undefined
    if (typeof side !== 'number' || !mark || !discourse.peopleOf(mark).includes(person)) continue
    const day = marks[Number(/^@\d+,? (?:on )?#(\d+)/.exec(text.slice(at(side)))?.[1])]
    const told = day?.sign === '#' ? day.told[0] : undefined
    if (!day || !told) return null
    return {
      date: resolveDay(told, seenFrom(told, discourse), direction),
      basis: basisOf(told),
      dayWords: day,
    }
  }
  return null
}

/** "Calls with the leaders of Chile and Peru", as a headline says: one with each. */
const isOfSeveral = ({ kind }: Trigger, { sentences: [first] }: Discourse): boolean =>
  first?.isHeadline === true &&
  (kind === 'call' ? /\b(?:calls|conversations) with\b/i : /\b(?:bilateral|separate) meetings with\b/i).test(
    first.marked.text,
  )

/** "three days earlier" is told from the day of the contact told before, all else from that on which the text appeared. */
const seenFrom = (day: ToldDay, { told, published }: Discourse): Between | null =>
  day.kind === 'ago' && day.isBeforeThen
    ? (told.find(({ date }) => date !== null)?.date ?? published)
    : published

/** "A told B in a phone call …", "In a phone call A told B …", "In a video call, A, B and C discussed …". */
function asideOf({ start, end }: Trigger, text: string, discourse: Discourse): readonly Person[] {
  const before = discourse.subjectsBefore(start)
  if (before.length > 0 || !/^\W*(?:in|during) an? [^,]*$/i.test(text.slice(0, start))) return before
  const listed = sidesIn(patterns().framing.exec(text.slice(end))?.[1])
  return listed.length > 1
    ? discourse.sidesOf(listed, start).people
    : discourse.subjectsBefore(text.length).slice(0, 2)
}

/** What is spoken of as held was so by then. */
const latestOf = ({ told, published }: Discourse): string =>
  told.flatMap(({ status, date }) => (status === 'held' && date ? [date.latest] : [])).sort()[0] ??
  published?.latest ??
  '9999-12-31'

const unique = <One extends { readonly person: Person }>(people: readonly One[]): One[] =>
  people.filter(({ person }, index) => people.findIndex((other) => other.person === person) === index)
