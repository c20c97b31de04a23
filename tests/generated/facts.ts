import type { Day } from '../../src/model/bounds.ts'
import type { Id } from '../../src/model/thing.ts'

/**
 * What is true of a generated graph: made up first, then told in bundles. Known answers are worked out from it by plain
 * loops, with no part of the product in between.
 */
export type Facts = {
  readonly states: readonly StateFact[]
  readonly organisations: readonly OrganisationFact[]
  readonly offices: readonly OfficeFact[]
  readonly leaders: readonly NamedFact[]
  readonly terms: readonly TermFact[]
  readonly agreements: readonly AgreementFact[]
  readonly topics: readonly NamedFact[]
  readonly places: readonly PlaceFact[]
  readonly documents: readonly DocumentFact[]
  readonly contacts: readonly ContactFact[]
  readonly disagreements: readonly DisagreementFact[]
}

export type NamedFact = { readonly id: Id; readonly name: string; readonly aliases: readonly string[] }
export type StateFact = NamedFact & { readonly iso3: string }
export type OrganisationFact = NamedFact & { readonly unnamed: boolean }
export type OfficeFact = NamedFact & { readonly title: string; readonly of: Id }
export type PlaceFact = NamedFact & { readonly in: Id }
export type TermFact = { readonly leader: Id; readonly office: Id; readonly date: DateFact }

/** As EDTF, and the four bounds worked out by themselves; an unknown one is null, as in GraphQL. */
export type DateFact = {
  readonly edtf: string
  readonly earliest: Day | null
  readonly startLatest: Day | null
  readonly endEarliest: Day | null
  readonly latest: Day | null
}

export type AgreementFact = NamedFact & {
  readonly kind: string
  readonly status: 'signed' | 'proposed'
  /** Null for what is only proposed; where two documents give two days, a set of both. */
  readonly date: DateFact | null
  readonly signatories: readonly Id[]
  readonly parties: readonly Id[]
  readonly links: readonly { readonly kind: 'implements' | 'amends'; readonly other: Id }[]
}

export type DocumentFact = {
  readonly id: Id
  readonly title: string
  readonly publisher: Id
}

/** Who told it first, in which document, in which words. */
export type Told = { readonly teller: Id; readonly document: Id; readonly quote: string }

export type Kind = 'call' | 'meeting' | 'visit' | 'message'
export type Role = 'participant' | 'initiator' | 'host' | 'guest' | 'mediator' | 'invited'

export type ContactFact = NamedFact & {
  /** Null where nobody tells it, or documents differ. */
  readonly kind: Kind | null
  readonly channel: 'phone' | 'video' | 'in_person' | 'written' | null
  /** Null where nobody tells it, or documents differ. */
  readonly status: 'held' | 'planned' | 'proposed' | 'cancelled' | 'boycotted' | null
  /** One side alone says what became of it. */
  readonly alleged: boolean
  /** Null where nobody tells it; a set of the days told where documents differ. */
  readonly date: DateFact | null
  readonly dateDisputed: boolean
  /** One for each role of each participant: a row of `participations`. */
  readonly participations: readonly ParticipationFact[]
  readonly references: readonly ReferenceFact[]
  readonly about: readonly SubjectFact[]
  /** Where it was held. */
  readonly places: readonly Id[]
  /** Earlier contacts that were talked of. */
  readonly discusses: readonly Id[]
  readonly partOf: Id | null
  readonly statements: readonly StatementFact[]
}

export type ParticipationFact = {
  /** A leader, or an office or a state where nobody is named. */
  readonly participant: Id
  readonly role: Role
  /** A state or an organisation; of a guess, the office it stands behind. */
  readonly onBehalfOf: Id | null
  readonly certain: boolean
  /** The leader on whose word alone it rests. */
  readonly allegedBy: Id | null
  /** Some tell of the role, others only that they took part. */
  readonly told: readonly (Told & { readonly role: Role })[]
}

export type ReferenceFact = {
  readonly agreement: Id
  readonly stance: string
  readonly polarity: string | null
  readonly speaker: Id | null
  /** False where the words leave open which of two agreements is meant: then both have a row. */
  readonly certain: boolean
  readonly alleged: boolean
  readonly told: readonly Told[]
}

export type SubjectFact = { readonly subject: Id; readonly certain: boolean; readonly told: readonly Told[] }

export type StatementFact = {
  readonly speaker: Id
  readonly about: Id
  readonly text: string
  readonly polarity: string
  readonly told: readonly Told[]
}

export type DisagreementFact = {
  readonly over: Id
  readonly field: 'date' | 'status' | 'kind'
  /** In order. */
  readonly values: readonly string[]
  /** How many first tellers take part. */
  readonly sources: number
}
