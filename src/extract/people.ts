import { comparePersonNames } from '../model/match/compare-person-names.ts'
import { type PersonName, wholeName } from '../model/match/person-name.ts'
import { canBe } from '../model/match/titles.ts'
import type { Id } from '../model/thing.ts'
import type { Between } from './day-math.ts'
import { givenNames, heldBetween, type KnownLeader, leadersNamed, tenureOf } from './leaders.ts'
import type { Mention } from './mentions.ts'
import type { Office } from './offices.ts'
import type { Span } from './span.ts'

/** Somebody whom a text names. */
export type Person = {
  name: string
  /** As the text spells it, and where first. */
  readonly aliases: Map<string, Span>
  /** With the words that tell of them. */
  readonly offices: (Office & Span)[]
  known: KnownLeader | null
  /** By what others are compared with it: the longest name. */
  read: PersonName
}

/** People of a text, as far as it has been read. */
export type People = Person[]

/** From here up two names mean one person within one text. */
const sameName = 0.7
const sameFamily = 0.66
const knownFrom = 0.8

/**
 * The person whom a mention names, added if not met before; null where the words name nobody.
 * @param isMet the words before say that somebody met, called or spoke with them.
 */
export function personNamed(people: People, mention: Mention, isMet: boolean): Person | null {
  if (mention.name === null) return null
  const read = nameRead(mention.name)
  if (!read || read.words.length === 0) return null
  const { name, office } = mention
  const before =
    people.find((person) => person.aliases.has(name) && agree(person, office)) ??
    personMet(people, read, office)
  if (before) return withMention(before, mention, read)
  const known = knownByName(mention.name, read, office)
  if (!isMetByName(read, isMet) && !isPerson(read, mention, known)) return null
  const person: Person = { name: known?.name ?? mention.name, aliases: new Map(), offices: [], known, read }
  people.push(person)
  return withMention(person, mention, read)
}

/** "HAYASHI Yoshimasa": capitals tell which is the family's name. */
const familyFirst = /^(\p{Lu}{3,}) (.*\p{Ll}.*)$/u

const names = new Map<string, PersonName | null>()
function nameRead(name: string): PersonName | null {
  const kept = names.get(name)
  if (kept !== undefined) return kept
  // A son is seldom told from his father within one text, and often without it.
  const read = wholeName(name.replace(/,? (?:Jr|Sr)\.?$/, '').replace(familyFirst, '$2 $1'))
  if (names.size > 20_000) names.clear()
  names.set(name, read)
  return read
}

function personMet(people: People, read: PersonName, office: Office | null): Person | null {
  const scored = people
    .map((person) => ({ person, score: comparePersonNames(read, person.read).score }))
    .filter(
      ({ person, score }) =>
        score >= (read.words.length === 1 || person.read.words.length === 1 ? sameFamily : sameName) &&
        agree(person, office),
    )
    .sort((a, b) => b.score - a.score)
  return scored[0]?.person ?? givenOnly(people, read, office) ?? anyWord(people, read, office)
}

/** Two who hold one office for different states are two. */
const agree = (person: Person, office: Office | null): boolean => {
  if (!office || office.bodies.length === 0) return true
  const told = person.offices.filter(({ bodies, kind }) => bodies.length > 0 && kind === office.kind)
  return told.length === 0 || told.some(({ bodies }) => bodies.some((body) => office.bodies.includes(body)))
}

/** King Charles, Prince Mohammed: with an office a given name is enough. */
function givenOnly(people: People, read: PersonName, office: Office | null): Person | null {
  if (!office || read.words.length > 1) return null
  const found = people.filter(
    (person) =>
      person.offices.some(({ kind }) => kind === office.kind) &&
      comparePersonNames(read, person.read).score >= 0.45,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Retno, of Retno Marsudi: any word of a name that only one of the text has. */
function anyWord(people: People, read: PersonName, office: Office | null): Person | null {
  const [word, another] = read.words
  if (!word || another || word.spelled.length < 4) return null
  const found = people.filter(
    (person) => person.read.words.some(({ spelled }) => spelled === word.spelled) && agree(person, office),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function withMention(person: Person, mention: Mention, read: PersonName): Person {
  if (mention.name !== null && !person.aliases.has(mention.name))
    person.aliases.set(mention.name, mention.named)
  if (mention.office && !person.offices.some(({ start }) => start === mention.start))
    person.offices.push({ ...mention.office, start: mention.start, end: mention.end })
  if (read.words.length > person.read.words.length) {
    person.read = read
    person.known ??= knownByName(mention.name ?? '', read, mention.office)
    person.name = person.known?.name ?? mention.name ?? person.name
  }
  return person
}

/** The son of a known leader may be known too, and is told by that. */
function knownByName(name: string, read: PersonName, office: Office | null): KnownLeader | null {
  const whole = wholeName(name)
  const known = whole && whole.generation !== null ? knownLeader(whole, office) : null
  return known?.read.generation ? known : knownLeader(read, office)
}

function knownLeader(read: PersonName, office: Office | null): KnownLeader | null {
  const [best, second] = leadersNamed(read)
    .map((leader) => ({
      leader,
      score: comparePersonNames(read, leader.read).score + (office && fits(leader, office.bodies) ? 0.1 : 0),
    }))
    .filter(({ score }) => score >= knownFrom)
    .sort((a, b) => b.score - a.score)
  if (!best || (second && second.score > best.score - 0.02)) return null
  return best.leader
}

const fits = (leader: KnownLeader, bodies: readonly Id[]) =>
  leader.terms.some(({ of }) => bodies.includes(of))

/** Who of a text has a family name. */
export function personCalled(people: People, name: string): Person | null {
  const read = name === '' ? null : nameRead(name)
  return read && read.words.length > 0 ? personMet(people, read, null) : null
}

const isMetByName = ({ words }: PersonName, isMet: boolean): boolean =>
  isMet && words.length > 1 && words.length < 5 && words.every(({ spelled }) => spelled.length > 1)

/** Whoever holds an office, is known, or has at least two names of which the first is a given one. */
function isPerson(read: PersonName, mention: Mention, known: KnownLeader | null): boolean {
  const hasHonorific = mention.named.start > mention.start
  if (mention.office || hasHonorific) return true
  if (known && read.words.length > 1) return true
  return read.words.length > 1 && read.words.length < 5 && givenNames().has(read.words[0]?.spelled ?? '')
}

/** Whoever is told by a family name and an office alone, from who held it when the text appeared. */
export function identify(people: People, when: Between | null): void {
  for (const person of people) {
    if (person.known || !when || person.read.words.length > 1) continue
    const offices = person.offices.filter(({ isOtherTime }) => !isOtherTime)
    const found = leadersNamed(person.read).filter(
      (leader) =>
        comparePersonNames(person.read, leader.read).score >= 0.65 &&
        (offices.some(({ kind, bodies }) => heldBetween(leader, kind, bodies, when)) ||
          // "Mr Bo"
          (person.offices.length === 0 && heldBetween(leader, 'leader', [], when))),
    )
    const [leader] = found
    if (!leader || found.length > 1) continue
    person.known = leader
    person.name = leader.name
    person.read = leader.read
  }
}

/** "President Bo", where only one of that name ever was president. */
export function onlyHolder(read: PersonName, offices: readonly Office[]): KnownLeader | null {
  const held = offices.filter(({ isOtherTime }) => !isOtherTime)
  const [only, another] = leadersNamed(read).filter(
    (leader) =>
      comparePersonNames(read, leader.read).score >= sameFamily &&
      held.some(({ kind, bodies }) => tenureOf(leader, kind, bodies) !== null),
  )
  return only && !another ? only : null
}

/** "the Minister" is the Minister of Defence, and no prime minister. */
const isShortFor = (short: Office, { title, kind }: Office): boolean =>
  /^(?:minister|secretary|chairperson|chairman|ambassador|envoy|representative|speaker|commissioner)$/i.test(
    short.title,
  ) &&
  !kind.endsWith('prime minister') &&
  title.toLowerCase().split(' ').includes(short.title.toLowerCase())

/** Who of a text holds an office told without a name: of several presidents the one whose state goes without saying. */
export function holderIn(people: readonly Person[], office: Office, body: Id | undefined): Person | null {
  const held = ({ offices }: Person, fits: (one: Office) => boolean) =>
    offices.some(
      (one) =>
        !one.isOtherTime &&
        !(office.kind === 'head of state' && one.bodies.some((id) => !id.startsWith('state/'))) &&
        (canBe(office.kind, one.kind) || canBe(one.kind, office.kind) || isShortFor(office, one)) &&
        fits(one),
    )
  if (body !== undefined)
    return people.find((person) => held(person, ({ bodies }) => bodies.includes(body))) ?? null
  const title = office.title.toLowerCase()
  const ways: readonly ((one: Office) => boolean)[] = [
    () => true,
    (one) => one.title.toLowerCase() === title,
    (one) => one.bodies.length === 0,
  ]
  for (const way of ways) {
    const [only, another] = people.filter((person) => held(person, way))
    if (only && !another) return only
  }
  return null
}
