import { basisNames } from '../model/claim.ts'
import { ImportFault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'
import { otherGround } from './check-bundle.ts'
import { endRows, type QuoteRow, quoteRows, tellerRows } from './claim-rows.ts'
import type { Recordable, RecordableClaim } from './recordable.ts'
import { oneOf } from './recorded.ts'
import { firstRows, mostRows } from './resolve-quotes.ts'

export type NewClaims = {
  /** Not recorded before. */
  readonly claims: readonly RecordableClaim[]
  /** Recorded on the ground of a rule, and now quoted. */
  readonly nowQuoted: readonly RecordableClaim[]
  readonly quotes: readonly QuoteRow[]
}

/** @throws {ImportFault} when the graph has one of the claims on another ground, or nothing that one refers to. */
export async function newClaims(transaction: Transaction, recordable: Recordable): Promise<NewClaims> {
  const { file, claims } = recordable
  const rows = await transaction.run('import/known-claims', { ids: claims.map(({ id }) => id) })
  const known = new Map(
    rows.map(({ id, basis, reason, quotes }) => [
      id,
      { basis: oneOf(basisNames, basis), reason, quotes: new Set(quotes.map(placeOf)) },
    ]),
  )
  for (const claim of claims) {
    const fault = otherGround(claim, known.get(claim.id))
    if (fault) throw new ImportFault({ file, entry: `${claim.predicate} ${claim.subject}` }, fault)
  }
  const added = claims.filter(({ id }) => !known.has(id))
  await findAllEnds(transaction, recordable, added)
  return {
    claims: added,
    nowQuoted: claims.filter(
      ({ id, basis }) => basis === 'quoted' && (known.get(id)?.basis ?? basis) !== basis,
    ),
    quotes: claims.flatMap((claim) => newQuotes(claim, known.get(claim.id)?.quotes ?? new Set())),
  }
}

const newQuotes = (claim: RecordableClaim, known: ReadonlySet<string>): readonly QuoteRow[] =>
  firstRows(
    quoteRows(claim).filter((quote) => !known.has(placeOf(quote))),
    Math.max(0, mostRows - known.size),
  )

const placeOf = (quote: object): string => {
  const { document, start, end, row } = quote as QuoteRow
  return `${document} ${start} ${end} ${row ?? null}`
}

/** An end that is not there would be left out in silence. */
async function findAllEnds(
  transaction: Transaction,
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
  const found = await transaction.run('import/known-things', { ids: [...named.keys()] })
  for (const { id } of found) named.delete(id)
  for (const [id, entry] of named) {
    throw new ImportFault(
      { file, entry },
      `it names ${id}, which neither the bundle nor the graph has: declare it.`,
    )
  }
}
