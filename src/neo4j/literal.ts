import neo4j from 'neo4j-driver'

/** A parameter written in Cypher, as `:params` of Neo4j Browser takes it. */
export function cypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`
  if (neo4j.isInt(value as object)) return String(value)
  if (neo4j.isDate(value as object)) return `date('${value}')`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${cypherLiteral(part)}`)
    .join(', ')}}`
}
