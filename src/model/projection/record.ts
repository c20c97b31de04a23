import type { Claim, Rank } from '../claim.ts'
import type { Id, ThingType } from '../thing.ts'

/** Everything recorded that the projection follows from, in any order. Documents are among the things too. */
export type ClaimRecord = {
  readonly things: readonly RecordedThing[]
  readonly documents: readonly RecordedDocument[]
  readonly claims: readonly RankedClaim[]
}

export type RecordedThing = {
  readonly id: Id
  readonly type: ThingType
  /** A teller that the source does not name, such as agencies. */
  readonly unnamed?: boolean
  /** Of an office or a document: found by it as by a name. */
  readonly title?: string | null
  /** Nothing is told of it where all claims that name it were only ever proposed. */
  readonly counts?: boolean
  /** Published some document, even one that is not in the record. */
  readonly publishes?: boolean
}

type RecordedDocument = { readonly id: Id; readonly publisher: Id | null }

/** The rank is that of the last review. */
export type RankedClaim = Claim & { readonly rank: Rank }
