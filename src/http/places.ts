import type { IncomingMessage } from 'node:http'
import { type InTurn, refuse } from '../graphql/json-post.ts'
import type { Gate } from './gate.ts'
import { wantsStream } from './streams.ts'
import { busy, told } from './turnstile.ts'
import { currentVisit } from './visit.ts'

/** Lets what a request asks for be done in a place of its own. A stream is counted by itself, and takes one for what it runs. */
export function takingPlaces(gate: Gate): (request: IncomingMessage) => InTurn {
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
      // Who left while waiting is not asked for.
      return response.destroyed ? null : await make()
    } finally {
      visit.hasPlace = false
      gate.leave(client.name)
    }
  }
  return (request) => (wantsStream(request) ? (make) => make() : inPlace)
}
