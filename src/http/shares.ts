import type { ServerResponse } from 'node:http'
import type { Client } from './client.ts'

/** Places for answers that take long, of which no client has all. */
export type Shares = {
  /** Takes a place until the answer's connection is done with; else tells who has taken them. */
  readonly take: (client: Client, response: ServerResponse) => 'taken' | 'had by others' | 'had by client'
}

export function openShares({
  atOnce,
  perClient,
}: {
  readonly atOnce: number
  readonly perClient: number
}): Shares {
  const had = new Map<string, number>()
  let all = 0
  return {
    take({ name }, response) {
      const own = had.get(name) ?? 0
      if (own >= perClient) return 'had by client'
      if (all >= atOnce) return 'had by others'
      all += 1
      had.set(name, own + 1)
      response.once('close', () => {
        all -= 1
        const left = (had.get(name) ?? 1) - 1
        if (left === 0) had.delete(name)
        else had.set(name, left)
      })
      return 'taken'
    },
  }
}
