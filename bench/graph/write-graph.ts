import {
  closeGraphFiles,
  type GraphFiles,
  type WrittenGraph,
} from '../../src/importer/offline/graph-files.ts'
import {
  flushGraphFiles,
  writeClaim,
  writeDerived,
  writeThing,
} from '../../src/importer/offline/write-graph-files.ts'
import { type Projection, project } from '../../src/model/projection/projection.ts'
import type { Id } from '../../src/model/thing.ts'
import { graphVersion } from '../../src/neo4j/prepare-database.ts'
import type { GivenThing, Telling, ToldClaim } from './telling.ts'

/** Writes stories as the importer and the projection would, a part of the graph at a time. */
export type GraphWriter = {
  /** Records and projects a part; its claims may name things of other parts. */
  readonly write: (part: Part) => Promise<void>
  /** @returns what Neo4j's import is told of the files. */
  readonly finish: () => Promise<WrittenGraph>
}

type Part = {
  readonly things: readonly GivenThing[]
  readonly tellings: readonly Telling[]
  /** Things that documents of other parts are published by. */
  readonly publishers?: readonly Id[]
}

const startedAt = '2025-01-01T00:00:00Z'

/** @param background what later parts need to know for their projection: offices, and who held them. */
export function graphWriter(files: GraphFiles, background: Part): GraphWriter {
  const load = 1
  let serial = 0

  const writeThings = ({ things, tellings }: Part, { things: projected }: Projection) => {
    const given = new Map(
      [...things, ...tellings.map(({ thing }) => thing)].map((thing) => [thing.id, thing]),
    )
    for (const { id, labels, properties } of projected) {
      const thing = given.get(id)
      if (!thing) continue
      writeThing(files, thing, { labels, properties })
      files.thingLoads.add({ from: id, to: load })
    }
    for (const { document, publisher } of tellings)
      files.documentLinks.add({ from: document, to: publisher, type: 'PUBLISHED_BY' })
  }

  const writeClaims = (claims: readonly ToldClaim[]): ReadonlyMap<Id, number> => {
    const serials = new Map<Id, number>()
    for (const { rank: _rank, quotes, ...claim } of claims) {
      serial += 1
      serials.set(claim.id, serial)
      writeClaim(files, claim, { serial, load, quotes })
    }
    return serials
  }

  // What is known from the background is written with the background.
  const writeOwn = ({ relationships, disagreements }: Projection, serials: ReadonlyMap<Id, number>) => {
    const own = {
      relationships: relationships.filter(({ properties }) =>
        properties.claimIds.some((id) => serials.has(id)),
      ),
      disagreements: disagreements.filter(({ sides }) => sides.some(({ claimId }) => serials.has(claimId))),
    }
    writeDerived(files, own, (id) => serials.get(id) ?? Number.NaN)
  }

  return {
    async write(part) {
      const claims = distinct(part.tellings.flatMap((telling) => telling.claims))
      const projection = project(recordOf([background, part]))
      writeThings(part, projection)
      writeOwn(projection, writeClaims(claims))
      await flushGraphFiles(files)
    },
    async finish() {
      const versions = { graphVersion, dataVersion: 1, projectedVersion: 1 }
      files.graph.add({ id: 'graph', ...versions, serial, loadingOwnData: false, imported: true })
      files.loads.add({ version: load, startedAt, by: 'npm run bench' })
      files.extractions.add({ load, tool: 'bench', version: '1', startedAt })
      return await closeGraphFiles(files)
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
