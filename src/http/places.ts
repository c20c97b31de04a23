import type { IncomingMessage } from 'node:http'
import { type InTurn, refuse } from '../graphql/json-post.ts'
import type { Gate } from './gate.ts'
import { wantsStream } from './streams.ts'
import { busy, told } from './turnstile.ts'
import { currentVisit } from './visit.ts'

/** Lets what a request asks for be done in a place of its own. A stream is counted by itself, and takes one for what it runs. */
export function takingPlaces(gate: Gate): (request: IncomingMessage) => InTurn {
  const ownTurn = openTurns()
  const inPlace: InTurn = async (make) => {
    const visit = currentVisit()
    if (!visit) throw new Error('Only a request takes turns.')
    const { client, response } = visit
    if (!(await gate.enter(client.name))) {
      refuse(response, told(busy(), response))
      return null
    }
    visit.hasPlace = true
    try {
      await ownTurn()
      // Who left while waiting is not asked for.
      return response.destroyed ? null : await make()
    } finally {
      visit.hasPlace = false
      gate.leave(client.name)
    }
  }
  return (request) => (wantsStream(request) ? (make) => make() : inPlace)
}

/**
 * Resolves one of those who wait in each turn of Node's loop. A turn lets in one new connection, however many wait at the
 * door: were all that may run begun in it, a crowd would stand there for longer than it takes to tell it to come back.
 */
function openTurns(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const next = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(next)
    })
}
