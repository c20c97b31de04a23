import type { Database } from '../../src/neo4j/database.ts'

export type PlainThing = {
  readonly id: string
  readonly labels: readonly string[]
  readonly kind: string | null
  readonly status: string | null
  readonly alleged: boolean | null
}

export type PlainRelation = {
  readonly type: string
  readonly key: string
  readonly start: string
  readonly end: string
  readonly certain: boolean
  readonly alleged: boolean
  readonly sources: number
  readonly earliest: string
  readonly startLatest: string
  readonly endEarliest: string
  readonly latest: string
}

/** What a walk may take, as the contract has it; what is left out is as the contract says. */
export type Walk = {
  readonly through?: readonly string[]
  readonly filter?: {
    readonly statuses?: readonly string[]
    readonly certain?: boolean | null
    readonly alleged?: boolean | null
    readonly window?: { readonly from?: string; readonly to?: string; readonly certainty?: string }
  }
}

export type PlainGraph = {
  readonly things: ReadonlyMap<string, PlainThing>
  readonly relations: readonly PlainRelation[]
}

/** Things and derived relationships as they lie in the database, for loops that know nothing of paths. */
export async function readPlainGraph(database: Database): Promise<PlainGraph> {
  const things = (await database.ask(
    'MATCH (t:Thing) RETURN t.id AS id, labels(t) AS labels, t.kind AS kind, t.status AS status, t.alleged AS alleged',
    {},
  )) as PlainThing[]
  const relations = (await database.ask(
    `MATCH (a:Thing)-[r]->(b:Thing) WHERE r.claimIds IS NOT NULL
     RETURN type(r) AS type, r.key AS key, a.id AS start, b.id AS end, r.certain AS certain, r.alleged AS alleged,
       r.sources AS sources, toString(r.earliest) AS earliest, toString(r.startLatest) AS startLatest,
       toString(r.endEarliest) AS endEarliest, toString(r.latest) AS latest`,
    {},
  )) as PlainRelation[]
  return { things: new Map(things.map((thing) => [thing.id, thing])), relations }
}

const usual = ['LEADER', 'ORGANISATION', 'AGREEMENT', 'CONTACT']

export function mayPass(thing: PlainThing | undefined, { through = usual, filter = {} }: Walk): boolean {
  if (!thing) return false
  const { statuses = ['HELD'], alleged = false } = filter
  if (!thing.labels.some((label) => through.includes(label.toUpperCase()))) return false
  if (!thing.labels.includes('Contact')) return true
  const status = thing.status?.toUpperCase() ?? ''
  return statuses.includes(status) && (alleged !== false || thing.alleged === false)
}

export function mayHop(relation: PlainRelation, { filter = {} }: Walk): boolean {
  const { certain = true, alleged = false, window } = filter
  if (certain !== null && relation.certain !== certain) return false
  if (alleged !== null && relation.alleged !== alleged) return false
  if (!window) return true
  const { from = '0001-01-01', to = '9999-12-31' } = window
  return window.certainty === 'CERTAINLY'
    ? relation.startLatest <= to && relation.endEarliest >= from
    : relation.earliest <= to && relation.latest >= from
}

/** Relations of each thing that a walk may take, from both their ends. */
export function hopsOf({ relations }: PlainGraph, walk: Walk): ReadonlyMap<string, PlainRelation[]> {
  const allowed = relations.filter((relation) => mayHop(relation, walk))
  const ends = allowed.flatMap((relation) => [relation.start, relation.end].map((id) => ({ id, relation })))
  const grouped = Map.groupBy(ends, ({ id }) => id)
  return new Map([...grouped].map(([id, each]) => [id, each.map(({ relation }) => relation)]))
}

export const otherEnd = ({ start, end }: PlainRelation, id: string): string => (start === id ? end : start)
