import type { PredicateName, polarities, stances } from './predicates.ts'
import type { Id } from './thing.ts'
import type { UncertainDate } from './uncertain-date.ts'

/**
 * Why a claim may be believed to say what it says. `quoted` rests on words alone; every other basis names a rule and
 * comes with a reason, and only those may stand without a quote.
 */
const bases = {
  quoted: 'the words quoted say so',
  'relative-date': 'a date told relative to another ("on Tuesday", "last week"), worked out',
  'inferred-year': 'the year is missing in the words and follows from what else they say',
  'world-knowledge': 'bounds or facts known from outside the document',
  identity: 'the words name somebody or something else by title or by another name',
  ellipsis: 'the words leave out what the sentence before them says',
  'date-slip': 'a day that fits no known agreement but is a slip away from the day of this one',
  reference: 'a public table of facts such as ISO 3166',
  editor: 'an editor of Readout says so',
} as const
export type Basis = keyof typeof bases
export const basisNames = Object.keys(bases) as [Basis, ...Basis[]]

export type Ground = { readonly basis: Basis; readonly reason: string | null }

/** Words alone are ground enough, whatever else a claim rests on. */
export const isSameGround = (a: Ground, b: Ground): boolean =>
  a.basis === 'quoted' || b.basis === 'quoted' || (a.basis === b.basis && a.reason === b.reason)

/** The last review of a claim gives its rank; a claim without one is `normal`. Only the first two project anything. */
export const ranks = ['preferred', 'normal', 'deprecated', 'proposed', 'retracted'] as const
export type Rank = (typeof ranks)[number]

type Stance = (typeof stances)[number]
type Polarity = (typeof polarities)[number]

/** One thing that one document states. Absent qualifiers are null; lists are never empty for want of an answer. */
export type Claim = {
  readonly id: Id
  readonly from: Id
  readonly predicate: PredicateName
  readonly subject: Id
  /** Several objects mean at least one of them; none where the predicate takes a value. */
  readonly objects: readonly Id[]
  readonly value: string | null
  readonly date: UncertainDate | null
  readonly role: string | null
  readonly stance: Stance | null
  readonly polarity: Polarity | null
  readonly channel: string | null
  readonly speaker: Id | null
  readonly onBehalfOf: Id | null
  readonly during: Id | null
  readonly negated: boolean
  /** What one side says of the other, or of itself, and the document does not vouch for. */
  readonly alleged: boolean
  /** False for a guess: a candidate that the words leave open. */
  readonly certain: boolean
  /** Who told whom, first teller first; empty where the document's publisher is the first to tell. */
  readonly toldBy: readonly Id[]
} & Ground
