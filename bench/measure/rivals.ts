import { type Asking, RefusedQuestion, waysToAsk } from '../contestants/asking.ts'
import type { Contestant, ContestantName } from '../contestants/contestant.ts'
import type { Pools } from '../graph/pools.ts'
import { randomFrom } from '../graph/random.ts'
import { type Activity, activities, type Operation, type Variables } from '../operations/operation.ts'

/** One operation, and those who can answer it. */
export type Rivalry = {
  readonly operation: Operation
  readonly rivals: readonly Asking[]
  /** Why the others cannot. */
  readonly absent: readonly { readonly name: ContestantName; readonly why: string }[]
}

/** Asks each contestant each operation once, to see who answers it. */
export async function findRivals(
  contestants: readonly Contestant[],
  operations: readonly Operation[],
  pools: Pools,
): Promise<Rivalry[]> {
  const rivalries: Rivalry[] = []
  for (const operation of operations) {
    const [first] = drawVariables(operation, pools, { seed: 1, count: 1 })
    const rivals: Asking[] = []
    const absent: { name: ContestantName; why: string }[] = []
    for (const contestant of contestants) {
      const ways = waysToAsk(contestant, operation.name)
      const why = ways[0] ? await refusal(ways[0], first?.variables ?? {}) : 'cannot be asked'
      if (why === null) rivals.push(...ways)
      else absent.push({ name: contestant.name, why })
    }
    rivalries.push({ operation, rivals, absent })
  }
  return rivalries
}

async function refusal({ ask, read }: Asking, variables: Variables): Promise<string | null> {
  const { body } = await ask(variables)
  try {
    read(body, variables)
    return null
  } catch (error) {
    if (!(error instanceof RefusedQuestion)) throw error
    return /^(Cannot query field|Unknown type|Unknown argument|Field ")/.test(error.message)
      ? 'not in the contract yet'
      : error.message
  }
}

export type Drawn = { readonly activity: Activity; readonly variables: Variables }

/** The same for the same seed; a third of each activity. */
export function drawVariables(
  operation: Operation,
  pools: Pools,
  { seed, count }: { readonly seed: number; readonly count: number },
): Drawn[] {
  const random = randomFrom(
    [...operation.name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed),
  )
  return Array.from({ length: count }, (_, index) => {
    const activity = activities[index % activities.length] ?? 'busy'
    return { activity, variables: operation.variables(pools, activity, random) }
  })
}
