import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Client } from './client.ts'
import { clientsHere } from './rate.ts'

/** Answers that stay open, `text/event-stream`. */
export type Streams = {
  /** Whether the client may have it as one more, or has it already; it is given back when its connection ends. */
  readonly open: (client: Client, response: ServerResponse) => boolean
  readonly count: () => number
  /** Ends all of them, with a hint to come back. */
  readonly end: () => void
}

export const wantsStream = ({ headers: { accept = '' } }: IncomingMessage): boolean =>
  accept.includes('text/event-stream')

/** @param perClient the same for all where it was chosen; else the usual, and `clientsHere` times that on this machine. */
export function openStreams(perClient: number | null, usual: number): Streams {
  const open = new Map<string, Set<ServerResponse>>()
  return {
    open({ name, isHere }, response) {
      const own = open.get(name) ?? new Set()
      if (own.has(response)) return true
      if (own.size >= (perClient ?? usual * (isHere ? clientsHere : 1))) return false
      open.set(name, own.add(response))
      // What stands between would else keep events until there are many.
      response.setHeader('x-accel-buffering', 'no')
      response.once('close', () => {
        own.delete(response)
        if (own.size === 0) open.delete(name)
      })
      return true
    },
    count: () => open.values().reduce((sum, { size }) => sum + size, 0),
    end() {
      for (const response of [...open.values()].flatMap((own) => [...own])) {
        if (isStream(response)) endWithHint(response)
      }
    },
  }
}

const isStream = (response: ServerResponse): boolean =>
  response.headersSent && String(response.getHeader('content-type')).startsWith('text/event-stream')

/** Not all at once, but soon: clients that wait in step would come back in step. */
function endWithHint(response: ServerResponse): void {
  response.write(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`)
  response.end()
}
