import type { Rank } from '../model/claim.ts'
import { Fault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Database, Transaction } from '../neo4j/database.ts'
import { type Bundle, type BundleClaim, bundleSchema } from './bundle.ts'
import { knownIn } from './known.ts'
import { loadLocked } from './load.ts'
import { recordable } from './recordable.ts'
import type { RecordableQuote } from './resolve-quotes.ts'

/** What editors decide is claimed by this document, published by Readout. */
export const editorialDocument: Id = 'document/editorial'
const publisher: Id = 'organisation/readout'

/** Who decides, and why, in a sentence. */
export type Decision = { readonly by: string; readonly why: string }

/** What a decision made: the load that has it, and what to look at now. */
export type Edit = { readonly version: number; readonly id: Id }

type EditedClaim = Pick<BundleClaim, 'predicate' | 'subject'> & Partial<BundleClaim>

/** What is decided, and what it is about. */
type Decided = {
  readonly id: Id
  /** Of the editors' own document, and on their ground, unless they say otherwise. */
  readonly claims: readonly EditedClaim[]
  /** Words that all of these claims rest on, found before. */
  readonly quotes?: readonly RecordableQuote[]
  readonly reviews: readonly { readonly claim: Id; readonly rank: Rank }[]
}

/**
 * Records a decision as a load of its own. `decide` reads and judges under the graph's lock, so that of two who decide at
 * the same moment the second sees what the first did.
 *
 * @throws {Fault} when nobody decides it, or without a reason, or `decide` finds that it cannot be.
 */
export async function recordDecision(
  database: Database,
  decision: Decision,
  decide: (transaction: Transaction) => Promise<Decided>,
): Promise<Edit> {
  const { by, why } = sound(decision)
  return database.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    const { id, quotes, ...decided } = await decide(transaction)
    const context = { texts: new Map<string, string>(), known: knownIn(transaction) }
    const checked = await recordable('decision', bundleOf(decided, { by, why }), context)
    const claims = checked.claims.map((claim) => (quotes ? { ...claim, quotes } : claim))
    const { version } = await loadLocked(transaction, { ...checked, claims }, { by })
    return { version, id }
  })
}

/** @throws {Fault} when nobody decides, or without a reason. */
export function sound(decision: Decision): Decision {
  const [by, why] = [decision.by.trim(), decision.why.trim()]
  if (why === '') throw new Fault('The reason is empty: say in a sentence why.')
  if (by === '') throw new Fault('The name is empty: say who decides.')
  return { by, why }
}

function bundleOf({ claims, reviews }: Pick<Decided, 'claims' | 'reviews'>, { by, why }: Decision): Bundle {
  const claimed = {
    documents: [{ id: editorialDocument, title: 'Decisions of editors', language: 'en', publisher }],
    things: [{ id: publisher, type: 'Organisation' }],
    claims: claims.map((claim) => ({ from: editorialDocument, ...claim, basis: 'editor', reason: why })),
  }
  return bundleSchema.parse({
    format: 'readout-bundle/1',
    madeBy: { tool: 'readout', version: '1' },
    ...(claims.length > 0 ? claimed : {}),
    reviews: reviews.map((review) => ({ ...review, by, why })),
  })
}

/** Ranks a claim anew. @throws {Fault} when there is no such claim. */
export const reviewClaim = (
  database: Database,
  { claim, rank, ...decision }: Decision & { readonly claim: Id; readonly rank: Rank },
): Promise<Edit> =>
  recordDecision(database, decision, async (transaction) => {
    const known = await knownIn(transaction).groundsOf([claim])
    if (!known.has(claim)) throw new Fault(`There is no claim ${claim}.`)
    return { id: claim, claims: [], reviews: [{ claim, rank }] }
  })
