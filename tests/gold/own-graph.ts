import { join } from 'node:path'
import { readBundles } from '../../src/importer/read-bundle.ts'
import type { Recordable, RecordableClaim } from '../../src/importer/recordable.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { readTexts } from '../../src/importer/texts.ts'
import { project } from '../../src/model/projection/projection.ts'
import type { Relationship } from '../../src/model/projection/relationships.ts'
import type { ThingProperties } from '../../src/model/projection/things.ts'
import type { Id, ThingType } from '../../src/model/thing.ts'
import type { UncertainDate } from '../../src/model/uncertain-date.ts'
import { nothingKnown } from '../importer/a-bundle.ts'
import { originals } from './annotations.ts'

/** What ships in data/, with the originals' own words, and the plain graph that follows from it. */
export type OwnGraph = {
  readonly bundles: readonly Recordable[]
  readonly things: ReadonlyMap<Id, OwnThing>
  readonly relationships: readonly Relationship[]
}

export type OwnThing = Given & {
  /** The name shown and all others. */
  readonly names: readonly string[]
  readonly date: UncertainDate | null
}

type Given = {
  readonly id: Id
  readonly type: ThingType
  readonly iso2?: string | undefined
  readonly iso3?: string | undefined
  readonly wikidata?: string | undefined
  readonly title?: string | undefined
  readonly sha256?: string | undefined
  readonly publisher?: Id | undefined
  readonly unnamed?: boolean | undefined
}

/** With its words, those of the original and those of its dispatch. */
export type OwnClaim = RecordableClaim

export const readOwnGraph = async (): Promise<OwnGraph> => {
  const texts = await readTexts(originals)
  const results = await readBundles(join(import.meta.dirname, '../../data'), { texts, known: nothingKnown })
  const bundles = results.map((result) => {
    if (result instanceof RefusedBundle) throw result
    return result
  })
  const given = new Map<Id, Given>()
  for (const { documents, things } of bundles) {
    for (const thing of [
      ...documents.map((document) => ({ ...document, type: 'Document' as const })),
      ...things,
    ])
      given.set(thing.id, { ...given.get(thing.id), ...thing })
  }
  const projection = project({
    things: [...given.values()].map(({ id, type, unnamed = false }) => ({ id, type, unnamed })),
    documents: bundles.flatMap(({ documents }) =>
      documents.map(({ id, publisher = null }) => ({ id, publisher })),
    ),
    claims: bundles.flatMap(({ claims }) => claims.map((claim) => ({ ...claim, rank: 'normal' as const }))),
  })
  const shown = new Map(projection.things.map(({ id, properties }) => [id, properties]))
  const things = [...given.values()].map((thing): OwnThing => {
    const { name, aliases = [], ...properties } = shown.get(thing.id) ?? {}
    return { ...thing, names: [...(name ? [name] : []), ...aliases], date: dateIn(properties) }
  })
  return {
    bundles,
    things: new Map(things.map((thing) => [thing.id, thing])),
    relationships: projection.relationships,
  }
}

const dateIn = ({
  edtf,
  earliest,
  startLatest,
  endEarliest,
  latest,
}: Partial<ThingProperties>): UncertainDate | null =>
  edtf && earliest && startLatest && endEarliest && latest
    ? { edtf, earliest, startLatest, endEarliest, latest }
    : null
