import type { Colours } from './colours.ts'
import type { Node } from './graph.ts'
import type { Pen, Scene, Spot } from './scene.ts'
import { addShape } from './shapes.ts'

const batch = 4_000

/** Draws things in the shapes of their kinds: those alike together. */
export function* paintNodes(
  pen: Pen,
  spots: readonly Spot[],
  { select, pinned }: Scene,
  chosen: ReadonlySet<string> | null,
  colours: Colours,
): Generator<void> {
  const isFaint = ({ node }: Spot) => chosen !== null && !chosen.has(node.id)
  const styles = Map.groupBy(spots, (spot) => `${!isFaint(spot)} ${isOpen(spot.node)} ${spot.node.kind}`)
  for (const [style, alike] of [...styles].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    for (let from = 0; from < alike.length; from += batch) {
      paintAlike(pen, alike.slice(from, from + batch), style.startsWith('false'), colours)
      yield
    }
  }
  for (const spot of spots) {
    if (select.includes(spot.node.id)) ringAround(pen, spot, 5, 2.5, colours.chosen)
    if (pinned.has(spot.node.id)) dotIn(pen, spot, colours.outline)
    if (spot.node.disputed) ringAround(pen, spot, 3, 1.5, colours.disputed)
  }
}

/** What was not held, or is said to be by one side alone, is drawn hollow. */
const isOpen = ({ status, alleged }: Node): boolean => alleged || (status !== null && status !== 'HELD')

function paintAlike(pen: Pen, spots: readonly Spot[], faint: boolean, colours: Colours): void {
  const [first] = spots
  if (!first) return
  const { look } = first
  const open = isOpen(first.node)
  pen.globalAlpha = faint ? 0.3 : 1
  pen.beginPath()
  for (const { x, y, radius } of spots) addShape(pen, look.shape, x, y, radius)
  pen.fillStyle = open || look.shape === 'ring' ? colours.ground : look.colour
  pen.fill()
  if (open || look.shape === 'ring') {
    pen.setLineDash(open ? [3, 2] : [])
    pen.strokeStyle = look.colour
    pen.lineWidth = 3
    pen.stroke()
  }
  pen.strokeStyle = colours.outline
  pen.lineWidth = first.radius < 4 ? 0.6 : 1.4
  pen.stroke()
  pen.setLineDash([])
  pen.globalAlpha = 1
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
