import type { Rank } from '../model/claim.ts'
import { Fault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Database } from '../neo4j/database.ts'
import { bundleSchema } from './bundle.ts'
import { knownIn } from './known.ts'
import { load } from './load.ts'
import { recordable } from './recordable.ts'

/** What editors decide is claimed by this document, published by Readout. */
export const editorialDocument: Id = 'document/editorial'
const publisher: Id = 'organisation/readout'

/** Who decides, and why, in a sentence. */
export type Decision = { readonly by: string; readonly why: string }

/** What a decision made: the load that has it, and what to look at now. */
export type Edit = { readonly version: number; readonly id: Id }

type Decided = {
  readonly claims: readonly { readonly predicate: string; readonly subject: Id; readonly object: Id }[]
  readonly reviews: readonly { readonly claim: Id; readonly rank: Rank }[]
}

/** Records a decision as a load of its own, and tells its version. @throws {Fault} when nobody decides it, or without a reason. */
export async function recordDecision(
  database: Database,
  { claims, reviews }: Decided,
  decision: Decision,
): Promise<number> {
  const [by, why] = [decision.by.trim(), decision.why.trim()]
  if (why === '') throw new Fault('The reason is empty: say in a sentence why.')
  if (by === '') throw new Fault('The name is empty: say who decides.')
  const claimed = {
    documents: [{ id: editorialDocument, title: 'Decisions of editors', language: 'en', publisher }],
    things: [{ id: publisher, type: 'Organisation' }],
    claims: claims.map((claim) => ({ ...claim, basis: 'editor', reason: why, from: editorialDocument })),
  }
  const bundle = bundleSchema.parse({
    format: 'readout-bundle/1',
    madeBy: { tool: 'readout', version: '1' },
    ...(claims.length > 0 ? claimed : {}),
    reviews: reviews.map((review) => ({ ...review, by, why })),
  })
  const checked = await recordable('decision', bundle, { texts: new Map(), known: knownIn(database) })
  const { version } = await load(database, checked, { by })
  return version
}

/** Ranks a claim anew. @throws {Fault} when there is no such claim. */
export async function reviewClaim(
  database: Database,
  { claim, rank, ...decision }: Decision & { readonly claim: Id; readonly rank: Rank },
): Promise<Edit> {
  const known = await knownIn(database).groundsOf([claim])
  if (!known.has(claim)) throw new Fault(`There is no claim ${claim}.`)
  const version = await recordDecision(database, { claims: [], reviews: [{ claim, rank }] }, decision)
  return { version, id: claim }
}
