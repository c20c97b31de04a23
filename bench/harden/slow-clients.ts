import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { distribution } from '../measure/statistics.ts'
import { askSteadily } from './ask.ts'
import type { Promised } from './promise.ts'
import { shortQuestion } from './questions.ts'
import { whole } from './words.ts'

const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n'
const beginnings = [head, `${head}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`]

export const slowClientsCut: Promised = {
  promise: '200 slow and 500 idle clients',
  goal: 'others p99 0.5 s; slow ones cut in 12 s',
  async measure({ port }) {
    const idle = await Promise.all(Array.from({ length: 500 }, () => open(port)))
    const slow = await Promise.all(Array.from({ length: 200 }, () => open(port)))
    const lives = slow.map((socket, number) => dawdle(socket, beginnings[number % 2] ?? ''))
    const answers = await askSteadily(port, { bodies: [shortQuestion], perSecond: 50, forMs: 12_500 })
    const cut = await Promise.race([Promise.all(lives), setTimeout(2_000, null)])
    for (const socket of [...idle, ...slow]) socket.destroy()
    const { p99 } = distribution(answers.map(({ milliseconds }) => milliseconds))
    const failed = answers.filter(({ status }) => status !== 200).length
    const longest = cut === null ? Number.POSITIVE_INFINITY : Math.max(...cut)
    return {
      measured: `others p99 ${whole(p99)} ms, ${failed} failed; slow ones lived ${(longest / 1000).toFixed(1)} s`,
      holds: p99 <= 500 && failed === 0 && longest <= 12_000,
    }
  },
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** How long it was borne with. */
async function dawdle(socket: Socket, beginning: string): Promise<number> {
  const begun = performance.now()
  socket.resume().write(beginning)
  const drip = setInterval(() => socket.write(' '), 900)
  await once(socket, 'close')
  clearInterval(drip)
  return performance.now() - begun
}
