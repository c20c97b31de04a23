import type { Asking } from '../contestants/asking.ts'
import type { ContestantName } from '../contestants/contestant.ts'
import type { Pools } from '../graph/pools.ts'
import type { Variables } from '../operations/operation.ts'
import type { Effort } from './effort.ts'
import { drawVariables, type Rivalry } from './rivals.ts'
import { type Distribution, distribution } from './statistics.ts'

export type Throughput = {
  readonly clients: number
  readonly of: { readonly [name in ContestantName]?: Answers }
}

/** What so many clients get who each ask again as soon as they are answered; times in milliseconds. */
type Answers = { readonly perSecond: number } & Distribution

const clientCounts = [1, 8, 32]
const questionCount = 600

type Wanted = {
  readonly names: readonly ContestantName[]
  readonly pools: Pools
  readonly effort: Effort
  readonly seed: number
  readonly stop: AbortSignal
}

/** All operations in turn, as far as every contestant answers them, so that all are asked the same. */
export async function measureThroughput(
  rivalries: readonly Rivalry[],
  { names, pools, effort, seed, stop }: Wanted,
): Promise<Throughput[]> {
  const shared = rivalries.filter(({ absent }) => absent.length === 0)
  if (shared.length === 0) return []
  const found: Throughput[] = []
  for (const [turn, clients] of clientCounts.entries()) {
    const of: { [name in ContestantName]?: Answers } = {}
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(turn + place) % names.length]
      if (!name) continue
      const questions = mixed(shared, name, { pools, seed: seed + 2 + turn })
      of[name] = await answersWithin(effort.loadMs, questions, { clients, stop })
    }
    found.push({ clients, of })
  }
  return found
}

type Question = { readonly asking: Asking; readonly variables: Variables }

function mixed(
  rivalries: readonly Rivalry[],
  name: ContestantName,
  { pools, seed }: { readonly pools: Pools; readonly seed: number },
): Question[] {
  const count = Math.ceil(questionCount / rivalries.length)
  const each = rivalries.map(({ operation, rivals }) => {
    const asking = rivals.find((rival) => rival.name === name)
    if (!asking) throw new Error(`${name} is not asked ${operation.name}.`)
    return drawVariables(operation, pools, { seed, count }).map(({ variables }) => ({ asking, variables }))
  })
  return Array.from({ length: count }, (_, index) => each.map((questions) => questions[index]))
    .flat()
    .filter((question) => question !== undefined)
}

async function answersWithin(
  milliseconds: number,
  questions: readonly Question[],
  { clients, stop }: { readonly clients: number; readonly stop: AbortSignal },
): Promise<Answers> {
  const samples: number[] = []
  const begun = performance.now()
  let next = 0
  const client = async () => {
    while (performance.now() - begun < milliseconds) {
      stop.throwIfAborted()
      const question = questions[next % questions.length]
      next += 1
      if (question) samples.push((await question.asking.ask(question.variables)).milliseconds)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  // Up to the last answer: what was asked in time and answered late counts, and so does its time.
  const seconds = (performance.now() - begun) / 1000
  return { perSecond: samples.length / seconds, ...distribution(samples) }
}
