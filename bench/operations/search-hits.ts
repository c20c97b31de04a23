import { z } from 'zod'
import { bestName } from '../../src/model/search-match.ts'
import { searchParameters } from '../../src/model/search-query.ts'
import type { Variables } from './operation.ts'

/**
 * What the indexes are asked for a text. Whoever asks Cypher by hand is given it, and is not measured at working it out:
 * how names are spelled is no matter of the database, and a second way of telling would find other things.
 */
export function indexQuestion({ text }: Variables): Variables {
  const { names, passages, perfect } = searchParameters({ text: String(text), kinds: null })
  return { names, passages, perfect }
}

const hits = z.array(
  z.object({
    score: z.number(),
    thing: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    names: z.array(z.string().nullable()).nullable(),
    passage: z.string().nullable(),
  }),
)

/** Hits with all the names of their things, as Readout shows them: with the name in which the text was found. */
export const shownHits = (found: unknown, { text }: Variables) => ({
  search: {
    nodes: hits.parse(found).map(({ score, thing, names, passage }) => ({
      score,
      matched: passage ?? bestName(String(text), names?.filter((name) => name !== null) ?? []),
      thing,
    })),
  },
})
