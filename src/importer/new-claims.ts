import { ImportFault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import { otherGround, withdrawnFault } from './check-bundle.ts'
import { endRows, type QuoteRow, quoteRows, tellerRows } from './claim-rows.ts'
import { type Known, type KnownToGraph, placeOf } from './known.ts'
import type { Recordable, RecordableClaim } from './recordable.ts'
import { firstRows, mostRows } from './resolve-quotes.ts'

export type NewClaims = {
  /** Not recorded before. */
  readonly claims: readonly RecordableClaim[]
  /** Recorded on the ground of a rule, and now quoted. */
  readonly nowQuoted: readonly RecordableClaim[]
  /** Words added to claims, those new ones or others. */
  readonly quotes: readonly QuoteRow[]
}

/** @throws {ImportFault} when the graph has one of the claims on another ground, or nothing that one refers to. */
export async function newClaims(graph: KnownToGraph, recordable: Recordable): Promise<NewClaims> {
  const { file, claims } = recordable
  const known = await graph.groundsOf(claims.map(({ id }) => id))
  for (const claim of claims) {
    const fault = otherGround(claim, known.get(claim.id))
    if (fault) throw new ImportFault({ file, entry: `${claim.predicate} ${claim.subject}` }, fault)
  }
  const added = claims.filter(({ id }) => !known.has(id))
  await findAllEnds(graph, recordable, added)
  return {
    claims: added,
    nowQuoted: claims.filter(
      ({ id, basis }) => basis === 'quoted' && (known.get(id)?.basis ?? basis) !== basis,
    ),
    quotes: claims.flatMap((claim) => newQuotes(claim, known.get(claim.id)?.quotes ?? new Set())),
  }
}

function newQuotes(claim: RecordableClaim, known: ReadonlySet<string>): readonly QuoteRow[] {
  const quotes = quoteRows(claim)
  if (known.size === 0) return firstRows(quotes, mostRows)
  // One that was recorded without the name of its file may be a row of any.
  const isKnown = (quote: QuoteRow) =>
    known.has(placeOf(quote)) || known.has(placeOf({ ...quote, file: null }))
  return firstRows(
    quotes.filter((quote) => !isKnown(quote)),
    Math.max(0, mostRows - known.size),
  )
}

/** An end that is not there would be left out in silence. */
async function findAllEnds(
  graph: Known,
  { file, things, documents }: Recordable,
  claims: readonly RecordableClaim[],
): Promise<void> {
  const declared = new Set([...things, ...documents].map(({ id }) => id))
  const named = new Map<Id, Id>()
  for (const claim of claims) {
    for (const { thing } of [...endRows(claim), ...tellerRows(claim)]) {
      if (!declared.has(thing)) named.set(thing, `${claim.predicate} ${claim.subject}`)
    }
  }
  const found = await graph.thingsAmong([...named.keys()])
  for (const { id, withdrawn } of found.values()) {
    if (withdrawn) throw new ImportFault({ file, entry: named.get(id) ?? id }, withdrawnFault(id))
    named.delete(id)
  }
  for (const [id, entry] of named) {
    throw new ImportFault(
      { file, entry },
      `it names ${id}, which neither the bundle nor the graph has: declare it.`,
    )
  }
}
