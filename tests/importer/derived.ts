import { readClaims, readThings, recordOf } from '../../src/importer/recorded.ts'
import { type Projection, project } from '../../src/model/projection/projection.ts'
import type { Database, Row } from '../../src/neo4j/database.ts'

/** What follows from all that is recorded, derived at once and not dossier by dossier, as sorted lines. */
export async function derivedAtOnce(database: Database): Promise<string[]> {
  const reading = { transaction: database, version: 1_000_000 }
  const things = await readThings(reading, await idsOf(database, 'MATCH (each:Thing) RETURN each.id AS id'))
  const claims = await readClaims(reading, await idsOf(database, 'MATCH (each:Claim) RETURN each.id AS id'))
  return lines(project(recordOf(things, claims)))
}

/** What the graph has beside what was recorded, as sorted lines. */
export async function derivedInGraph(database: Database): Promise<string[]> {
  const things = await database.ask(
    'MATCH (thing:Thing) RETURN thing.id AS id, labels(thing) AS labels, properties(thing) AS properties',
    {},
  )
  const relationships = await database.ask(
    `MATCH (start:Thing)-[derived]->(end:Thing)
     WHERE NOT type(derived) IN ['PUBLISHED_BY', 'RETELLS']
     RETURN type(derived) AS type, start.id AS start, end.id AS end, properties(derived) AS properties`,
    {},
  )
  const disagreements = await database.ask(
    `MATCH (disagreement:Disagreement)-[:OVER]->(thing)
     RETURN disagreement.id AS id, thing.id AS over, disagreement.field AS field, disagreement.rule AS rule,
       disagreement.sources AS sources,
       [(claim)-[side:TAKES_PART_IN]->(disagreement) | {claimId: claim.id, value: side.value}] AS sides`,
    {},
  )
  return lines({ things, relationships, disagreements })
}

const idsOf = async (database: Database, question: string) =>
  (await database.ask(question, {})).map(({ id }) => String(id))

const lines = (all: Projection | Readonly<Record<keyof Projection, readonly Row[]>>): string[] =>
  Object.entries(all)
    .flatMap(([kind, rows]) => rows.map((row: object) => JSON.stringify([kind, withoutOrder(row)])))
    .sort()

const given = ['type', 'wikidata', 'title', 'unnamed', 'url', 'language', 'sha256']

/** Keys in order, without those that are null or given; labels and sides in order, days as they are written. */
function withoutOrder(value: unknown, name = ''): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutOrder(item))
    return ['labels', 'sides'].includes(name)
      ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : items
  }
  if (Object.hasOwn(value, 'year')) return String(value)
  const isOwn = ([key, each]: [string, unknown]) =>
    each !== null && each !== undefined && !(name === 'properties' && [...given, 'id'].includes(key))
  return Object.fromEntries(
    Object.entries(value)
      .filter(isOwn)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, withoutOrder(each, key)]),
  )
}
