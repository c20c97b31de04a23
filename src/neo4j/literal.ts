import neo4j from 'neo4j-driver'

/** A statement with its parameters, as it can be pasted into Neo4j Browser. */
export const runnable = ({ text, parameters }: { readonly text: string; readonly parameters: unknown }) =>
  `:params ${cypherLiteral(parameters)}\n\n${indented(text)};`

/** Two spaces for each brace that is open at the end of a line. */
function indented(text: string): string {
  let depth = 0
  return text
    .split('\n')
    .map((line) => {
      const closes = /^\}/.test(line)
      const margin = '  '.repeat(Math.max(0, closes ? depth - 1 : depth))
      depth += (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0)
      return margin + line
    })
    .join('\n')
}

/** A parameter written in Cypher, as `:params` takes it. */
function cypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`
  if (neo4j.isInt(value as object)) return String(value)
  if (neo4j.isDate(value as object)) return `date('${value}')`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${cypherLiteral(part)}`)
    .join(', ')}}`
}
