import { ask, askSteadily } from './ask.ts'
import { bombs } from './bomb-documents.ts'
import type { Promised } from './promise.ts'
import { shortQuestion } from './questions.ts'
import { whole } from './words.ts'

const more = [
  JSON.stringify({ query: `{ ${'a '.repeat(500_000)} }` }),
  JSON.stringify(Array.from({ length: 500 }, () => ({ query: '{ __typename }' }))),
]

export const bombsRefused: Promised = {
  promise: `${bombs.length + more.length} bombs among documents`,
  goal: '4xx in 1 s, others in 0.5 s',
  async measure({ port }) {
    const others = askSteadily(port, { bodies: [shortQuestion], perSecond: 20, forMs: 10_000 })
    const refusals = []
    for (let round = 0; round < 3; round += 1) {
      const bodies = [...bombs.map(([, query]) => JSON.stringify({ query })), ...more]
      refusals.push(...(await Promise.all(bodies.map((body) => ask(port, { body })))))
    }
    const slowest = Math.max(...refusals.map(({ milliseconds }) => milliseconds))
    const waited = Math.max(...(await others).map(({ milliseconds }) => milliseconds))
    // Whose body is too long may be cut before it has read why.
    const taken = refusals.filter(
      ({ status, fault }) => !(status >= 400 && status < 500) && fault === null,
    ).length
    return {
      measured: `${taken} taken; slowest ${whole(slowest)} ms; others at most ${whole(waited)} ms`,
      holds: taken === 0 && slowest <= 1_000 && waited <= 500,
    }
  },
}
