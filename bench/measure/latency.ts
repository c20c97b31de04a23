import type { Asking, RivalName } from '../contestants/asking.ts'
import type { Pools } from '../graph/pools.ts'
import type { OperationName, Variables } from '../operations/operation.ts'
import { asBags, inOrder } from '../operations/same-answer.ts'
import type { Effort } from './effort.ts'
import { type Drawn, drawVariables, type Rivalry } from './rivals.ts'
import { type Distribution, distribution } from './statistics.ts'

export type Latencies = {
  readonly operation: OperationName
  readonly of: { readonly [name in RivalName]?: Distribution }
  /** Questions that all were asked, and those that were answered otherwise than the floor did. */
  readonly compared: number
  readonly differences: readonly Difference[]
}

type Difference = {
  readonly name: RivalName
  readonly variables: Variables
  readonly floor: string
  readonly answer: string
}

type Wanted = {
  readonly pools: Pools
  readonly effort: Effort
  readonly seed: number
  readonly stop: AbortSignal
}

/**
 * Every round asks each operation of each contestant once, one request at a time, all about the same; who is first goes
 * round. So whatever else the machine does hits all alike.
 */
export async function measureLatency(
  rivalries: readonly Rivalry[],
  wanted: Wanted,
  say: (progress: string) => void,
): Promise<Latencies[]> {
  const { pools, effort, seed, stop } = wanted
  const { warmUp, rounds } = effort
  const races = rivalries.map((rivalry) => newRace(rivalry, effort))
  const questions = races.map(({ operation }) =>
    drawVariables(operation, pools, { seed, count: warmUp + rounds }),
  )
  const begun = Date.now()
  let told = begun
  for (let round = 0; round < warmUp + rounds; round += 1) {
    if (round > 2 * warmUp && Date.now() - begun > effort.atMostMs.latency) break
    for (const [index, race] of races.entries()) {
      stop.throwIfAborted()
      const drawn = questions[index]?.[round]
      if (drawn) await runOnce(race, drawn, { round, counts: round >= warmUp })
    }
    if (Date.now() - told > 5_000) {
      told = Date.now()
      say(`Latency: ${round + 1} of ${warmUp + rounds} rounds${round < warmUp ? ', warming up' : ''}`)
    }
  }
  return races.map(({ operation, runners, compared, differences }) => ({
    operation: operation.name,
    of: Object.fromEntries(
      runners
        .filter(({ samples }) => samples.length > 0)
        .map(({ name, samples }) => [name, distribution(samples)]),
    ),
    compared: compared.count,
    differences,
  }))
}

type Runner = Asking & { readonly samples: number[]; spentMs: number }
type Race = {
  readonly operation: Rivalry['operation']
  readonly runners: readonly Runner[]
  readonly patienceMs: number
  readonly compared: { count: number }
  readonly differences: Difference[]
}

const newRace = ({ operation, rivals }: Rivalry, { patienceMs }: Effort): Race => ({
  operation,
  runners: rivals.map((rival) => ({ ...rival, samples: [], spentMs: 0 })),
  patienceMs,
  compared: { count: 0 },
  differences: [],
})

/** A form that is not the best is only there to be seen beside it. */
const roundsBetweenNatural = 10

async function runOnce(
  { runners, patienceMs, compared, differences }: Race,
  { variables }: Drawn,
  { round, counts }: { readonly round: number; readonly counts: boolean },
): Promise<void> {
  const isOut = ({ spentMs }: Runner) => spentMs > patienceMs
  // The two whose ratio is judged end together, so that both were asked the same.
  if (runners.some((runner) => (runner.name === 'floor' || runner.name === 'readout') && isOut(runner)))
    return
  const answers = new Map<RivalName, unknown>()
  for (let place = 0; place < runners.length; place += 1) {
    const runner = runners[(round + place) % runners.length]
    if (!runner || isOut(runner)) continue
    if (runner.name === 'neo4jGraphqlNatural' && round % roundsBetweenNatural !== 0) continue
    const { milliseconds, body } = await runner.ask(variables)
    if (counts) {
      runner.samples.push(milliseconds)
      runner.spentMs += milliseconds
    }
    answers.set(runner.name, runner.read(body, variables))
  }
  if (!answers.has('floor')) return
  compared.count += 1
  for (const [name, answer] of answers) {
    // @neo4j/graphql cannot order everything that Readout and the floor order.
    const asText = name === 'readout' ? inOrder : asBags
    const [floor, other] = [asText(answers.get('floor')), asText(answer)]
    if (other !== floor) differences.push({ name, variables, floor, answer: other })
  }
}
