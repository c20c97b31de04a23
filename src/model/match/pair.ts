import { inOrder } from '../order.ts'
import type { Id } from '../thing.ts'
import type { Judgement } from './mention.ts'

/** Two things that are one, or may be; the first id in their order is the one to keep. */
export type Pair = Judgement & {
  readonly one: Id
  readonly other: Id
  readonly verdict: 'same' | 'proposed'
}

const doubtfulOfSeveral = 'not the only one that it may be'

/**
 * Leaves of pairs that are the same those that agree: where A is B and B is C, but A is not C, nothing tells which is
 * wrong, and all are but proposed.
 */
export function withoutQuarrels(pairs: readonly Pair[]): readonly Pair[] {
  const same = pairs.filter(({ verdict }) => verdict === 'same')
  const groups = groupsOf(same)
  return pairs.map((pair) => {
    const group = pair.verdict === 'same' ? groups.get(pair.one) : undefined
    if (!group) return pair
    const within = same.filter(({ one }) => group.has(one)).length
    if (within === (group.size * (group.size - 1)) / 2) return pair
    return { ...pair, verdict: 'proposed', reasons: [...pair.reasons, doubtfulOfSeveral] }
  })
}

function groupsOf(same: readonly Pair[]): ReadonlyMap<Id, ReadonlySet<Id>> {
  const groups = new Map<Id, Set<Id>>()
  for (const { one, other } of same) {
    const joined = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])])
    for (const id of joined) groups.set(id, joined)
  }
  return groups
}

/** Surest first, equals by their ids. */
export const inOrderOfScore = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.toSorted((a, b) => b.score - a.score || inOrder(a.one, b.one) || inOrder(a.other, b.other))
