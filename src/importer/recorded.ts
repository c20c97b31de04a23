import { basisNames, ranks } from '../model/claim.ts'
import { polarities, predicate, predicateNames, stances } from '../model/predicates.ts'
import { identify } from '../model/projection/identity.ts'
import { projecting } from '../model/projection/projection.ts'
import type { ClaimRecord, RankedClaim, RecordedThing } from '../model/projection/record.ts'
import { type Id, thingTypes } from '../model/thing.ts'
import type { UncertainDate } from '../model/uncertain-date.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { inBatches } from './in-batches.ts'

/** What is read, and as of which load: that one included. */
export type Reading = { readonly transaction: Transaction; readonly version: number }

/** All that was recorded. */
export async function readRecord(reading: Reading): Promise<ClaimRecord> {
  const { transaction, version } = reading
  const things = await transaction.run('projection/things-recorded', { version })
  const claims = await transaction.run('projection/claims-recorded', { version })
  return recordOf(await readThings(reading, idsOf(things)), await readClaims(reading, idsOf(claims)))
}

/**
 * All that the dossiers of some things follow from, and those things with all that they were merged with. Beside their own
 * claims: those on identity; those that tell who held an office that took part, and whose it is; the dates of contacts in
 * which something was stated.
 */
export async function readDossiers(
  reading: Reading,
  touched: Iterable<Id>,
): Promise<{ readonly record: ClaimRecord; readonly things: ReadonlySet<Id> }> {
  const { transaction } = reading
  const identity = await readClaims(
    reading,
    idsOf(await transaction.run('projection/claims-on-identity', {})),
  )
  const { kept, merges } = identify(await readThings(reading, mentionedIn(identity)), projecting(identity))
  const formers = Map.groupBy(merges, (merge) => merge.kept)
  const merged = (ids: Iterable<Id>): Id[] => [
    ...new Set(
      [...ids].map(kept).flatMap((id) => [id, ...(formers.get(id) ?? []).map(({ former }) => former)]),
    ),
  ]

  const things = merged(touched)
  const own = await readClaims(
    reading,
    idsOf(await transaction.run('projection/claims-of-dossiers', { things, ...predicatesByEnd })),
  )
  const types = new Map((await readThings(reading, mentionedIn(own))).map(({ id, type }) => [id, type]))
  const takers = own
    .filter(({ predicate }) => predicate === 'participated')
    .flatMap(({ subject, onBehalfOf }) => [subject, onBehalfOf])
  const behind = {
    offices: merged(takers.filter((id) => id !== null && types.get(id) === 'Office') as Id[]),
    contacts: merged(own.map(({ during }) => during).filter((id) => id !== null)),
  }
  const others =
    behind.offices.length + behind.contacts.length === 0
      ? []
      : await readClaims(reading, idsOf(await transaction.run('projection/claims-behind', behind)))
  const claims = [...new Map([...identity, ...own, ...others].map((claim) => [claim.id, claim])).values()]
  const told = await readThings(reading, [...new Set([...things, ...mentionedIn(claims)])])
  return { record: recordOf(told, claims), things: new Set(things) }
}

const predicatesByEnd = {
  bySubject: predicateNames.filter((name) => predicate(name).about === 'subject'),
  byObject: predicateNames.filter((name) => predicate(name).about === 'object'),
}

const mentionedIn = (claims: readonly RankedClaim[]): Id[] => [
  ...new Set(
    claims.flatMap(({ subject, objects, speaker, onBehalfOf, during, toldBy, from }) =>
      [subject, ...objects, speaker, onBehalfOf, during, ...toldBy, from].filter((id) => id !== null),
    ),
  ),
]

const idsOf = (rows: readonly { readonly id: Id }[]): Id[] => rows.map(({ id }) => id)

type ReadThing = RecordedThing & { readonly publisher: Id | null }

const recordOf = (things: readonly ReadThing[], claims: readonly RankedClaim[]): ClaimRecord => ({
  things,
  documents: things.filter(({ type }) => type === 'Document').map(({ id, publisher }) => ({ id, publisher })),
  claims,
})

/** Those that there are by then. */
async function readThings({ transaction, version }: Reading, ids: readonly Id[]): Promise<ReadThing[]> {
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
