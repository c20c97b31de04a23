import type { Contestant, ContestantName } from '../contestants/contestant.ts'
import type { Pools } from '../graph/pools.ts'
import type { OperationName } from '../operations/operation.ts'
import type { Effort } from './effort.ts'
import { usageOfProcess } from './process-usage.ts'
import { drawVariables, type Rivalry } from './rivals.ts'

/** Processor time of one request, in milliseconds, of the contestant's Node and of Neo4j on its behalf. */
type ProcessorTime = { readonly node: number; readonly neo4j: number | null }

export type ProcessorTimes = {
  readonly operation: OperationName
  readonly of: { readonly [name in ContestantName]?: ProcessorTime }
}

type Wanted = {
  readonly contestants: readonly Contestant[]
  readonly neo4jPid: number
  readonly pools: Pools
  readonly effort: Effort
  readonly seed: number
  readonly stop: AbortSignal
}

/**
 * All contestants use the one Neo4j, so its time can be told apart only while one of them alone is asked: each has the
 * database to itself for a block of requests, several times, in another order each time.
 */
export async function measureProcessorTime(
  rivalries: readonly Rivalry[],
  wanted: Wanted,
): Promise<ProcessorTimes[]> {
  const found: ProcessorTimes[] = []
  for (const rivalry of rivalries) found.push(await timesOf(rivalry, wanted))
  return found
}

async function timesOf({ operation, rivals }: Rivalry, wanted: Wanted): Promise<ProcessorTimes> {
  const { contestants, neo4jPid, pools, effort, seed, stop } = wanted
  const { requests, turns } = effort.block
  // Other questions than those of the latencies.
  const drawn = drawVariables(operation, pools, { seed: seed + 1, count: requests * turns })
  const runners = contestants.flatMap((contestant) => {
    const rival = rivals.find(({ name }) => name === contestant.name)
    return rival ? [{ contestant, rival, asked: 0, node: 0, neo4j: 0 }] : []
  })
  for (let turn = 0; turn < turns; turn += 1) {
    const questions = drawn.slice(turn * requests, (turn + 1) * requests)
    for (let place = 0; place < runners.length; place += 1) {
      const runner = runners[(turn + place) % runners.length]
      if (!runner) continue
      const { contestant, rival } = runner
      const before = await usageOf(contestant, neo4jPid)
      const begun = Date.now()
      for (const { variables } of questions) {
        stop.throwIfAborted()
        await rival.ask(variables)
        runner.asked += 1
        if (Date.now() - begun > effort.patienceMs / turns) break
      }
      const after = await usageOf(contestant, neo4jPid)
      runner.node += after.node - before.node
      runner.neo4j += after.neo4j - before.neo4j
    }
  }
  const inMs = (microseconds: number, asked: number) => microseconds / 1000 / asked
  const times = runners.map(({ contestant, asked, node, neo4j }) => [
    contestant.name,
    { node: inMs(node, asked), neo4j: Number.isNaN(neo4j) ? null : inMs(neo4j, asked) },
  ])
  return { operation: operation.name, of: Object.fromEntries(times) }
}

async function usageOf(contestant: Contestant, neo4jPid: number) {
  const [node, neo4j] = await Promise.all([contestant.usage(), usageOfProcess(neo4jPid)])
  return { node: node.cpu, neo4j: neo4j?.cpu ?? Number.NaN }
}
