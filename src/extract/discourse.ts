import { wholeName } from '../model/match/person-name.ts'
import type { Between } from './day-math.ts'
import { heldBetween, holdersOf, leadingOf } from './leaders.ts'
import type { Office } from './offices.ts'
import { holderIn, type People, type Person } from './people.ts'
import type { Contact } from './reading.ts'
import type { Mark, Sentence } from './sentences.ts'
import type { Side } from './sides.ts'
import type { Trigger } from './trigger.ts'

const nothing = { marks: [], at: () => 0 }

/** What a reader has in mind from sentence to sentence: who "he" and "the two leaders" are, and of which contact is told. */
export class Discourse {
  readonly contacts: Contact[] = []
  /** What the text is telling of: one contact, or those of "separate calls with". */
  told: readonly Contact[] = []
  /** Contacts that the sentence names, whatever it is about. */
  named: readonly { readonly contact: Contact; readonly trigger: Trigger }[] = []
  readonly people: People
  readonly published: Between | null
  #sentence: Sentence | null = null
  #subject: Person | null = null

  constructor(people: People, published: Between | null) {
    this.people = people
    this.published = published
  }

  begin(sentence: Sentence): void {
    this.named = []
    this.#sentence = sentence
  }

  finish({ marked: { marks } }: Sentence): void {
    if (this.#beginsWithPronoun() && this.#subject) return
    const first = marks.find((mark) => mark.sign === '@' && this.peopleOf(mark).length === 1)
    this.#subject = (first && this.peopleOf(first)[0]) ?? this.#subject
  }

  /** Whom the sides of a trigger name; offices without a name stand for themselves. */
  sidesOf(
    sides: readonly Side[],
    before: number,
  ): { readonly people: readonly Person[]; readonly offices: readonly Office[] } {
    const people: Person[] = []
    const offices: Office[] = []
    for (const side of sides) {
      if (side === 'he') {
        const he = this.#beginsWithPronoun()
          ? (this.#subject ?? this.#firstBefore(before))
          : (this.#firstBefore(before) ?? this.#subject)
        if (he) people.push(he)
      } else if (side === 'they') people.push(...this.#they(before))
      else {
        const mark = this.#sentence?.marked.marks[side]
        if (mark?.sign !== '@') continue
        const named = mark.isGroup ? this.#they(before, mark) : this.peopleOf(mark)
        people.push(...named)
        if (named.length === 0 && mark.office && !mark.isGroup) offices.push(mark.office)
      }
    }
    return { people: [...new Set(people)], offices }
  }

  /** All who are named in the sentence before a place. */
  subjectsBefore(index: number): Person[] {
    const { marks, at } = this.#sentence?.marked ?? nothing
    return [
      ...new Set(
        marks.flatMap((mark, number) =>
          mark.sign === '@' && at(number) < index
            ? mark.isGroup
              ? this.#they(index, mark)
              : this.peopleOf(mark)
            : [],
        ),
      ),
    ]
  }

  /** Whoever a mark names: by name, or by an office that somebody holds. */
  peopleOf(mark: Mark): Person[] {
    if (mark.sign !== '@') return []
    if (mark.person) return [mark.person]
    const { office } = mark
    if (!office || mark.isGroup || office.isOtherTime) return []
    if (/counterpart/i.test(office.title)) return []
    if (office.bodies.length === 0)
      return mark.determiner === 'the'
        ? [holderIn(this.people, office, undefined)].filter((person) => person !== null)
        : []
    return office.bodies.flatMap(
      (body) => holderIn(this.people, office, body) ?? this.#holder(office, body) ?? [],
    )
  }

  /** Who held the office when the text appeared, if nobody of the text does. */
  #holder(office: Office, body: string): Person | null {
    if (!this.published) return null
    const holders = holdersOf(office.kind, body, this.published)
    const leader = office.kind === 'leader' || holders.length === 1 ? leadingOf(holders, body) : undefined
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

  /** "both foreign ministers" are those of the text who are. */
  #colleagues(group: Mark | undefined): Person[] {
    const office = group?.sign === '@' ? group.office : null
    if (!office || !/minister|advis|envoy|secretar/.test(office.kind) || office.kind === 'prime minister')
      return []
    return this.people.filter(
      ({ offices, known }) =>
        offices.some(({ kind }) => kind === office.kind) ||
        (known && this.published && heldBetween(known, office.kind, [], this.published)),
    )
  }

  #firstBefore(index: number): Person | null {
    const { marks, at } = this.#sentence?.marked ?? nothing
    for (const [number, mark] of marks.entries()) {
      if (mark.sign !== '@' || mark.isGroup || at(number) >= index) continue
      const [person] = this.peopleOf(mark)
      if (person) return person
    }
    return null
  }

  /** Those of the same sentence, if they are two or more, or those of the contact told of. */
  #they(before: number, group?: Mark): Person[] {
    const colleagues = this.#colleagues(group)
    if (colleagues.length > 1) return colleagues
    const { marks, at } = this.#sentence?.marked ?? nothing
    const named = new Set(
      marks.flatMap((mark, number) =>
        mark !== group && mark.sign === '@' && !mark.isGroup && at(number) < before
          ? this.peopleOf(mark)
          : [],
      ),
    )
    // "He said … he agreed with Gorbachev at their summit": he is one of them.
    if (named.size === 1 && this.#subject && this.#beginsWithPronoun()) named.add(this.#subject)
    if (named.size > 1 && named.size < 4) return [...named]
    const told = this.told.flatMap(({ participants }) => [...participants.keys()])
    return told.length > 0 ? [...new Set(told)] : [...named]
  }
}
