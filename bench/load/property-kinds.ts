import neo4j from 'neo4j-driver'

/** What JSON does not keep of a value. */
export type Kind = 'integer' | 'date' | 'datetime' | 'plain'

export function kindOf(value: unknown): Kind {
  if (neo4j.isInt(value)) return 'integer'
  if (neo4j.isDate(value)) return 'date'
  return neo4j.isDateTime(value) ? 'datetime' : 'plain'
}

/** The value as JSON can hold it. */
export function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) return value.toNumber()
  return kindOf(value) === 'plain' ? value : String(value)
}

/** Cypher that makes of it what it was. */
export function read(value: string, kind: Kind): string {
  switch (kind) {
    case 'integer':
      return `toInteger(${value})`
    case 'date':
      return `date(${value})`
    case 'datetime':
      return `datetime(${value})`
    case 'plain':
      return value
  }
}
