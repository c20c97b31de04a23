import { z } from 'zod'
import type { Rank } from '../model/claim.ts'
import { Fault } from '../model/fault.ts'
import type { RankedClaim } from '../model/projection/record.ts'
import type { Id } from '../model/thing.ts'
import type { Database } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { claimSchema } from './bundle.ts'
import { type Decision, type Edit, recordDecision } from './editorial.ts'
import { knownIn } from './known.ts'
import { lastVersion } from './rebuild.ts'
import { recordedId } from './recordable.ts'
import { readClaims } from './recorded.ts'
import type { RecordableQuote } from './resolve-quotes.ts'

/** A claim that waits for a review, in words. */
export type ProposedClaim = Statements['import/proposed-claims']['row']

/** Those of one document or of all, in the order of their words. */
export const proposedClaims = (
  database: Database,
  { document, most }: { readonly document: Id | null; readonly most: number },
): Promise<readonly ProposedClaim[]> => database.run('import/proposed-claims', { document, most })

/** Ranks claims anew, all at once. @throws {Fault} when there is no such claim. */
export const reviewClaims = (
  database: Database,
  { claims, rank, ...decision }: Decision & { readonly claims: readonly Id[]; readonly rank: Rank },
): Promise<Edit> =>
  recordDecision(database, decision, async (transaction) => {
    const known = await knownIn(transaction).groundsOf(claims)
    const [first, ...others] = claims
    const missing = claims.find((id) => !known.has(id))
    if (missing !== undefined || first === undefined) throw new Fault(`There is no claim ${missing ?? ''}.`)
    return { id: first, claims: [], reviews: [first, ...others].map((claim) => ({ claim, rank })) }
  })

/** What is said otherwise of a claim: fields as a bundle has them; null takes one away. */
export type Correction = Readonly<Record<string, unknown>>

/**
 * Says a claim as an editor reads the same words, and retracts the one that was wrong. Where what is right is recorded
 * already, that is accepted.
 * @throws {Fault} when there is no such claim, it says so already, or the corrected one cannot be.
 */
export const correctClaim = (
  database: Database,
  { claim: id, correction, ...decision }: Decision & { readonly claim: Id; readonly correction: Correction },
): Promise<Edit> =>
  recordDecision(database, decision, async (transaction) => {
    const { version } = await lastVersion(transaction)
    const [told] = await readClaims({ transaction, version }, [id])
    if (!told) throw new Fault(`There is no claim ${id}.`)
    const claim = { ...inBundle(told), ...correction }
    const corrected = claimSchema.safeParse(Object.fromEntries(Object.entries(claim).filter(isGiven)))
    if (!corrected.success) throw new Fault(`It cannot be corrected so: ${z.prettifyError(corrected.error)}`)
    const right = recordedId(corrected.data, told.from)
    if (right === id) throw new Fault('The claim says so already: name a field that is to be otherwise.')
    const reviews = [
      { claim: id, rank: 'retracted' },
      { claim: right, rank: 'normal' },
    ] as const
    if ((await knownIn(transaction).groundsOf([right])).has(right)) return { id: right, claims: [], reviews }
    const quotes = (await transaction.run('import/quotes-of-claim', { claim: id })).map(recordableQuote)
    return { id: right, claims: [corrected.data], quotes, reviews }
  })

/** A recorded claim as a bundle has it; what it rests on is the editor's now. */
function inBundle({
  objects,
  date,
  id: _id,
  basis: _basis,
  reason: _reason,
  rank: _rank,
  ...claim
}: RankedClaim) {
  const [object] = objects
  return { ...claim, object: objects.length > 1 ? objects : object, date }
}

const isGiven = ([, value]: readonly [string, unknown]) => value !== null && value !== undefined

const recordableQuote = (row: Statements['import/quotes-of-claim']['row']): RecordableQuote => {
  const { document, exact, prefix, suffix, start, end, file, retold } = row
  if (start !== null && end !== null) return { document, exact, prefix, suffix, start, end, retold }
  return { document, exact, prefix: '', suffix: '', start: null, end: null, row: row.row ?? 0, file, retold }
}
