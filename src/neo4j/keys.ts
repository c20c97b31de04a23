import neo4j, { type Date as StoredDate } from 'neo4j-driver'

/** What rows are ordered by. */
export type Key = string | number | boolean | StoredDate<number>

/** A key as JSON carries it, marked as a day or a whole number where it is one. @throws {TypeError} when it is no key. */
export function storedKey(plain: unknown, isDay: boolean): Key {
  if (isDay) return storedDay(plain)
  if (typeof plain === 'string' || typeof plain === 'boolean') return plain
  if (typeof plain !== 'number') throw new TypeError('not a key')
  return Number.isInteger(plain) ? (neo4j.int(plain) as unknown as number) : plain
}

function storedDay(plain: unknown): StoredDate<number> {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(plain)) ?? []
  if (!year) throw new TypeError('not a day')
  return new neo4j.types.Date(Number(year), Number(month), Number(date))
}
