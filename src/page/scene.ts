import type { Point } from '../model/layout.ts'
import type { Look } from '../model/looks.ts'
import type { Node } from './graph.ts'
import type { Line, Seen } from './seen.ts'

export type Pen = CanvasRenderingContext2D

export type Scene = {
  readonly seen: Seen
  readonly places: ReadonlyMap<string, Point>
  readonly select: readonly string[]
  readonly pinned: ReadonlySet<string>
  /** What the pointer is over. */
  readonly under: readonly string[]
}

/** A node where it stands on the screen. */
export type Spot = {
  readonly node: Node
  readonly look: Look
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What is selected with what it is joined to; null where nothing is, and all is shown alike. */
export function chosenIn({ seen, select, under }: Scene): ReadonlySet<string> | null {
  const ids = select.length > 0 ? select : under
  const [one, other] = ids
  if (one === undefined) return null
  if (other !== undefined) return new Set(ids)
  const around = seen.lines.flatMap(({ source, target }) =>
    source.id === one ? [target.id] : target.id === one ? [source.id] : [],
  )
  return new Set([one, ...around])
}

/** True for the line that is selected, and for those of the thing that is. */
export function isChosenLine(
  { source, target }: Line,
  { select, under }: Scene,
  chosen: ReadonlySet<string> | null,
): boolean {
  if (!chosen) return false
  const ids = select.length > 0 ? select : under
  if (ids.length === 1 && source.id !== ids[0] && target.id !== ids[0]) return false
  return chosen.has(source.id) && chosen.has(target.id)
}

/** Of a dense picture the strong lines are drawn, and those that are chosen. */
export const isDrawnLine = (line: Line, scene: Scene, chosen: ReadonlySet<string> | null): boolean =>
  scene.seen.strong.has(line.key) || isChosenLine(line, scene, chosen)
