import type { Cast, Leader } from './cast.ts'
import { type Random, zipf } from './random.ts'

/** Draws who meets whom. */
export type Company = {
  readonly initiator: () => Leader
  readonly partner: (leader: Leader) => Leader
}

const circleSize = 12

/**
 * Activity follows Zipf's law. Most partners come from a leader's own circle, some of whom are met far more often than
 * others, so that pairs have a history.
 */
export function makeCompany({ leaders }: Cast, random: Random): Company {
  const anyone = zipf(random, leaders, 0.8)
  const circles = new Map<Leader, () => Leader>()
  const circleOf = (leader: Leader) => {
    const known = circles.get(leader)
    if (known) return known
    const others = new Set<Leader>()
    for (let tries = 0; others.size < circleSize && tries < 200; tries += 1) others.add(anyone())
    const circle = zipf(random, [...others], 1)
    circles.set(leader, circle)
    return circle
  }
  return {
    initiator: anyone,
    partner: (leader) => (random.chance(0.7) ? circleOf(leader)() : anyone()),
  }
}
