import type { Options } from './command-line.ts'
import { readoutQuery } from './contestants/asking.ts'
import type { ScaleName } from './graph/scale.ts'
import { measureColdStart } from './measure/cold-start.ts'
import { effortOf } from './measure/effort.ts'
import type { Latencies } from './measure/latency.ts'
import { type FoundOnStore, measureOnStore } from './measure/on-store.ts'
import { operations } from './operations/operations.ts'
import { geomeanOf } from './report/goals.ts'
import { describeMachine } from './report/machine.ts'
import type { OperationResult, Results } from './report/results.ts'
import type { Running } from './running.ts'

/** What a graph is held against to see how answers grow with it. */
const smaller: Readonly<Record<ScaleName, ScaleName | null>> = { S: null, M: 'S', L: 'M' }

/** Runs the parts that were asked for, one after the other: nothing else of ours runs beside what is measured. */
export async function runBenchmark(options: Options, running: Running): Promise<Results> {
  const { scale, seed, parts } = options
  const { say, stop } = running
  const machine = await describeMachine()
  const effort = effortOf(options)
  const grownFrom = parts.includes('growth') ? smaller[scale] : null
  const before =
    grownFrom && (await measureOnStore({ ...options, scale: grownFrom, parts: ['latency'], effort }, running))
  const found = await measureOnStore({ ...options, effort }, running)
  for (const each of found.latencies) showFirst(each, say)
  const start = parts.includes('start')
    ? await measureColdStart({ home: found.home, times: effort.starts, question: firstQuestion(found), stop })
    : null
  const results = operations
    .filter(({ name }) => options.only.includes(name))
    .map(({ name }) => resultOf(name, found, before))
  const { throughput, memory, shapes } = found
  return {
    ...{ scale, seed, at: new Date().toISOString(), machine: machine() },
    ...{ operations: results, grownFrom },
    geomean: geomeanOf(results),
    ...{ throughput, memory, shapes, start },
  }
}

function resultOf(
  name: OperationResult['name'],
  { latencies, processorTimes, absent }: FoundOnStore,
  before: FoundOnStore | null,
): OperationResult {
  const of = ({ operation }: { readonly operation: string }) => operation === name
  const latency = latencies.find(of)
  return {
    name,
    absent: absent.find(of)?.why ?? {},
    ...latency?.of,
    compared: latency?.compared ?? 0,
    differences: latency?.differences.length ?? 0,
    processorTime: processorTimes.find(of)?.of ?? {},
    before: before?.latencies.find(of)?.of ?? {},
  }
}

function showFirst({ operation, differences }: Latencies, say: Running['say']): void {
  const [first] = differences
  if (!first) return
  const { name, variables, floor, answer } = first
  say(`${operation}: ${name} answers otherwise than the floor for ${JSON.stringify(variables)}`)
  say(`  floor: ${floor.slice(0, 1_000)}\n  ${name}: ${answer.slice(0, 1_000)}`)
}

const firstQuestion = ({ pools }: FoundOnStore) => ({
  query: readoutQuery('contact'),
  variables: { id: pools.contacts.busy[0] },
})
