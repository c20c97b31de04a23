import neo4j from 'neo4j-driver'

/** A value as JSON can carry it: graph elements as their properties, a path as its elements in turn, days as text. */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object' || value === null) return value
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return plainMap(value.properties)
  if (neo4j.isPath(value)) {
    const steps = value.segments.flatMap(({ relationship, end }) => [relationship, end])
    return [value.start, ...steps].map(plainValue)
  }
  return Object.getPrototypeOf(value) === Object.prototype ? plainMap(value) : String(value)
}

const plainMap = (map: object) =>
  Object.fromEntries(Object.entries(map).map(([key, part]) => [key, plainValue(part)]))
