import type { Point } from '../model/layout.ts'
import { Unanswered } from './ask.ts'
import type { Laid, Wanted } from './layout-worker.ts'
import type { Loaded } from './load-graph.ts'

/** Works out where things are drawn, off the page's own thread: one picture at a time. */
export function openLayout() {
  // Where the service says all places there is nothing to work out, and the first picture comes sooner without.
  let worker: Worker | null = null
  const lay = (wanted: Wanted, stopped: AbortSignal) =>
    new Promise<Laid>((resolve, reject) => {
      worker ??= new Worker('/page/layout-worker.js', { type: 'module' })
      const over = new AbortController()
      const { signal } = over
      // What is worked out for nobody, or by a worker that failed, is ended: the next picture gets another.
      const giveUp = (reason: unknown) => {
        over.abort()
        worker?.terminate()
        worker = null
        reject(reason)
      }
      const answer = ({ data }: MessageEvent<Laid>) => {
        over.abort()
        resolve(data)
      }
      const failed = () => giveUp(new Unanswered('The places of things could not be worked out.'))
      worker.addEventListener('message', answer, { signal })
      worker.addEventListener('error', failed, { signal })
      stopped.addEventListener('abort', () => giveUp(stopped.reason), { signal })
      worker.postMessage(wanted)
    })

  /**
   * Step by step, what is there keeps its place: so the same address leads to the same picture, however one came to it.
   * @throws {Unanswered} when the worker fails.
   */
  return async (
    { graph, places, steps }: Loaded,
    stopped: AbortSignal,
  ): Promise<ReadonlyMap<string, Point>> => {
    let placed = places
    for (const [index] of steps.entries()) {
      const ids = [...new Set(steps.slice(0, index + 1).flat())]
      if (ids.every((id) => placed.has(id))) continue
      stopped.throwIfAborted()
      const links = graph.links.map(({ source, target, weight }) => ({ source, target, weight }))
      placed = await lay({ joined: { ids, links }, placed }, stopped)
    }
    return placed
  }
}
