import { addAttendance, attendanceIn } from './attendance.ts'
import { type Candidate, candidatesOf, isOfSpeakers } from './candidates.ts'
import { daysOfTriggers } from './contact-days.ts'
import { isOneDay, shared, shifted } from './day-math.ts'
import type { Discourse } from './discourse.ts'
import { meetingOf } from './gathering.ts'
import type { Person } from './people.ts'
import type { Contact, Kind } from './reading.ts'
import { readRules } from './rules.ts'
import type { Mark, Sentence } from './sentences.ts'
import { overlaps } from './span.ts'
import { isSpeech } from './transcript.ts'
import type { Trigger } from './trigger.ts'
import { triggersIn } from './triggers.ts'

/** What a sentence tells of contacts is added to the discourse. */
export function readContacts(
  sentence: Sentence,
  discourse: Discourse,
  isTaken: (mark: Mark) => boolean,
): void {
  const attendance = attendanceIn(sentence.marked)
  const triggers = triggersIn(sentence.marked.text).filter(
    (trigger) => !attendance || trigger.right.length > 0 || !overlaps(attendance, trigger),
  )
  const days = daysOfTriggers(sentence.marked, triggers, isTaken)
  discourse.begin(sentence)
  for (const [index, trigger] of triggers.entries()) {
    if (tellsHow(trigger, triggers.slice(0, index), discourse)) continue
    const day = days.get(trigger)
    const contacts = candidatesOf(trigger, sentence, { discourse, day }).flatMap(
      (candidate) => placed(candidate, discourse, trigger) ?? [],
    )
    if (contacts.length === 0) continue
    discourse.named = [...discourse.named, ...contacts.map((contact) => ({ contact, trigger }))]
    if (trigger.isMain || isOpening(trigger, sentence, discourse)) discourse.told = contacts
    else
      for (const about of discourse.told)
        for (const contact of contacts) if (about !== contact) about.discusses.add(contact)
  }
  if (triggers.length === 0 && !attendance) returnToLead(sentence, discourse)
  if (attendance && discourse.told.length === 0) discourse.told = meetingOf(attendance, sentence, discourse)
  else if (attendance) addAttendance(attendance, discourse)
  discourse.finish(sentence)
}

/** Who is told of something else than of a contact is so in that with which the text begins, and not in what was told between. */
function returnToLead({ marked: { marks } }: Sentence, discourse: Discourse): void {
  const people = marks.flatMap((mark) => discourse.peopleOf(mark))
  const isIn = ({ participants }: Contact) => people.every((person) => participants.has(person))
  if (people.length === 0 || discourse.told.some(isIn)) return
  const [only, another] = discourse.contacts.filter((contact) => contact.isLead && isIn(contact))
  if (only && !another) discourse.told = [only]
}

/** What the first words that tell of any contact tell of, unless it is spoken about. */
const isOpening = ({ start }: Trigger, { marked: { text } }: Sentence, { told }: Discourse): boolean =>
  told.length === 0 &&
  (inOne.test(text.slice(0, start)) ||
    !readRules().contacts.spokenAbout.test(text.slice(Math.max(0, start - 90), start)))

/** "…held talks via videoconference": how the contact told of just now was held, and no other one. */
function tellsHow(
  { isAside, kind, channel, right }: Trigger,
  before: readonly Trigger[],
  { told }: Discourse,
): boolean {
  const isAbout =
    isAside && right.length === 0 && before.some(({ isMain, kind: main }) => isMain && main !== null)
  if (!isAbout || kind !== 'call' || channel === null) return false
  for (const contact of told) {
    contact.kind = kind
    contact.channel = channel
  }
  return true
}

/** The contact of the text that a candidate tells of: one told before, or a new one; null where too little is told. */
function placed(candidate: Candidate, discourse: Discourse, trigger: Trigger): Contact | null {
  if (candidate.sentence.isHeadline && isLedElsewhere(candidate, discourse)) return null
  const before =
    (trigger.isTopical ? toldOfAll(candidate, discourse) : undefined) ??
    discourse.contacts.toReversed().find((contact) => mayBe(candidate, contact, { discourse, trigger }))
  if (before) return united(before, candidate, trigger)
  if (!isEnough(candidate)) return null
  if (candidate.kind === null) {
    discourse.talked = candidate.people.map(({ person }) => person)
    return null
  }
  const isTold =
    trigger.isMain ||
    trigger.isOneSided ||
    isOfSpeakers(trigger, candidate.sentence) ||
    isFrame(trigger, candidate)
  const isBeside =
    isTold &&
    (isOfSameDay(candidate.sentence, trigger) ||
      discourse.contacts.some(({ isLead, quotes }) => isLead && quotes[0] === candidate.sentence))
  const words = candidate.sentence.marked.text
  const beside =
    isBeside && candidate.date === null && (candidate.status === 'held' || sameDay.test(words))
      ? dayOfLead(discourse)
      : null
  const contact: Contact = {
    kind: candidate.isLoose ? kindAround(discourse, candidate, candidate.kind) : candidate.kind,
    channel: candidate.channel,
    isLoose: candidate.isLoose,
    status: candidate.status,
    date: candidate.date ?? beside,
    dateBasis: beside ? 'relative-date' : candidate.basis,
    participants: new Map(candidate.people.map(({ person, role }) => [person, role])),
    offices: [...candidate.offices],
    quotes: [candidate.sentence],
    dateQuotes: candidate.dayWords ? [candidate.dayWords] : [],
    discusses: new Set(),
    isLead:
      (isBeside && !isSpoken(discourse.sentences, candidate.sentence)) ||
      (isFirst(discourse, candidate) &&
        (isTold || (candidate.people.length > 1 && isOpening(trigger, candidate.sentence, discourse)))),
  }
  discourse.contacts.push(contact)
  return contact
}

/** "@0 thanked @1 in a call": the call is what is told. */
const isFrame = ({ isAside, start }: Trigger, { people, sentence: { marked } }: Candidate): boolean =>
  isAside && people.length > 1 && inOne.test(marked.text.slice(0, start))

const inOne = /\b(?:in|during|over|in the course of) an? (?:[\w-]+ )?$/i

/** A talk of the same day is most often of the kind that the text is about. */
const kindAround = ({ contacts, sentences: [first] }: Discourse, { hasDay }: Candidate, told: Kind): Kind => {
  if (hasDay) return told
  const lead = contacts.find(({ isLead, kind }) => isLead && kind !== 'visit')
  return lead?.kind ?? (first?.isHeadline ? triggersIn(first.marked.text)[0]?.kind : null) ?? told
}

const toldOfAll = ({ people, hasDay }: Candidate, { told }: Discourse): Contact | undefined =>
  hasDay ? undefined : told.find(({ participants }) => people.every(({ person }) => participants.has(person)))

/** A headline tells of what the text begins with, in fewer words, and of nobody's visit alone; but "spoke" may have been at a meeting. */
function isLedElsewhere(
  { kind, people, sentence, status: worded }: Candidate,
  { contacts }: Discourse,
): boolean {
  const lead = contacts.filter(
    ({ isLead, participants, offices, quotes, status }) =>
      isLead &&
      (worded === 'planned' || status !== 'planned') &&
      quotes[0] !== sentence &&
      (participants.size + offices.length > 1 || people.length < 2) &&
      people.some(({ person }) => participants.has(person)),
  )
  const [only, another] = lead.filter(({ participants }) =>
    people.every(({ person }) => participants.has(person)),
  )
  if (!another && only?.kind === 'call' && only.channel === null && kind === 'meeting') only.kind = 'meeting'
  return lead.length > 0
}

/** Among the first sentences of a text, and before any other that it leads with. */
const isFirst = ({ contacts, sentences }: Discourse, { sentence, status: worded }: Candidate): boolean =>
  sentence.index < 5 &&
  !isSpoken(sentences, sentence) &&
  contacts.every(
    ({ isLead, quotes, participants, status }) =>
      !isLead ||
      participants.size < 2 ||
      quotes[0] === sentence ||
      (sentence.isHeadline && worded === 'held' && status === 'planned'),
  )

/** Somebody speaks, or spoke before: what is told then is no news of the text's own. */
const isSpoken = (sentences: readonly Sentence[], { index }: Sentence): boolean =>
  sentences.slice(0, index + 1).some(isSpeech)

const dayOfLead = ({ contacts }: Discourse) =>
  contacts.find(({ isLead, status }) => isLead && status === 'held')?.date ?? null

/** "The President also spoke with …" */
const isOfSameDay = ({ marked: { text } }: Sentence, { start, end }: Trigger): boolean =>
  !/\b(?:days?|weeks?|months?|years?) (?:earlier|before|ago)\b/i.test(text) &&
  (/\b(?:also|separately|the same day|earlier in the day|later in the day|earlier today|later today|(?:earlier|later) (?:that|the same) day|before (?:that|this)|after (?:that|this)|in the (?:morning|afternoon|evening)|that (?:same )?(?:day|morning|afternoon|evening))\b/i.test(
    text.slice(Math.max(0, start - 40), end + 60),
  ) ||
    /\b(?:later|then|afterwards|subsequently) (?:(?:held|had) [^@,;]{0,40})?$|^\W*(?:later|then|afterwards|subsequently),? [^,;]*$/i.test(
      text.slice(0, start),
    ) ||
    besideOther.test(text.slice(0, start)) ||
    /^\W*(?:With|In (?:his|her|the|a) (?:[\w-]+ ){0,2}(?:conversation|call|talks|meeting) with) @/.test(text))

/** The day of another contact, which is told of first. */
export const sameDay = /\b(?:earlier|later) (?:that|the same|in the) day\b/i

/** "Before that, @0 met @1 alone": not when they met others too. */
const isApart = ({ marked: { text } }: Sentence, { start }: Trigger): boolean =>
  sameDay.test(text) ||
  besideOther.test(text) ||
  /^\W*(?:earlier|previously|(?:before|after|prior to) (?:that|this)),?\s/i.test(text) ||
  /\b(?:bilateral|separate|one-on-one|t[êe]te-[àa]-t[êe]te)\b/i.test(
    text.slice(Math.max(0, start - 30), start),
  )

/** "Before the summit, …" */
const besideOther =
  /^\W*(?:before|after|following|prior to) (?:the|their|his|her) (?:[\w-]+ ){0,2}(?:summit|meeting|talks|call|conversation|ceremony|lunch|dinner)\b/i

const isEnough = ({ people, offices, kind, hasDay, status, isTold }: Candidate): boolean =>
  people.length > 1 ||
  (people.length === 1 &&
    (offices.length > 0 || (kind === 'visit' && (hasDay || isTold || status !== 'held'))))

const isCall = (kind: Kind) => kind === 'call'

/** What a text leads with without a day is of these days, and no contact of somebody named that was weeks ago. */
const isLongBefore = ({ date, people }: Candidate, contact: Contact, { published }: Discourse): boolean =>
  people.length > 1 &&
  contact.isLead &&
  contact.date === null &&
  date !== null &&
  published !== null &&
  date.latest < shifted(published.earliest, -6)

/** "…after their calls of #0": not the one that the text leads with. */
const isOfSeveral = (
  { date, sentence }: Candidate,
  contact: Contact,
  { start, end, isMain }: Trigger,
): boolean =>
  !isMain &&
  contact.isLead &&
  contact.date === null &&
  date !== null &&
  /(?:calls|conversations|meetings)$/i.test(sentence.marked.text.slice(start, end))

const isOfOtherKind = ({ kind, isLoose }: Candidate, contact: Contact): boolean =>
  kind !== null && isCall(kind) !== isCall(contact.kind) && !isLoose && !contact.isLoose

function mayBe(
  candidate: Candidate,
  contact: Contact,
  { discourse, trigger }: { readonly discourse: Discourse; readonly trigger: Trigger },
): boolean {
  if (isOfOtherKind(candidate, contact)) return false
  if (candidate.date && contact.date && !shared(candidate.date, contact.date)) return false
  if (isLongBefore(candidate, contact, discourse) || isOfSeveral(candidate, contact, trigger)) return false
  if (candidate.kind !== null && candidate.status !== contact.status && !(candidate.people.length === 0))
    return false
  const named = new Set(candidate.people.map(({ person }) => person))
  if (named.size === 0)
    return (
      candidate.isDefinite &&
      (candidate.hasDay ? candidate.date !== null && contact.date !== null : discourse.told.includes(contact))
    )
  if (named.size === 1)
    return (
      candidate.kind === 'visit' &&
      contact.participants.has([...named][0] as Person) &&
      candidate.date !== null &&
      contact.date !== null &&
      (contact.kind === 'visit' || contact.date.latest < shifted(contact.date.earliest, 31))
    )
  const own = new Set(contact.participants.keys())
  return (
    (named.isSubsetOf(own) && !(named.size < own.size && isApart(candidate.sentence, trigger))) ||
    (own.isSubsetOf(named) && candidate.kind !== null && isMoreOf(contact, candidate, own.size))
  )
}

/** More people in the same contact: of the same day, or told in the same sentence as a visit for talks with them. */
function isMoreOf({ date, kind, quotes }: Contact, candidate: Candidate, people: number): boolean {
  if (quotes.includes(candidate.sentence)) return people > 1 || kind === 'visit'
  return people > 1 && date !== null && candidate.date !== null
}

function united(contact: Contact, candidate: Candidate, trigger: Trigger): Contact {
  if (candidate.date && !(contact.date && isOneDay(contact.date))) {
    contact.date = contact.date ? shared(contact.date, candidate.date) : candidate.date
    contact.dateBasis = candidate.basis
    if (candidate.dayWords) contact.dateQuotes.push(candidate.dayWords)
  }
  if (contact.isLoose && candidate.kind !== null && !candidate.isLoose) {
    contact.kind = candidate.kind
    contact.isLoose = false
  }
  contact.channel ??= candidate.channel
  for (const { person, role } of candidate.people) {
    if (!contact.participants.has(person) || role !== 'participant') contact.participants.set(person, role)
  }
  if (candidate.kind === 'meeting' && contact.kind === 'visit' && contact.participants.size > 1)
    contact.kind = 'meeting'
  if (trigger.kind !== null && candidate.people.length > 0 && !contact.quotes.includes(candidate.sentence))
    contact.quotes.push(candidate.sentence)
  return contact
}
