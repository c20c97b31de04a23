import neo4j, { type Date as StoredDate } from 'neo4j-driver'

/** What rows are ordered by. */
export type Key = string | number | boolean | StoredDate<number>

/** A key as JSON can carry it, days told apart from texts. */
export const plainKey = (key: Key): unknown => (neo4j.isDate(key as object) ? { day: String(key) } : key)

/** @throws {TypeError} when it is no key. */
export function storedKey(plain: unknown): Key {
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain
  if (typeof plain === 'number')
    return Number.isInteger(plain) ? (neo4j.int(plain) as unknown as number) : plain
  const { day } = (plain ?? {}) as { day?: unknown }
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(day)) ?? []
  if (!year) throw new TypeError('not a key')
  return new neo4j.types.Date(Number(year), Number(month), Number(date))
}
