import { likeness, type ToldThing } from '../model/match/likeness.ts'
import type { Judgement } from '../model/match/mention.ts'
import { bestName, highlightsInName, highlightsInPassage } from '../model/search-match.ts'
import type { Located } from './resolvers.ts'

/** What a row brings for `matched`: the text that was searched for, and all that it may have been found in. */
type Candidates = {
  readonly text: string
  readonly passage: string | null
  readonly names: readonly (string | null)[] | null
}

/** Which of its names a thing was found by, where, and how likely it is meant: the index tells none of these. */
export const searchHitResolvers = {
  matched: ({ row }: Located) => matchedOf(candidatesOf(row)),
  highlights: ({ row }: Located) => {
    const candidates = candidatesOf(row)
    const highlights = candidates.passage === null ? highlightsInName : highlightsInPassage
    return highlights(candidates.text, matchedOf(candidates))
  },
  likeness: ({ row }: Located) => judgementOf(row)?.score ?? null,
  reasons: ({ row }: Located) => judgementOf(row)?.reasons ?? [],
}

/** Null where nobody wants it explained, and for a passage. */
function judgementOf(row: Located['row']): Judgement | null {
  const told = row['likeness'] as ToldThing | null
  return told && likeness(candidatesOf(row).text, told)
}

const candidatesOf = (row: Located['row']) => row['matched'] as Candidates

const matchedOf = ({ text, passage, names }: Candidates): string =>
  passage ?? bestName(text, names?.filter((name) => name !== null) ?? [])
