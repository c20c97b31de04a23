import { claimRow, endRows, quoteRows, tellerRows } from '../../src/importer/claim-rows.ts'
import { type Projection, project } from '../../src/model/projection/projection.ts'
import type { Id } from '../../src/model/thing.ts'
import { graphVersion } from '../../src/neo4j/prepare-database.ts'
import type { GraphTables } from './tables.ts'
import type { GivenThing, Telling, ToldClaim } from './telling.ts'

/** Writes stories as the importer and the projection would, a part of the graph at a time. */
export type GraphWriter = {
  /** Records and projects a part; its claims may name things of other parts. */
  readonly write: (part: Part) => Promise<void>
  readonly finish: () => Promise<void>
}

type Part = {
  readonly things: readonly GivenThing[]
  readonly tellings: readonly Telling[]
  /** Things that documents of other parts are published by. */
  readonly publishers?: readonly Id[]
}

const startedAt = '2025-01-01T00:00:00Z'

type Known = {
  /** What later parts need to know for their projection: offices, and who held them. */
  readonly background: Part
  /** How many of the parts before it a part may name things of, beside those of the first. */
  readonly partsNamed: number
}

export function graphWriter(tables: GraphTables, { background, partsNamed }: Known): GraphWriter {
  // By part, so that what nobody names any more can be forgotten: memory does not grow with the graph.
  const numbers: Map<Id, number>[] = [new Map()]
  let last = 0
  const numberOf = (id: Id) => {
    for (const part of numbers) {
      const known = part.get(id)
      if (known !== undefined) return known
    }
    last += 1
    numbers.at(-1)?.set(id, last)
    return last
  }
  const [load, extraction] = [numberOf('load'), numberOf('extraction')]
  let serial = 0
  const relate = (from: number, to: number, type: string) => tables.claimEnds.add({ from, to, type })

  const writeThings = ({ things, tellings }: Part, { things: projected }: Projection) => {
    const given = new Map(
      [...things, ...tellings.map(({ thing }) => thing)].map((thing) => [thing.id, thing]),
    )
    for (const { id, labels, properties } of projected) {
      const thing = given.get(id)
      if (!thing) continue
      const number = numberOf(id)
      tables.things.add({ number, labels, id, type: thing.type, ...thing.given, ...properties })
      relate(number, load, 'RECORDED_IN')
    }
    for (const { document, publisher } of tellings)
      relate(numberOf(document), numberOf(publisher), 'PUBLISHED_BY')
  }

  const writeClaims = (claims: readonly ToldClaim[]) => {
    for (const { rank: _rank, ...claim } of claims) {
      serial += 1
      const number = numberOf(claim.id)
      const { properties, bounds } = claimRow(claim, serial)
      tables.claims.add({ number, labels: ['Claim'], id: claim.id, serial, ...properties, ...bounds })
      for (const { type, thing } of endRows(claim)) relate(number, numberOf(thing), type)
      relate(number, extraction, 'MADE_BY')
      relate(number, load, 'RECORDED_IN')
      for (const { thing, position } of tellerRows(claim)) {
        tables.tellers.add({ from: number, to: numberOf(thing), type: 'TOLD_BY', position })
      }
      for (const { claim: _claim, document, ...words } of quoteRows(claim)) {
        tables.quotes.add({ from: number, to: numberOf(document), type: 'QUOTES', ...words })
      }
    }
  }

  // What is known from the background is written with the background.
  const writeDerived = ({ relationships, disagreements }: Projection, claims: ReadonlySet<Id>) => {
    for (const relationship of relationships) {
      if (!relationship.properties.claimIds.some((id) => claims.has(id))) continue
      const { type, start, end, properties } = relationship
      tables.derived.add({ from: numberOf(start), to: numberOf(end), type, ...properties })
    }
    for (const { id, over, sides, ...properties } of disagreements) {
      if (!sides.some(({ claimId }) => claims.has(claimId))) continue
      const number = numberOf(id)
      tables.disagreements.add({ number, labels: ['Disagreement'], id, ...properties })
      relate(number, numberOf(over), 'OVER')
      for (const { claimId, value } of sides) {
        tables.sides.add({ from: numberOf(claimId), to: number, type: 'TAKES_PART_IN', value })
      }
    }
  }

  return {
    async write(part) {
      const claims = distinct(part.tellings.flatMap((telling) => telling.claims))
      const projection = project(recordOf([background, part]))
      writeThings(part, projection)
      writeClaims(claims)
      writeDerived(projection, new Set(claims.map(({ id }) => id)))
      numbers.push(new Map())
      if (numbers.length > partsNamed + 2) numbers.splice(1, 1)
      for (const table of Object.values(tables)) await table.flush()
    },
    async finish() {
      const version = { dataVersion: 1, projectedVersion: 1 }
      const graph = { id: 'graph', graphVersion, ...version, serial, loadingOwnData: false }
      tables.loads.add({ number: numberOf('graph'), labels: ['Graph'], ...graph })
      tables.loads.add({ number: load, labels: ['Load'], version: 1, startedAt, by: 'npm run bench' })
      const tool = { tool: 'bench', version: '1', startedAt }
      tables.extractions.add({ number: extraction, labels: ['Extraction'], ...tool })
      for (const table of Object.values(tables)) await table.close()
    },
  }
}

const recordOf = (parts: readonly Part[]) => ({
  // The background stands in the first part too.
  things: [
    ...new Set(parts.flatMap(({ things, tellings }) => [...things, ...tellings.map(({ thing }) => thing)])),
  ],
  documents: parts.flatMap(({ tellings, publishers = [] }) => [
    ...tellings.map(({ document, publisher }) => ({ id: document, publisher })),
    ...publishers.map((publisher) => ({ id: `document/of/${publisher}`, publisher })),
  ]),
  claims: parts.flatMap(({ tellings }) => tellings.flatMap((telling) => telling.claims)),
})

/** A document that says the same thing twice makes one claim. */
const distinct = (claims: readonly ToldClaim[]): ToldClaim[] => [
  ...new Map(claims.map((claim) => [claim.id, claim])).values(),
]
