import { isDeepStrictEqual } from 'node:util'
import { basisNames, type Ground } from '../model/claim.ts'
import { type Id, type ThingType, thingTypes } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { QuoteRow } from './claim-rows.ts'
import { oneOf } from './recorded.ts'

/** What loads have given of a thing or a document, by the names of a bundle's fields; the rest is absent. */
export type KnownThing = { readonly id: Id; readonly type: ThingType } & Readonly<Record<string, unknown>>

/** What a bundle may refer to beyond itself, and may not contradict; ids of nothing are passed over. */
export type Known = {
  readonly thingsAmong: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, KnownThing>>
  /** What recorded claims rest on. */
  readonly groundsOf: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Ground>>
}

/** What a graph has of a claim beside what the claim's id tells. */
type KnownClaim = Ground & {
  /** As `placeOf` writes them. */
  readonly quotes: ReadonlySet<string>
}

/** What a graph knows. */
export type KnownToGraph = Pick<Known, 'thingsAmong'> & {
  readonly groundsOf: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, KnownClaim>>
}

export const knownIn = (database: Transaction): KnownToGraph => ({
  async thingsAmong(ids) {
    const rows = await database.run('import/known-things', { ids })
    return new Map(
      rows.map(({ id, type, given, ...links }) => [
        id,
        { id, type: oneOf(thingTypes, type), ...present({ ...given, ...links }) },
      ]),
    )
  },
  async groundsOf(ids) {
    const rows = await database.run('import/known-claims', { ids })
    return new Map(
      rows.map(({ id, basis, reason, quotes }) => [
        id,
        { basis: oneOf(basisNames, basis), reason, quotes: new Set(quotes.map(placeOf)) },
      ]),
    )
  },
})

/** The same, asked once for each id: for a transaction that holds the graph's lock, until it writes. */
export const askedOnce = ({ thingsAmong, groundsOf }: KnownToGraph): KnownToGraph => ({
  thingsAmong: remembering(thingsAmong),
  groundsOf: remembering(groundsOf),
})

function remembering<Found>(ask: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Found>>): typeof ask {
  const answers = new Map<Id, Found | undefined>()
  return async (ids) => {
    const asked = ids.filter((id) => !answers.has(id))
    if (asked.length > 0) {
      const found = await ask(asked)
      for (const id of asked) answers.set(id, found.get(id))
    }
    const all = new Map<Id, Found>()
    for (const id of ids) {
      const answer = answers.get(id)
      if (answer !== undefined) all.set(id, answer)
    }
    return all
  }
}

/** Where a quote stands, one text for each place. */
export const placeOf = (quote: object): string => {
  const { document, start, end, row, file } = quote as QuoteRow
  return `${document} ${start} ${end} ${row ?? null} ${file ?? null}`
}

export const present = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))

/** A field of one thing in which two tellings of it contradict each other; each may tell what the other does not. */
export const contradictedField = (one: object, other: object): string | undefined => {
  const told = present(one)
  return Object.entries(present(other)).find(
    ([field, value]) =>
      // A text lies beside its bundle under any name: its hash tells whether it is the same.
      field !== 'text' && field in told && !isDeepStrictEqual(told[field], value),
  )?.[0]
}
