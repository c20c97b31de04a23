import { z } from 'zod'
import { indexQuestion, shownHits } from '../operations/search-hits.ts'
import type { Translation } from './translation.ts'

const found = z.object({ search: z.array(z.unknown()) })

export const search: Translation = {
  variables: indexQuestion,
  answer: (data, variables) => shownHits(found.parse(data).search, variables),
}
