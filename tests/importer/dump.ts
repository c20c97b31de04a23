import type { Database } from '../../src/neo4j/database.ts'

/**
 * All of the graph as sorted lines, a node or relationship each: two graphs are the same where these are. What was told of
 * changes is about the graph, and no part of it.
 */
export async function dump(
  database: Database,
  { without = [] }: { without?: readonly string[] } = {},
): Promise<string[]> {
  const nodes = await database.ask(
    'MATCH (node) WHERE NOT node:Change RETURN labels(node) AS labels, properties(node) AS properties',
    {},
  )
  const relationships = await database.ask(
    `MATCH (start)-[relationship]->(end)
     RETURN type(relationship) AS type, properties(relationship) AS properties,
       CASE WHEN start:Thing THEN 'Thing' ELSE labels(start)[0] END + ' ' + coalesce(start.id, start.version, start.serial) AS start,
       CASE WHEN end:Thing THEN 'Thing' ELSE labels(end)[0] END + ' ' + coalesce(end.id, end.version, end.serial) AS end`,
    {},
  )
  return [
    ...nodes.map(({ labels, properties }) => ({ labels: (labels as string[]).toSorted(), properties })),
    ...relationships,
  ]
    .map((each) => JSON.stringify(each, (key, value) => (without.includes(key) ? undefined : sorted(value))))
    .sort()
}

/** Days and times as they are written; maps with their keys in order, lists as they are. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (Object.hasOwn(value, 'year')) return String(value)
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
