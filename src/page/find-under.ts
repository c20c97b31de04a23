import type { Point } from '../model/layout.ts'
import { lookOf } from '../model/looks.ts'
import { type Camera, onScreen, type Size } from './camera.ts'
import { chosenIn, isDrawnLine, type Scene } from './scene.ts'
import type { Seen } from './seen.ts'

const reach = 6

type Looked = { readonly scene: Scene; readonly camera: Camera; readonly size: Size }

/** What is under a point of the screen: one id for a thing, two for a line, none for the ground. */
export function findUnder(at: Point, { scene, camera, size }: Looked): readonly string[] {
  const { seen, places } = scene
  let nearest: { readonly ids: readonly string[]; readonly away: number } | null = null
  for (const { id, kind } of seen.nodes) {
    const place = places.get(id)
    if (!place) continue
    const { x, y } = onScreen(place, camera, size)
    const away = Math.hypot(x - at.x, y - at.y) - lookOf(kind).radius
    if (away < reach && (!nearest || away < nearest.away)) nearest = { ids: [id], away }
  }
  if (nearest) return nearest.ids
  const chosen = chosenIn(scene)
  for (const { source, target } of seen.lines.filter((line) => isDrawnLine(line, scene, chosen))) {
    const start = places.get(source.id)
    const end = places.get(target.id)
    if (!start || !end) continue
    const away = distanceToLine(at, onScreen(start, camera, size), onScreen(end, camera, size))
    if (away < reach && (!nearest || away < nearest.away)) nearest = { ids: [source.id, target.id], away }
  }
  return nearest?.ids ?? []
}

/** From a point to the nearest point of a line between two. */
export function distanceToLine(at: Point, start: Point, end: Point): number {
  const [across, down] = [end.x - start.x, end.y - start.y]
  const length = across ** 2 + down ** 2
  const along = length === 0 ? 0 : ((at.x - start.x) * across + (at.y - start.y) * down) / length
  const nearest = Math.min(1, Math.max(0, along))
  return Math.hypot(at.x - start.x - nearest * across, at.y - start.y - nearest * down)
}

const directions = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const

export type Arrow = keyof typeof directions

export const isArrow = (key: string): key is Arrow => key in directions

/** The thing that an arrow key walks to: of those joined to where one stands, the one that lies most that way. */
export function nextThatWay(
  from: string,
  key: Arrow,
  seen: Seen,
  places: ReadonlyMap<string, Point>,
): string | null {
  const here = places.get(from)
  if (!here) return null
  const way = directions[key]
  let best: { readonly id: string; readonly fit: number } | null = null
  for (const { source, target } of seen.lines) {
    if (source.id !== from && target.id !== from) continue
    const id = source.id === from ? target.id : source.id
    const there = places.get(id)
    if (!there) continue
    const [across, down] = [there.x - here.x, there.y - here.y]
    const distance = Math.hypot(across, down) || 1
    const straight = (across * way.x + down * way.y) / distance
    // What lies aslant counts if nothing lies straight ahead; what lies behind never does.
    const fit = straight <= 0.2 ? -1 : straight - distance / 10_000
    if (fit > 0 && (!best || fit > best.fit)) best = { id, fit }
  }
  return best?.id ?? null
}
