import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Joined, Point } from '../model/layout.ts'
import { inOrder } from '../model/order.ts'

type Positions = ReadonlyMap<string, Point>

const kept = new Map<string, Promise<Positions>>()
const keptAtMost = 20

/** Where to draw each thing of a network: worked out beside the event loop, and kept for the networks asked for last. */
export function positionsOf({ ids, links }: Joined): Promise<Positions> {
  const pairs = links.map(({ source, target, weight }) => `${source} ${target} ${weight}`)
  const key = [...ids.toSorted(inOrder), ...pairs.toSorted(inOrder)].join('\n')
  const found =
    kept.get(key) ??
    workedOut({ ids, links: links.map(({ source, target, weight }) => ({ source, target, weight })) })
  // Asked for last is kept longest.
  kept.delete(key)
  kept.set(key, found)
  for (const oldest of kept.keys()) if (kept.size > keptAtMost) kept.delete(oldest)
  found.catch(() => kept.delete(key))
  return found
}

async function workedOut(joined: Joined): Promise<Positions> {
  const worker = new Worker(new URL('./positions-worker.ts', import.meta.url))
  try {
    const answer = once(worker, 'message')
    worker.postMessage(joined)
    const [positions] = (await answer) as [Positions]
    return positions
  } finally {
    await worker.terminate()
  }
}
