import { closeConnections } from '../contestants/asking.ts'
import { type Contestant, type ContestantName, startContestant } from '../contestants/contestant.ts'
import type { Pools } from '../graph/pools.ts'
import type { ScaleName } from '../graph/scale.ts'
import type { OperationName } from '../operations/operation.ts'
import { operations } from '../operations/operations.ts'
import type { Running } from '../running.ts'
import { neo4jGraphqlDialect } from '../shapes/neo4j-graphql-dialect.ts'
import { readoutDialect } from '../shapes/readout-dialect.ts'
import { openStore } from '../store/open-store.ts'
import type { Effort } from './effort.ts'
import { type Latencies, measureLatency } from './latency.ts'
import { usageOfProcess } from './process-usage.ts'
import { measureProcessorTime, type ProcessorTimes } from './processor-time.ts'
import { findRivals, type Rivalry } from './rivals.ts'
import { measureNewShapes, type NewShapes } from './shapes.ts'
import { measureThroughput, type Throughput } from './throughput.ts'

type Wanted = {
  readonly scale: ScaleName
  readonly seed: number
  readonly fresh: boolean
  readonly heap: number
  readonly pageCache: number
  readonly parts: readonly string[]
  readonly only: readonly OperationName[]
  readonly contestants: readonly ContestantName[]
  readonly effort: Effort
}

/** Resident memory after all that was asked, in bytes. */
export type MemoryUse = { readonly [name in ContestantName]?: number } & { readonly neo4j: number | null }

/** What was found on one graph, which is closed by then. */
export type FoundOnStore = {
  readonly home: string
  readonly pools: Pools
  readonly absent: readonly {
    readonly operation: OperationName
    readonly why: Readonly<Record<string, string>>
  }[]
  readonly latencies: readonly Latencies[]
  readonly processorTimes: readonly ProcessorTimes[]
  readonly throughput: readonly Throughput[]
  readonly memory: MemoryUse | null
  readonly shapes: { readonly [name in ContestantName]?: NewShapes }
}

export async function measureOnStore(wanted: Wanted, running: Running): Promise<FoundOnStore> {
  await using opened = new AsyncDisposableStack()
  const { scale, seed, fresh, heap, pageCache, parts, effort } = wanted
  const { config, stop, say } = running
  const store = await openStore({ scale, seed, config, fresh, memory: { heap, pageCache }, stop }, say)
  opened.defer(() => store.close())
  opened.defer(closeConnections)
  const contestants: Contestant[] = []
  for (const name of wanted.contestants) {
    const contestant = await startContestant(name, store.address)
    opened.defer(() => contestant.close())
    contestants.push(contestant)
  }
  const asked = operations.filter(({ name }) => wanted.only.includes(name))
  const rivalries = await findRivals(contestants, asked, store.pools)
  const measuring = {
    contestants,
    names: wanted.contestants,
    neo4jPid: store.pid,
    pools: store.pools,
    effort,
    seed,
    stop,
  }
  const latencies = parts.includes('latency') ? await measureLatency(rivalries, measuring, say) : []
  const load = parts.includes('load') ? await measureLoad(rivalries, measuring, say) : noLoad
  const shapes = parts.includes('shapes') ? await measureShapes(contestants, { effort, seed, stop }, say) : {}
  return { home: store.home, pools: store.pools, absent: rivalries.map(absentOf), latencies, ...load, shapes }
}

const absentOf = ({ operation, absent }: Rivalry) => ({
  operation: operation.name,
  why: Object.fromEntries(absent.map(({ name, why }) => [name, why])),
})

type Load = Pick<FoundOnStore, 'processorTimes' | 'throughput' | 'memory'>
const noLoad: Load = { processorTimes: [], throughput: [], memory: null }

async function measureLoad(
  rivalries: readonly Rivalry[],
  measuring: Parameters<typeof measureProcessorTime>[1] & Parameters<typeof measureThroughput>[1],
  say: Running['say'],
): Promise<Load> {
  say('Processor time')
  const processorTimes = await measureProcessorTime(rivalries, measuring)
  say('Requests per second')
  const throughput = await measureThroughput(rivalries, measuring)
  const { contestants, neo4jPid } = measuring
  const used: { [name in ContestantName]?: number } = {}
  for (const { name, usage } of contestants) used[name] = (await usage()).memory
  const neo4j = (await usageOfProcess(neo4jPid))?.memory ?? null
  return { processorTimes, throughput, memory: { ...used, neo4j } }
}

/** The floor has no shapes but its own. */
const dialects = { readout: readoutDialect, neo4jGraphql: neo4jGraphqlDialect } as const

async function measureShapes(
  contestants: readonly Contestant[],
  { effort, seed, stop }: { readonly effort: Effort; readonly seed: number; readonly stop: AbortSignal },
  say: Running['say'],
): Promise<FoundOnStore['shapes']> {
  const found: { [name in ContestantName]?: NewShapes } = {}
  for (const contestant of contestants) {
    const { name } = contestant
    if (name === 'floor') continue
    say(`New shapes: ${name}`)
    found[name] = await measureNewShapes(contestant, { dialect: dialects[name], effort, seed, stop })
  }
  return found
}
