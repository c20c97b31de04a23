import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Joined, Point } from '../model/layout.ts'
import { inOrder } from '../model/order.ts'
import { inTurn } from './in-turn.ts'

type Positions = ReadonlyMap<string, Point>

const kept = new Map<string, Positions>()
const underWay = new Map<string, Promise<Positions>>()
const keptAtMost = 20
// Each takes a processor for seconds, which questions want as well.
const workersAtMost = 2

/**
 * Where to draw each thing of a network: worked out beside the event loop, two networks at a time, and kept for those asked
 * for last.
 */
export async function positionsOf(joined: Joined): Promise<Positions> {
  const key = keyOf(joined)
  const found = kept.get(key) ?? (await (underWay.get(key) ?? begin(key, joined)))
  // Asked for last is kept longest.
  kept.delete(key)
  kept.set(key, found)
  for (const oldest of kept.keys()) if (kept.size > keptAtMost) kept.delete(oldest)
  return found
}

function begin(key: string, joined: Joined): Promise<Positions> {
  const begun = takeTurn(() => workedOut(joined)).finally(() => underWay.delete(key))
  underWay.set(key, begun)
  return begun
}

const takeTurn = inTurn(workersAtMost)

function keyOf({ ids, links }: Joined): string {
  const pairs = links.map(({ source, target, weight }) => `${source} ${target} ${weight}`)
  const hash = createHash('sha256')
  for (const line of [...ids.toSorted(inOrder), ...pairs.toSorted(inOrder)]) hash.update(`${line}\n`)
  return hash.digest('base64url')
}

async function workedOut({ ids, links }: Joined): Promise<Positions> {
  const worker = new Worker(new URL('./positions-worker.ts', import.meta.url))
  try {
    worker.postMessage({
      ids,
      links: links.map(({ source, target, weight }) => ({ source, target, weight })),
    })
    const ended = once(worker, 'exit').then(([code]) => {
      throw new Error(`The worker that places the things of a network ended with code ${code}.`)
    })
    const [positions] = (await Promise.race([once(worker, 'message'), ended])) as [Positions]
    return positions
  } finally {
    await worker.terminate()
  }
}
