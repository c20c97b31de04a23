import type { Pair } from '../model/match/pair.ts'
import type { Database } from '../neo4j/database.ts'
import { bundleSchema } from './bundle.ts'
import { knownIn } from './known.ts'
import { load } from './load.ts'
import { recordable } from './recordable.ts'

/** Records what was found: sure pairs as the same, the others as proposed. @returns the load's version. */
export async function recordPairs(database: Database, pairs: readonly Pair[], by: string): Promise<number> {
  const document = 'document/matching'
  const publisher = 'organisation/readout'
  const claims = pairs.map(({ one, other, reasons }) => ({
    predicate: 'sameAs',
    subject: other,
    object: one,
    from: document,
    basis: 'identity',
    reason: `${reasons.join('; ')}.`,
  }))
  const whole = {
    format: 'readout-bundle/1',
    madeBy: { tool: 'readout match', version: '1' },
    documents: [{ id: document, title: 'Matches found by Readout', language: 'en', publisher }],
    things: [{ id: publisher, type: 'Organisation' }],
    claims,
  }
  const context = { texts: new Map<string, string>(), known: knownIn(database) }
  const checked = await recordable('matches', bundleSchema.parse(whole), context)
  const doubtful = new Set(
    pairs.filter(({ verdict }) => verdict === 'proposed').map(({ one, other }) => `${other} ${one}`),
  )
  const reviews = checked.claims
    .filter(({ subject, objects: [object] }) => doubtful.has(`${subject} ${object}`))
    .map(({ id, reason }) => ({ claim: id, rank: 'proposed' as const, by, why: reason ?? '' }))
  const { version } = await load(database, { ...checked, reviews }, { by })
  return version
}
