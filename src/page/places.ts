import type { Point } from '../model/layout.ts'
import type { Laid, Wanted } from './layout-worker.ts'
import type { Loaded } from './load-graph.ts'

/** Works out where things are drawn, off the page's own thread. */
export function openLayout() {
  const waiting = new Map<number, (places: ReadonlyMap<string, Point>) => void>()
  let turn = 0
  // Where the service says all places there is nothing to work out, and the first picture comes sooner without.
  let worker: Worker | null = null
  const openWorker = () => {
    const opened = new Worker('/page/layout-worker.js', { type: 'module' })
    opened.addEventListener('message', ({ data }: MessageEvent<Laid>) => {
      waiting.get(data.turn)?.(data.places)
      waiting.delete(data.turn)
    })
    return opened
  }
  const lay = (joined: Wanted['joined'], placed: ReadonlyMap<string, Point>) =>
    new Promise<ReadonlyMap<string, Point>>((resolve) => {
      turn += 1
      waiting.set(turn, resolve)
      worker ??= openWorker()
      worker.postMessage({ turn, joined, placed } satisfies Wanted)
    })

  /** Step by step, what is there keeps its place: so the same address leads to the same picture, however one came to it. */
  return async ({ graph, places, steps }: Loaded): Promise<ReadonlyMap<string, Point>> => {
    let placed = places
    for (const [index] of steps.entries()) {
      const ids = [...new Set(steps.slice(0, index + 1).flat())]
      if (ids.every((id) => placed.has(id))) continue
      const links = graph.links.map(({ source, target, weight }) => ({ source, target, weight }))
      placed = await lay({ ids, links }, placed)
    }
    return placed
  }
}
