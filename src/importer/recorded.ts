import { basisNames, ranks } from '../model/claim.ts'
import { polarities, predicateNames, stances } from '../model/predicates.ts'
import type { ClaimRecord, RankedClaim } from '../model/projection/record.ts'
import { thingTypes } from '../model/thing.ts'
import type { UncertainDate } from '../model/uncertain-date.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'

/** What was recorded up to a load, that one included. */
export async function readRecord(transaction: Transaction, version: number): Promise<ClaimRecord> {
  const things = await transaction.run('projection/read-things', { version })
  const claims = await transaction.run('projection/read-claims', { version })
  return {
    things: things.map(({ id, type, unnamed, title }) => ({
      id,
      type: oneOf(thingTypes, type),
      unnamed,
      title,
    })),
    documents: things
      .filter(({ type }) => type === 'Document')
      .map(({ id, publisher }) => ({ id, publisher })),
    claims: claims.map(rankedClaim),
  }
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
