import { setTimeout } from 'node:timers/promises'
import { ask } from './ask.ts'
import type { Promised } from './promise.ts'

const tooMuch = [
  'RETURN range(1, 20000000) AS numbers',
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c RETURN sum(a * b * c)',
  'UNWIND range(1, 100000000) AS a RETURN collect(a)',
  'UNWIND range(1, 1000000) AS n RETURN n',
]

export const cypherBounded: Promised = {
  promise: 'Cypher that asks for too much: 20 million elements, hours of work, a million rows',
  goal: 'ended in 11 s, liveness answers in 100 ms all the while',
  async measure({ port, token }) {
    const headers = { authorization: `Bearer ${token}` }
    const query = 'query($statement: String!) { cypher(statement: $statement) { columns rows complete } }'
    let slowest = 0
    const ended: number[] = []
    for (const statement of tooMuch) {
      const body = JSON.stringify({ query, variables: { statement } })
      let done = false
      const answered = ask(port, { body, headers }).finally(() => {
        done = true
      })
      while (!done) {
        slowest = Math.max(slowest, (await ask(port, { path: '/health/live' })).milliseconds)
        await setTimeout(20)
      }
      const { status, milliseconds } = await answered
      ended.push(status === 200 ? milliseconds : Number.POSITIVE_INFINITY)
    }
    const last = Math.max(...ended)
    return {
      measured: `ended in ${(last / 1000).toFixed(1)} s; liveness in ${Math.round(slowest)} ms at most`,
      holds: last < 11_000 && slowest < 100,
    }
  },
}
