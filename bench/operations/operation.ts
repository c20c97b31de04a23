import type { Pools } from '../graph/pools.ts'
import type { Random } from '../graph/random.ts'

export const operationNames = ['contact', 'references', 'counterparts', 'page', 'path', 'search'] as const
export type OperationName = (typeof operationNames)[number]

export type Variables = Readonly<Record<string, unknown>>
/** How much there is to answer: the busiest tenth, the next three, the rest. */
export const activities = ['busy', 'middling', 'quiet'] as const
export type Activity = (typeof activities)[number]

/** One thing to ask, of all contestants alike. */
export type Operation = {
  readonly name: OperationName
  /** What it asks, in a few words. */
  readonly question: string
  /** Draws what to ask about. */
  readonly variables: (pools: Pools, activity: Activity, random: Random) => Variables
}
