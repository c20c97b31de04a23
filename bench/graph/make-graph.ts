import { type GraphFiles, openGraphFiles, type WrittenGraph } from '../../src/importer/offline/graph-files.ts'
import { makeAgreements } from './agreements.ts'
import { makeCast } from './cast.ts'
import { makeContact, stockOf } from './contacts.ts'
import { type Pools, poolsCollector } from './pools.ts'
import { randomFrom } from './random.ts'
import type { Scale } from './scale.ts'
import type { Telling } from './telling.ts'
import { firstYear, lastYear } from './uncertain-days.ts'
import { graphWriter } from './write-graph.ts'

const partSize = 5_000
const remembered = 5_000

export type Made = { readonly files: GraphFiles; readonly written: WrittenGraph; readonly pools: Pools }

/**
 * A graph of diplomacy that never was: the same for the same scale and seed. Its claims pass through the product's own
 * projection, so that labels and properties are what the product writes.
 */
export async function makeGraph(
  folder: string,
  { scale, seed }: { readonly scale: Scale; readonly seed: number },
  progress: (contacts: number) => void,
): Promise<Made> {
  const random = randomFrom(seed)
  const cast = makeCast(scale, random)
  const { agreements, things } = makeAgreements(scale.agreements, cast, random)
  const publishers = cast.organisations.map(({ id }) => id)
  const all = { things: [...cast.things, ...things], tellings: [cast.gazetteer], publishers }
  const files = openGraphFiles(folder)
  const writer = graphWriter(files, { ...all, tellings: [officesIn(cast.gazetteer)] })
  await writer.write(all)
  const stock = stockOf(cast, agreements, random)
  const collector = poolsCollector(scale)
  const earlier: string[] = []
  for (let begun = 0; begun < scale.contacts; begun += partSize) {
    const part = Array.from({ length: Math.min(partSize, scale.contacts - begun) }, (_, index) => {
      const story = makeContact(begun + index + 1, earlier, stock)
      earlier[(begun + index) % remembered] = story.thing.id
      collector.add(story)
      return story
    })
    await writer.write({
      things: part.map(({ thing }) => thing),
      tellings: part.flatMap(({ tellings }) => tellings),
    })
    progress(begun + part.length)
  }
  const written = await writer.finish()
  const days = { first: `${firstYear}-01-01`, last: `${lastYear}-12-31` }
  return { files, written, pools: collector.pools(cast, agreements, days) }
}

/** An office yields to its holder, so the projection of a contact has to know both. */
const officesIn = (gazetteer: Telling): Telling => ({
  ...gazetteer,
  claims: gazetteer.claims.filter(({ predicate }) => predicate === 'held' || predicate === 'officeOf'),
})
