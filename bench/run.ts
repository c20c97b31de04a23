import { cpus, loadavg, totalmem } from 'node:os'
import type { Config } from '../src/config.ts'
import { neo4jVersion } from '../src/neo4j/server/jars.ts'
import type { Options } from './command-line.ts'
import { closeConnections } from './contestants/asking.ts'
import { type Contestant, startContestant } from './contestants/contestant.ts'
import { type Latencies, measureLatency } from './measure/latency.ts'
import { findRivals, type Rivalry } from './measure/rivals.ts'
import { operations } from './operations/operations.ts'
import { geomeanOf } from './report/goals.ts'
import type { OperationResult, Results } from './report/results.ts'
import { openStore, type Store } from './store/open-store.ts'

type Running = {
  readonly config: Config
  readonly stop: AbortSignal
  readonly say: (progress: string) => void
}

/** Opens the store, starts the contestants, and runs what was asked for. */
export async function runBenchmark(options: Options, running: Running): Promise<Results> {
  await using opened = new AsyncDisposableStack()
  const { config, stop, say } = running
  const { scale, seed, fresh, heap, pageCache } = options
  const memory = { heap, pageCache }
  const store = await openStore({ scale, seed, config, fresh, memory, stop }, say)
  opened.defer(() => store.close())
  const loadBefore = loadavg()[0] ?? 0
  const contestants: Contestant[] = []
  opened.defer(closeConnections)
  for (const name of options.contestants) {
    const contestant = await startContestant(name, store.address)
    opened.defer(() => contestant.close())
    contestants.push(contestant)
  }
  const wanted = operations.filter(({ name }) => options.only.includes(name))
  const rivalries = await findRivals(contestants, wanted, store.pools)
  const latencies = await latenciesOf(rivalries, store, options, running)
  const results = rivalries.map((rivalry) => resultOf(rivalry, latencies))
  for (const { operation, differences } of latencies) showFirst(operation, differences, say)
  return {
    scale,
    seed,
    at: new Date().toISOString(),
    machine: { ...(await machine()), loadBefore, loadAfter: loadavg()[0] ?? 0 },
    operations: results,
    geomean: geomeanOf(results),
  }
}

async function latenciesOf(
  rivalries: readonly Rivalry[],
  { pools }: Store,
  { parts, quick, rounds, seed }: Options,
  { stop, say }: Running,
): Promise<Latencies[]> {
  if (!parts.includes('latency')) return []
  const wanted = {
    pools,
    warmUp: quick ? 60 : 200,
    rounds: rounds ?? (quick ? 150 : 400),
    patienceMs: quick ? 20_000 : 90_000,
    seed,
    stop,
  }
  return await measureLatency(rivalries, wanted, say)
}

function resultOf({ operation, absent }: Rivalry, latencies: readonly Latencies[]): OperationResult {
  const measured = latencies.find((latency) => latency.operation === operation.name)
  return {
    name: operation.name,
    absent: Object.fromEntries(absent.map(({ name, why }) => [name, why])),
    ...measured?.of,
    ...(measured && { compared: measured.compared, differences: measured.differences.length }),
  }
}

function showFirst(
  operation: string,
  differences: Latencies['differences'],
  say: (progress: string) => void,
): void {
  const [first] = differences
  if (!first) return
  const { name, variables, floor, answer } = first
  say(`${operation}: ${name} answers otherwise than the floor for ${JSON.stringify(variables)}`)
  say(`  floor: ${floor.slice(0, 1_000)}\n  ${name}: ${answer.slice(0, 1_000)}`)
}

async function machine() {
  const processors = cpus()
  return {
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    neo4j: await neo4jVersion(),
  }
}
