import { setTimeout } from 'node:timers/promises'
import { distribution } from '../measure/statistics.ts'
import { type Answered, ask, askSteadily } from './ask.ts'
import type { Promised } from './promise.ts'
import { questions } from './questions.ts'
import type { HardenedService } from './service.ts'
import { whole } from './words.ts'

const megabytes = (bytes: number) => `${whole(bytes / 1e6)} MB`

export const loadBorne: Promised = {
  promise: '60 s of mixed load at half of the capacity',
  goal: 'no error; after garbage collection no more than 10 MB more at its end than after a quarter',
  async measure({ port, heldMemory }, say) {
    const perSecond = (await capacityOf(port)) / 2
    say(`Half of the capacity is ${whole(perSecond)} questions a second.`)
    const part = { bodies: questions, perSecond }
    const answers: Answered[] = []
    const held: number[] = []
    for (let quarter = 0; quarter < 4; quarter += 1) {
      answers.push(...(await askSteadily(port, { ...part, forMs: quarterMs })))
      held.push(await heldMemory())
    }
    const [early = 0, , , late = 0] = held
    const failed = answers.filter(isFailed).length
    const { p50, p99 } = distribution(answers.map(({ milliseconds }) => milliseconds))
    return {
      measured: `${whole(perSecond)}/s: ${failed} of ${whole(answers.length)} failed; p50 ${whole(p50)}, p99 ${whole(p99)} ms; held ${held.map(megabytes).join(', ')}`,
      holds: failed === 0 && late - early <= 10e6,
    }
  },
}

const quarterMs = 15_000

export const overloadShed: Promised = {
  promise: '10 s at three times the capacity',
  goal: '200 or 503 with Retry-After; recovers at once',
  async measure({ port }, say) {
    const perSecond = 3 * (await capacityOf(port))
    say(`Three times the capacity is ${whole(perSecond)} questions a second.`)
    const answers = await askSteadily(port, { bodies: questions, perSecond, forMs: 10_000 })
    const shed = answers.filter(
      ({ status, headers }) => status === 503 && headers['retry-after'] !== undefined,
    )
    const answered = answers.filter((answer) => !isFailed(answer))
    const expected = new Set([...shed, ...answered])
    const others = answers.filter((answer) => !expected.has(answer))
    const slowest = distribution(answered.map(({ milliseconds }) => milliseconds)).p99
    const after = await askSteadily(port, { bodies: questions, perSecond: 20, forMs: 2_000 })
    const failed = after.filter(isFailed).length
    const { p99 } = distribution(after.map(({ milliseconds }) => milliseconds))
    return {
      measured: `${whole(answered.length)} answered (p99 ${whole(slowest)} ms), ${whole(shed.length)} shed, ${others.length} otherwise${reasons(others)}; then ${failed} failed, p99 ${whole(p99)} ms`,
      holds: others.length === 0 && shed.length > 0 && failed === 0 && p99 <= 500,
    }
  },
}

/** How many of each, such as ` (12 ECONNRESET, 3 500)`. */
function reasons(answers: readonly Answered[]): string {
  const all = Map.groupBy(answers, ({ status, fault }) => fault ?? String(status))
  const counted = [...all].map(([reason, { length }]) => `${length} ${reason}`)
  return counted.length === 0 ? '' : ` (${counted.join(', ')})`
}

const isFailed = ({ status, body }: Answered) => status !== 200 || body.includes('"errors"')

/** Questions a second that eight clients get answered who each ask again as soon as they are; of a service that is warm. */
async function capacityOf(port: HardenedService['port']): Promise<number> {
  let capacity = 0
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    const found = await answeredPerSecond(port)
    const isWarm = found < 1.1 * capacity
    capacity = Math.max(capacity, found)
    if (isWarm) break
  }
  await setTimeout(500)
  return capacity
}

const mostRounds = 8

async function answeredPerSecond(port: HardenedService['port']): Promise<number> {
  const forMs = 5_000
  const begun = performance.now()
  let count = 0
  const client = async () => {
    while (performance.now() - begun < forMs) {
      await ask(port, { body: questions[count % questions.length] ?? '' })
      count += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
  return (count / forMs) * 1_000
}
