import { wholeName } from '../model/match/person-name.ts'
import { colleaguesIn, isOfOthers } from './colleagues.ts'
import type { Between } from './day-math.ts'
import { aheadOf, apposition, isSender, opening, saying, thankedIn, together } from './discourse-patterns.ts'
import type { Home } from './home.ts'
import { heldBetween, holdersOf, leadingOf } from './leaders.ts'
import { isRelative, type Office, ofEach } from './offices.ts'
import { holderIn, type People, type Person } from './people.ts'
import type { Contact } from './reading.ts'
import type { Mark, Sentence } from './sentences.ts'
import { type Side, sidesIn } from './sides.ts'
import { subjectOf } from './subjects.ts'
import { speakersIn, turnIn } from './transcript.ts'
import type { Trigger } from './trigger.ts'

const nothing = { text: '', marks: [], at: () => 0 }

/** What the first and last lines of a text tell: when it appeared, where it comes from and who says "I" in it. */
type Setting = {
  readonly published: Between | null
  readonly home: Home | null
  readonly author: Mark | null
  readonly sentences: readonly Sentence[]
}

/** What a reader has in mind from sentence to sentence: who "he" and "the two leaders" are, and of which contact is told. */
export class Discourse {
  readonly contacts: Contact[] = []
  /** What the text is telling of: one contact, or those of "separate calls with". */
  told: readonly Contact[] = []
  /** Who discussed something, as was told before any contact of theirs. */
  talked: readonly Person[] = []
  /** Contacts that the sentence names, whatever it is about. */
  named: readonly { readonly contact: Contact; readonly trigger: Trigger }[] = []
  readonly people: People
  readonly published: Between | null
  readonly sentences: readonly Sentence[]
  readonly #home: Home | null
  readonly #author: Mark | null
  #sentence: Sentence | null = null
  /** Who is speaking, in a transcript. */
  #voice: Mark | null = null
  /** Whom the text was about so far. */
  subject: Person | null = null

  constructor(people: People, { published, home, author, sentences }: Setting) {
    this.people = people
    this.published = published
    this.sentences = sentences
    this.#home = home
    this.#author = author
  }

  begin(sentence: Sentence): void {
    this.named = []
    this.#sentence = sentence
    const [turn, number] = sentence.isHeadline ? [] : (turnIn(sentence.marked.text) ?? [])
    if (!turn) return
    this.#voice = sentence.marked.marks[Number(number)] ?? null
    const lead = this.contacts.filter(({ isLead }) => isLead)
    if (number !== undefined && lead.length > 0) this.told = lead
  }

  /** Somebody speaks, in a transcript. */
  get isSpeech(): boolean {
    return this.#voice !== null
  }

  /** Who stands left of its main verb is what a sentence is about: nobody, where that is an office of whom no name is known. */
  finish({ marked }: Sentence): void {
    const together = this.#named(opening.exec(marked.text)?.[1])
    if (together.length > 1) this.talked = together
    if (this.#beginsWithPronoun() && this.subject) return
    const mark = subjectOf(marked)
    if (mark?.sign !== '@' || mark === this.#voice) return
    const [person, another] = this.peopleOf(mark)
    if (!another && (person || mark.office)) this.subject = person ?? null
  }

  /**
   * Whom the sides of a trigger name; offices without a name stand for themselves.
   * @param across those on its other side: "the President" who spoke with President Bo is somebody else.
   */
  sidesOf(
    sides: readonly Side[],
    before: number,
    across: readonly Person[] = [],
  ): { readonly people: readonly Person[]; readonly offices: readonly Office[] } {
    const people: Person[] = []
    const offices: Office[] = []
    const others = [...across, ...this.#namedIn(sides)]
    for (const side of sides) {
      if (side === 'he') {
        const he = this.#he(before, across).find((person) => !across.includes(person))
        if (he) people.push(he)
      } else if (side === 'I') {
        const speaker = this.#speaker()
        if (speaker) people.push(speaker)
      } else if (side === 'we') {
        if (this.isSpeech) people.push(...speakersIn(this.sentences))
      } else if (side === 'they') people.push(...(this.#pair(before) ?? this.#they(before)))
      else {
        const mark = this.#sentence?.marked.marks[side]
        if (mark?.sign !== '@') continue
        const named = mark.isGroup
          ? this.#they(before, { group: mark, across })
          : mark.office?.isPlural
            ? (this.#apposed(side) ?? this.peopleOf(mark))
            : this.peopleOf(mark, others)
        people.push(...named)
        if (named.length === 0 && mark.office && !mark.isGroup)
          offices.push(...(mark.office.isPlural ? ofEach(mark.office) : [mark.office]))
      }
    }
    return { people: [...new Set(people)], offices }
  }

  /** Whom "he" may mean, the likeliest first. */
  #he(before: number, across: readonly Person[]): Person[] {
    // "I spoke with @1 and will see him": not whom the speaker faces.
    if (this.#voice && across.length > 0 && /\bI\b/.test(this.#sentence?.marked.text ?? ''))
      return this.subjectsBefore(before).toReversed()
    const { text, marks } = this.#sentence?.marked ?? nothing
    const ahead = marks[aheadOf(text, before) ?? thankedIn(text.slice(0, before)) ?? -1]
    if (ahead) return this.peopleOf(ahead).slice(0, 1)
    const [first, subject] = [this.#firstBefore(before), this.subject]
    return (this.#beginsWithPronoun() ? [subject, first] : [first, subject]).filter(
      (person) => person !== null,
    )
  }

  /** "The President and President Bo" are two. */
  #namedIn = (sides: readonly Side[]): Person[] =>
    sides.flatMap((side) => {
      const mark = typeof side === 'number' ? this.#sentence?.marked.marks[side] : undefined
      return mark?.sign === '@' && mark.person ? [mark.person] : []
    })

  /** All who are named in the sentence before a place. */
  subjectsBefore(index: number): Person[] {
    const { text, marks, at } = this.#sentence?.marked ?? nothing
    return [
      ...new Set(
        marks.flatMap((mark, number) =>
          mark.sign === '@' && at(number) < index && !isSender(text.slice(0, at(number)))
            ? mark.isGroup
              ? this.#they(index, { group: mark })
              : this.peopleOf(mark)
            : [],
        ),
      ),
    ]
  }

  /** Whoever a mark names: by name, or by an office that somebody holds. */
  peopleOf(mark: Mark, across: readonly Person[] = []): Person[] {
    if (mark.sign !== '@') return []
    if (mark.person) return [mark.person]
    const { office } = mark
    if (!office || mark.isGroup || office.isOtherTime) return []
    if (isRelative(office)) return []
    if (office.bodies.length === 0) {
      const others =
        across.length > 0 ? this.people.filter((person) => !across.includes(person)) : this.people
      const found = this.#titled(mark, office, others)
      return found && !across.includes(found) ? [found] : []
    }
    return office.bodies.flatMap(
      (body) => holderIn(this.people, office, body) ?? this.#holder(office.kind, body) ?? [],
    )
  }

  /** Whom a title without a state means; without an article, as in "Prime Minister held talks with …", only their own. */
  #titled({ start, determiner }: Mark & { sign: '@' }, office: Office, people: People): Person | null {
    if (determiner !== 'the' && (determiner !== null || !/^\p{Lu}/u.test(office.title))) return null
    const own = this.#ownAmong(people, office)
    // "the Sultan" is seldom that of the text's own state.
    const isClear = this.#sentence?.isHeadline || office.kind === 'monarch'
    const met = isClear ? people : people.filter((person) => this.#mayMean(person, start))
    const told = determiner === 'the' ? holderIn(met, office, undefined) : null
    return (this.#home?.isIssuer ? (own ?? told) : (told ?? own)) ?? this.#atHome(office, start)
  }

  /** "President Bo" may follow "the President", "Chile's President Bo" does not; nor does any in a text of the president's own office. */
  #mayMean = ({ aliases, offices }: Person, start: number): boolean =>
    [...aliases.values()].some((alias) => alias.start < start) ||
    (!this.#home?.isIssuer && offices.some(({ bodies }) => bodies.length === 0))

  /** "The Prime Minister" is that of the office that issued the text rather than a guest of the same title. */
  #ownAmong(people: readonly Person[], office: Office): Person | null {
    const { published } = this
    if (this.#home === null || published === null || office.isPlural) return null
    const own = [this.#home.state]
    return people.find(({ known }) => known && heldBetween(known, office.kind, own, published)) ?? null
  }

  /** Whoever has the office and was named without it, or has it in the state that the text comes from. */
  #atHome(office: Office, start: number): Person | null {
    const { published } = this
    if (this.#home === null || office.isPlural || published === null) return null
    const [met, another] = this.people.filter(
      ({ known, offices, aliases }) =>
        known &&
        offices.length === 0 &&
        heldBetween(known, office.kind, [], published) &&
        [...aliases.values()].some((alias) => alias.start < start),
    )
    if (met && !another) return met
    // No other state has one.
    const isElsewhere = /chancellor/i.test(office.title) && !/DEU|AUT/.test(this.#home.state)
    return isElsewhere ? null : this.#holder(office.kind, this.#home.state)
  }

  /** Whoever led the state whose seat has issued the text. */
  leaderAtHome = (): Person | null => (this.#home?.isIssuer ? this.#holder('leader', this.#home.state) : null)

  /** Who held the office when the text appeared, if nobody of the text does. */
  #holder(kind: Office['kind'], body: string): Person | null {
    if (!this.published) return null
    const holders = holdersOf(kind, body, this.published)
    const leader = kind === 'leader' || holders.length === 1 ? leadingOf(holders, body) : undefined
    if (!leader) return null
    const met = this.people.find((person) => person.known === leader)
    if (met) return met
    const read = wholeName(leader.name)
    if (!read) return null
    const person: Person = { name: leader.name, aliases: new Map(), offices: [], known: leader, read }
    this.people.push(person)
    return person
  }

  #beginsWithPronoun = () => /^[^@]*\bs?he\b/i.test(this.#sentence?.marked.text ?? '')

  /** "his counterparts from Chile and Peru, @2 and @3" */
  #apposed(office: number): Person[] | null {
    const { text, at } = this.#sentence?.marked ?? nothing
    const people = this.#named(apposition.exec(text.slice(at(office)))?.[1])
    return people.length > 1 ? people : null
  }

  /** '"I spoke with @0," @1 said': whose words they are. */
  #speaker(): Person | undefined {
    const { text } = this.#sentence?.marked ?? nothing
    const [speaker] = this.#named(saying.exec(text)?.slice(1).find(Boolean))
    const author = this.#voice ?? this.#author
    return speaker ?? (author ? this.peopleOf(author)[0] : undefined)
  }

  #named(marks: string | undefined): Person[] {
    return sidesIn(marks).flatMap((side) => {
      const mark = typeof side === 'number' ? this.#sentence?.marked.marks[side] : undefined
      return mark ? this.peopleOf(mark) : []
    })
  }

  /** "…, reached by @2 and @3 in their meeting": they are the two who did something together last. */
  #pair(index: number): Person[] | null {
    const { text } = this.#sentence?.marked ?? nothing
    const people = this.#named([...text.slice(0, index).matchAll(together)].at(-1)?.[1])
    return people.length > 1 ? people : null
  }

  #firstBefore(index: number): Person | null {
    const { marks, at } = this.#sentence?.marked ?? nothing
    for (const [number, mark] of marks.entries()) {
      // Who speaks says "I" of themselves.
      if (mark.sign !== '@' || mark.isGroup || mark === this.#voice || at(number) >= index) continue
      const [person] = this.peopleOf(mark)
      if (person) return person
    }
    return null
  }

  /** Those of the same sentence, if two or more, or those of the contact told of. */
  #they(
    before: number,
    { group, across = [] }: { readonly group?: Mark; readonly across?: readonly Person[] } = {},
  ): Person[] {
    const told = this.told.flatMap(({ participants }) => [...participants.keys()])
    const office = group?.sign === '@' ? group.office : null
    const colleagues = colleaguesIn(this.people, office, this.published)
    if (colleagues.length > 1 || isOfOthers(told, office, this.published)) return colleagues
    const { marks, at } = this.#sentence?.marked ?? nothing
    const named = new Set(
      marks.flatMap((mark, number) =>
        mark !== group && mark.sign === '@' && !mark.isGroup && at(number) < before
          ? this.peopleOf(mark).filter((person) => !across.includes(person))
          : [],
      ),
    )
    // "He said … he agreed with Gorbachev at their summit": he is one of them.
    if (named.size === 1 && this.subject && this.#beginsWithPronoun()) named.add(this.subject)
    if (named.size > 1 && named.size < 4) return [...named]
    if (told.length > 1 || (told.length > 0 && this.talked.length < 2)) return [...new Set(told)]
    return named.size > 0 ? [...named] : [...this.talked]
  }
}
