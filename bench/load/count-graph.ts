import type { Database } from '../../src/neo4j/database.ts'

/** How many nodes there are of each label, and relationships of each type. */
export type GraphCounts = {
  readonly nodes: number
  readonly relationships: number
  readonly byName: Readonly<Record<string, number>>
}

export async function countGraph(database: Database): Promise<GraphCounts> {
  // One name at a time: Neo4j keeps these numbers, and has to look at nothing.
  const count = async (pattern: string) => {
    const [row] = await database.ask(`MATCH ${pattern} RETURN count(*) AS number`, {})
    return Number(row?.['number'])
  }
  const byName: Record<string, number> = {}
  for (const { label } of await database.ask('CALL db.labels() YIELD label RETURN label', {}))
    byName[`(:${label})`] = await count(`(:${label})`)
  for (const { type } of await database.ask(
    'CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type',
    {},
  ))
    byName[`[:${type}]`] = await count(`()-[:${type}]->()`)
  return { nodes: await count('()'), relationships: await count('()-[]->()'), byName }
}

/** The labels and types of which two graphs do not have the same number. */
export const countedOtherwise = (one: GraphCounts, other: GraphCounts): string[] =>
  [...new Set([...Object.keys(one.byName), ...Object.keys(other.byName)])]
    .filter((name) => (one.byName[name] ?? 0) !== (other.byName[name] ?? 0))
    .sort()
