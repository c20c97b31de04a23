import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { ask } from './ask.ts'
import type { Promised } from './promise.ts'

const wanted = 1_000

export const streamsServed: Promised = {
  promise: '1,000 streams, then none',
  goal: 'all open; capped; descriptors back in 5 s',
  async measure({ port, openFiles }) {
    const query = '{ __schema { subscriptionType { name } } }'
    const { body } = await ask(port, { body: JSON.stringify({ query }) })
    if (JSON.parse(body).data.__schema.subscriptionType === null) {
      return { measured: 'the contract has no subscription', holds: true }
    }
    const before = await openFiles()
    const opened = await Promise.all(Array.from({ length: wanted }, () => listen(port)))
    const statuses = opened.map(({ status }) => status)
    const beyond = await listen(port)
    for (const { asked } of [...opened, beyond]) asked.destroy()
    const begun = performance.now()
    while ((await openFiles()) > before + 5 && performance.now() - begun < 10_000) await setTimeout(100)
    const back = performance.now() - begun
    const open = statuses.filter((status) => status === 200).length
    return {
      measured: `${open} open; one more ${beyond.status}; descriptors back in ${(back / 1000).toFixed(1)} s`,
      holds: open === wanted && beyond.status === 429 && back <= 5_000,
    }
  },
}

async function listen(port: number): Promise<{ readonly asked: ClientRequest; readonly status: number }> {
  const body = JSON.stringify({ query: 'subscription { changes { __typename } }' })
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    'content-length': body.length,
  }
  const asked = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent: false, headers })
  asked.on('error', () => undefined).end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.on('error', () => undefined).resume()
  return { asked, status: answer.statusCode ?? 0 }
}
