import type { Day } from '../bounds.ts'
import type { Id, ThingType } from '../thing.ts'
import type { UncertainDate } from '../uncertain-date.ts'

/** Public codes of a state, and of anything its Wikidata entity; absent or null where not told. */
export type Codes = {
  readonly wikidata?: string | null
  readonly iso2?: string | null
  readonly iso3?: string | null
  readonly cow?: number | null
}

/** How a source speaks of someone or something. */
export type Mention = {
  /** By what names or words: `Biden, Joseph R.`, `the Azerbaijani leader`. Each is tried; the best one counts. */
  readonly names: readonly string[]
  /** What it can be; anything where absent. */
  readonly types?: readonly ThingType[]
  /** When it was said or done. */
  readonly on?: Day | UncertainDate | null
  /** The state or organisation that is spoken for. */
  readonly of?: Id | null
  readonly codes?: Codes
  /** Of an agreement: when it was made, and who made it. */
  readonly made?: Day | UncertainDate | null
  readonly parties?: readonly Id[]
}

/** An office held for a time. */
export type Term = {
  readonly office: Id
  /** `Prime Minister`, or `Prime Minister of Armenia`. */
  readonly title: string
  readonly of: { readonly id: Id; readonly names: readonly string[] } | null
  readonly date: UncertainDate
}

/** A thing that is known, and may be the one that is meant. */
export type Candidate = Required<Codes> & {
  readonly id: Id
  readonly type: ThingType
  /** The name shown and all aliases. */
  readonly names: readonly string[]
  readonly terms: readonly Term[]
  readonly born: Day | null
  readonly died: Day | null
  /** Of an agreement: its making, and who made it. */
  readonly date: UncertainDate | null
  readonly parties: readonly Id[]
}

/** One that may be meant: how surely, from 0 to 1, and why, in sentences. A score of 0 tells what rules it out. */
export type Match = {
  readonly id: Id
  readonly score: number
  readonly reasons: readonly string[]
}

/** What speaks for or against, before it is known for whom. */
export type Judgement = Omit<Match, 'id'>
