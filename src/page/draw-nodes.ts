import { lookOf } from '../model/looks.ts'
import type { Colours } from './colours.ts'
import type { Node } from './graph.ts'
import type { Pen, Scene, Spot } from './scene.ts'
import { addShape } from './shapes.ts'

const batch = 1_000
/** Pixels round a shape for its outline and its corners. */
const margin = 6

/** Draws things in the shapes of their kinds, the faint ones below the others. */
export function* paintNodes(
  pen: Pen,
  spots: readonly Spot[],
  { select, pinned }: Scene,
  chosen: ReadonlySet<string> | null,
  colours: Colours,
): Generator<void> {
  const strong = chosen === null ? spots : spots.filter(({ node }) => chosen.has(node.id))
  const faint = chosen === null ? [] : spots.filter(({ node }) => !chosen.has(node.id))
  pen.globalAlpha = 0.3
  yield* stamp(pen, faint, colours)
  pen.globalAlpha = 1
  yield* stamp(pen, strong, colours)
  for (const spot of spots) {
    if (select.includes(spot.node.id)) ringAround(pen, spot, 5, 2.5, colours.chosen)
    if (pinned.has(spot.node.id)) dotIn(pen, spot, colours.outline)
    if (spot.node.disputed) ringAround(pen, spot, 3, 1.5, colours.disputed)
  }
}

function* stamp(pen: Pen, spots: readonly Spot[], colours: Colours): Generator<void> {
  for (const [index, { node, radius, x, y }] of spots.entries()) {
    const drawn = stampOf(node, Math.round(radius * 2) / 2, colours)
    const side = drawn.width / devicePixelRatio
    // Between pixels a stamp would be blurred, and take longer.
    pen.drawImage(drawn, Math.round(x - side / 2), Math.round(y - side / 2), side, side)
    if (index % batch === batch - 1) yield
  }
}

const stamps = new Map<string, HTMLCanvasElement>()

/** A thing of a kind and size is drawn once: to draw an outline anew for each of thousands would take ten times as long. */
function stampOf(node: Node, radius: number, colours: Colours): HTMLCanvasElement {
  const open = isOpen(node)
  const key = [node.kind, radius, open, colours.ground, devicePixelRatio].join(' ')
  const known = stamps.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  const side = Math.ceil(2 * (radius * 1.2 + margin) * devicePixelRatio)
  Object.assign(canvas, { width: side, height: side })
  const pen = canvas.getContext('2d')
  if (pen) paintShape(pen, lookOf(node.kind), { radius, open, side, colours })
  stamps.set(key, canvas)
  return canvas
}

/** What was not held, or is said to be by one side alone, is drawn hollow. */
const isOpen = ({ status, alleged }: Node): boolean => alleged || (status !== null && status !== 'HELD')

type Stamp = {
  readonly radius: number
  readonly open: boolean
  readonly side: number
  readonly colours: Colours
}

function paintShape(
  pen: Pen,
  { shape, colour }: ReturnType<typeof lookOf>,
  { radius, open, side, colours }: Stamp,
): void {
  const isHollow = open || shape === 'ring'
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, side / 2, side / 2)
  addShape(pen, shape, 0, 0, radius)
  pen.fillStyle = isHollow ? colours.ground : colour
  pen.fill()
  pen.setLineDash(open ? [3, 2] : [])
  if (isHollow) {
    pen.strokeStyle = colour
    pen.lineWidth = 3
    pen.stroke()
  }
  pen.strokeStyle = colours.outline
  pen.lineWidth = radius < 4 ? 0.8 : 1.4
  pen.stroke()
}

function ringAround(pen: Pen, { x, y, radius }: Spot, away: number, width: number, colour: string): void {
  pen.beginPath()
  pen.arc(x, y, radius + away, 0, 2 * Math.PI)
  pen.lineWidth = width
  pen.strokeStyle = colour
  pen.stroke()
}

function dotIn(pen: Pen, { x, y }: Spot, colour: string): void {
  pen.beginPath()
  pen.arc(x, y, 2.5, 0, 2 * Math.PI)
  pen.fillStyle = colour
  pen.fill()
}
