import type { polarities, stances } from '../model/predicates.ts'
import type { Id } from '../model/thing.ts'
import type { Between } from './day-math.ts'
import type { Office } from './offices.ts'
import type { Person } from './people.ts'
import type { Span } from './span.ts'

/** What has been read out of one text. */
export type Reading = {
  /** The headline, or the first sentence. */
  readonly title: Span | null
  readonly published: Between | null
  /** The words that tell when the text appeared. */
  readonly publishedWords: Span | null
  readonly people: readonly Person[]
  readonly contacts: readonly Contact[]
  readonly agreements: readonly Agreement[]
  readonly references: readonly Reference[]
}

export type Kind = 'call' | 'meeting' | 'visit'
export type Status = 'held' | 'planned' | 'proposed' | 'cancelled' | 'boycotted'

export type Contact = {
  kind: Kind
  channel: 'phone' | 'video' | 'in_person' | null
  /** Only a word such as "conversation" tells of which kind it was. */
  isLoose: boolean
  status: Status
  /** Null where nothing tells. */
  date: Between | null
  /** How the date is known; null where the words tell the very day. */
  dateBasis: 'relative-date' | 'inferred-year' | null
  readonly participants: Map<Person, 'participant' | 'host' | 'guest' | 'mediator'>
  /** Told by office alone, of whom no name is known. */
  readonly offices: Office[]
  /** Sentences that tell of it; the first tells that it took place. */
  readonly quotes: Span[]
  readonly dateQuotes: Span[]
  readonly discusses: Set<Contact>
  /** What the text begins with. */
  readonly isLead: boolean
}

export type Agreement = {
  readonly id: Id
  readonly name: string
  /** As the text spells it, each once. */
  readonly aliases: Map<string, Span>
  /** A day, month or year; null where the text does not tell and nothing is known. */
  readonly date: string | null
  readonly kind: string
  /** One of data/agreements.yaml. */
  readonly isKnown: boolean
  /** Named by day or name, or signed: worth keeping though no contact refers to it. */
  isFirm: boolean
  /** The text tells its very day. */
  isDayTold: boolean
  /** Of a plural that leaves open which are meant. */
  readonly members: { readonly id: Id; readonly name: string; readonly date: string }[]
  readonly quotes: Span[]
  /** Days that the text tells instead, each a slip away from the date. */
  readonly slips: string[]
}

export type Reference = {
  readonly contact: Contact
  /** Several are at least one of them. */
  readonly agreements: readonly Agreement[]
  readonly stance: (typeof stances)[number]
  readonly polarity: (typeof polarities)[number]
  readonly speaker: Person | null
  readonly isAlleged: boolean
  readonly quote: Span
}
