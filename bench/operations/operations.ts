import { withoutAccents } from '../graph/names.ts'
import type { Pools } from '../graph/pools.ts'
import type { Random } from '../graph/random.ts'
import { laterBy } from '../graph/uncertain-days.ts'
import type { Operation } from './operation.ts'

export const operations: readonly Operation[] = [
  {
    name: 'contact',
    question: 'One contact with its participants and the states involved',
    variables: ({ contacts }, activity, random) => ({ id: oneByRank(contacts[activity], random) }),
  },
  {
    name: 'references',
    question: 'Agreements referenced in calls of two leaders in a window, with evidence',
    variables: ({ pairs, days }, activity, random) => ({
      between: random.chance(0.5)
        ? oneByRank(pairs[activity], random)
        : oneByRank(pairs[activity], random).toReversed(),
      window: window(days, [1_000, 2_500, 5_400], random),
    }),
  },
  {
    name: 'counterparts',
    question: 'Whom a leader dealt with, how often, first and last',
    variables: ({ leaders }, activity, random) => ({ id: oneByRank(leaders[activity], random) }),
  },
  {
    name: 'page',
    question: 'A page of 50 contacts by window and topic, with their number',
    variables: ({ topics, days }, activity, random) => ({
      topic: oneByRank(topics[activity], random),
      window: window(days, [90, 365, 1_100], random),
    }),
  },
  {
    name: 'path',
    question: 'The shortest paths of up to four hops between two leaders',
    variables: ({ leaders }, activity, random) => {
      const from = oneByRank(leaders[activity], random)
      const others = leaders[random.oneOf(['busy', 'middling', 'quiet'] as const)]
      let to = oneByRank(others, random)
      while (to === from) to = oneByRank(others, random)
      return { from, to }
    },
  },
  {
    name: 'search',
    question: 'The ten best hits for a name, as people type it',
    variables: ({ names }, activity, random) => ({
      text: asTyped(oneByRank(names[activity], random), random),
    }),
  },
]

/** The busier of them more often, as Zipf's law has it: each doubling of the rank is drawn as often as the last. */
const oneByRank = <Item>(items: readonly Item[], random: Random): Item => {
  const item = items[Math.floor((items.length + 1) ** random.unit()) - 1]
  if (item === undefined) throw new Error('There is nothing to ask about.')
  return item
}

/** Somewhere in all days, so many of them long. */
function window({ first, last }: Pools['days'], lengths: readonly number[], random: Random) {
  const length = random.oneOf(lengths)
  const all = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
  const from = laterBy(first, random.between(0, Math.max(0, all - length)))
  return { from, to: laterBy(from, length) }
}

/** As it stands, without accents, with a letter missing, or with two of them swapped. */
function asTyped(name: string, random: Random): string {
  const at = random.between(1, Math.max(1, name.length - 3))
  switch (random.weighted({ exact: 4, plain: 3, missing: 2, swapped: 1 })) {
    case 'exact':
      return name
    case 'plain':
      return withoutAccents(name)
    case 'missing':
      return name.slice(0, at) + name.slice(at + 1)
    case 'swapped':
      return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
  }
}
