import { lookOf } from '../model/looks.ts'
import { type Camera, onScreen, type Size } from './camera.ts'
import type { Colours } from './colours.ts'
import { paintLines } from './draw-lines.ts'
import { paintNodes } from './draw-nodes.ts'
import { paintWords } from './draw-words.ts'
import { chosenIn, type Pen, type Scene, type Spot } from './scene.ts'

/** Paints a scene in portions: between two of them the page may do something else, such as answer a pointer. */
export function* paint(
  pen: Pen,
  scene: Scene,
  camera: Camera,
  size: Size,
  colours: Colours,
): Generator<void> {
  pen.fillStyle = colours.ground
  pen.fillRect(0, 0, size.width, size.height)
  const spots = spotsOf(scene, camera, size)
  const chosen = chosenIn(scene)
  yield
  yield* paintLines(pen, scene, spots, chosen, colours)
  const onView = [...spots.values()].filter((spot) => isOnScreen(spot, size))
  yield* paintNodes(pen, onView, scene, chosen, colours)
  paintWords(pen, scene, spots, onView, chosen, { size, colours })
}

function spotsOf({ seen, places }: Scene, camera: Camera, size: Size): Map<string, Spot> {
  // Farther away things get smaller, but never vanish.
  const shrink = Math.min(1.25, Math.max(0.2, camera.scale ** 0.5))
  const heaviest = Math.max(1, ...seen.nodes.slice(0, 1).map(({ weight }) => weight))
  const spots = new Map<string, Spot>()
  for (const node of seen.nodes) {
    const place = places.get(node.id)
    if (!place) continue
    const look = lookOf(node.kind)
    const radius = look.radius * shrink * (0.85 + 0.5 * Math.sqrt(Math.min(1, node.weight / heaviest)))
    spots.set(node.id, { node, look, radius, ...onScreen(place, camera, size) })
  }
  return spots
}

const isOnScreen = ({ x, y, radius }: Spot, { width, height }: Size): boolean =>
  x > -radius && y > -radius && x < width + radius && y < height + radius
