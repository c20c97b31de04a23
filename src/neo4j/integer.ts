import neo4j from 'neo4j-driver'

/** `LIMIT` and list indices want an integer, and a plain JavaScript number travels as a float. */
export const integer = (value: number) => neo4j.int(value)

/** The same for every whole number in lists and maps; a day stays a day. */
export const withIntegers = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withIntegers)
  if (typeof value === 'number') return Number.isInteger(value) ? integer(value) : value
  if (typeof value !== 'object' || value === null) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withIntegers(part)]))
}
