import { basisNames } from '../model/claim.ts'
import { type Id, type ThingType, thingTypes } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { oneOf } from './one-of.ts'
import type { Known } from './recordable.ts'

/** What the graph has already, for bundles that refer to it. */
export const knownIn = (database: Transaction): Known => ({
  async typesOf(ids) {
    const rows = await database.run('import/known-things', { ids })
    return new Map<Id, ThingType>(rows.map(({ id, type }) => [id, oneOf(thingTypes, type)]))
  },
  async givenOf(ids) {
    const rows = await database.run('import/known-things', { ids })
    return new Map(rows.map((row) => [row.id, { ...contentOf(row), id: row.id }]))
  },
  async groundsOf(ids) {
    const rows = await database.run('import/known-claims', { ids })
    return new Map(rows.map(({ id, basis, reason }) => [id, { basis: oneOf(basisNames, basis), reason }]))
  },
})

/** What is given of a thing, by the names of a bundle's fields. */
export type Content = Readonly<Record<string, unknown>>

export const contentOf = ({ type, given, publisher, retells }: Statements['import/known-things']['row']) =>
  present({ ...given, type, publisher, retells })

export const present = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined && value !== null))
