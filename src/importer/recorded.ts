import { basisNames, ranks } from '../model/claim.ts'
import { polarities, predicateNames, stances } from '../model/predicates.ts'
import type { ClaimRecord, RankedClaim, RecordedThing } from '../model/projection/record.ts'
import { type Id, thingTypes } from '../model/thing.ts'
import type { UncertainDate } from '../model/uncertain-date.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { inBatches } from './in-batches.ts'

/** What is read, and as of which load: that one included. */
export type Reading = { readonly transaction: Transaction; readonly version: number }

/** The ids of all things that were recorded, in order, some thousands at a time. */
export async function* thingsRecorded({ transaction, version }: Reading): AsyncGenerator<readonly Id[]> {
  let last: Id | undefined = ''
  while (last !== undefined) {
    const ids = idsOf(await transaction.run('projection/things-recorded', { version, after: last }))
    if (ids.length > 0) yield ids
    last = ids.at(-1)
  }
}

export const idsOf = (rows: readonly { readonly id: Id }[]): Id[] => rows.map(({ id }) => id)

/** A thing, with the publisher that a document has. */
export type ReadThing = RecordedThing & { readonly publisher: Id | null }

export const recordOf = (things: readonly ReadThing[], claims: readonly RankedClaim[]): ClaimRecord => ({
  things,
  documents: things.filter(({ type }) => type === 'Document').map(({ id, publisher }) => ({ id, publisher })),
  claims,
})

/** Those that there are by then. */
export async function readThings(
  { transaction, version }: Reading,
  ids: readonly Id[],
): Promise<ReadThing[]> {
  const rows: ReadThing[] = []
  await inBatches(ids, async (batch) => {
    const found = await transaction.run('projection/read-things', { ids: batch, version })
    for (const { type, ...row } of found) rows.push({ ...row, type: oneOf(thingTypes, type) })
  })
  return rows
}

/** Those that there are by then. */
export async function readClaims(
  { transaction, version }: Reading,
  ids: readonly Id[],
): Promise<RankedClaim[]> {
  const claims: RankedClaim[] = []
  await inBatches(ids, async (batch) => {
    const found = await transaction.run('projection/read-claims', { ids: batch, version })
    for (const row of found) claims.push(rankedClaim(row))
  })
  return claims
}

type ClaimRow = Statements['projection/read-claims']['row']

const rankedClaim = (row: ClaimRow): RankedClaim => ({
  id: row.id,
  from: row.from,
  predicate: oneOf(predicateNames, row.predicate),
  subject: row.subject,
  objects: row.objects,
  value: row.value,
  date: dateOf(row),
  role: row.role,
  stance: orNull(stances, row.stance),
  polarity: orNull(polarities, row.polarity),
  channel: row.channel,
  speaker: row.speaker,
  onBehalfOf: row.onBehalfOf,
  during: row.during,
  negated: row.negated,
  alleged: row.alleged,
  certain: row.certain,
  toldBy: row.toldBy,
  basis: oneOf(basisNames, row.basis),
  reason: row.reason,
  rank: orNull(ranks, row.rank) ?? 'normal',
})

const orNull = <Word extends string>(words: readonly Word[], found: string | null): Word | null =>
  found === null ? null : oneOf(words, found)

function dateOf({ edtf, earliest, startLatest, endEarliest, latest }: ClaimRow): UncertainDate | null {
  if (edtf === null || earliest === null || startLatest === null || endEarliest === null || latest === null)
    return null
  return { edtf, earliest, startLatest, endEarliest, latest }
}

/**
 * A word that the graph gave back, as one of those it can be.
 * @throws {Error} when it is another: somebody wrote to the graph past the importer.
 */
export function oneOf<Word extends string>(words: readonly Word[], found: string): Word {
  const word = words.find((each) => each === found)
  if (word === undefined) throw new Error(`The graph holds "${found}" where it takes ${words.join(', ')}.`)
  return word
}
