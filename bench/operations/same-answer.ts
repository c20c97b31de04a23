/** An answer as text that is the same for the same content, whatever the order of fields and of lists. */
export const canonical = (answer: unknown): string => JSON.stringify(ordered(answer))

// @neo4j/graphql cannot order everything that Readout and the floor order, so lists are compared as bags.
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => JSON.stringify(ordered(item))).sort()
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, ordered(part)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
