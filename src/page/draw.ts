import type { Point } from '../model/layout.ts'
import { type Box, type Camera, onScreen, type Size } from './camera.ts'
import type { Colours } from './colours.ts'
import type { Node } from './graph.ts'
import { type Look, lookOf } from './kinds.ts'
import { type Label, openRoom, placedLabels, type Wanting } from './labels.ts'
import type { Line, Seen, Trust } from './seen.ts'
import { addShape } from './shapes.ts'
import { relationInWords, shortName } from './wording.ts'

export type Scene = {
  readonly seen: Seen
  readonly places: ReadonlyMap<string, Point>
  readonly select: readonly string[]
  readonly pinned: ReadonlySet<string>
  /** What the pointer is over. */
  readonly under: readonly string[]
}

type Pen = CanvasRenderingContext2D

/** A node where it stands on the screen. */
type Spot = {
  readonly node: Node
  readonly look: Look
  readonly x: number
  readonly y: number
  readonly radius: number
}

const manyLines = 3_000
const labelsAtMost = 400
const batch = 4_000

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

/** What is selected with what it is joined to; null where nothing is, and all is shown alike. */
function chosenIn({ seen, select, under }: Scene): ReadonlySet<string> | null {
  const ids = select.length > 0 ? select : under
  const [one, other] = ids
  if (one === undefined) return null
  if (other !== undefined) return new Set(ids)
  const around = seen.lines.flatMap(({ source, target }) =>
    source.id === one ? [target.id] : target.id === one ? [source.id] : [],
  )
  return new Set([one, ...around])
}

const dashes: Readonly<Record<Trust, readonly number[]>> = {
  sure: [],
  uncertain: [7, 5],
  alleged: [2, 4],
  disputed: [],
  unsupported: [1, 6],
}

function* paintLines(
  pen: Pen,
  { seen, select }: Scene,
  spots: ReadonlyMap<string, Spot>,
  chosen: ReadonlySet<string> | null,
  colours: Colours,
): Generator<void> {
  const isChosen = ({ source, target }: Line) => {
    if (!chosen) return false
    const [one] = select
    if (select.length === 1 && source.id !== one && target.id !== one) return false
    return chosen.has(source.id) && chosen.has(target.id)
  }
  const styles = Map.groupBy(seen.lines, (line) => `${isChosen(line)} ${line.trust} ${thickness(line, seen)}`)
  // The chosen ones come last, above all others.
  const inOrder = [...styles].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [style, lines] of inOrder) {
    const [first] = lines
    if (!first) continue
    const strong = style.startsWith('true')
    pen.setLineDash([...dashes[first.trust]])
    pen.strokeStyle = first.trust === 'disputed' ? colours.disputed : strong ? colours.chosen : colours.line
    pen.globalAlpha = strong ? 1 : (chosen ? 0.25 : 0.75) * (first.trust === 'unsupported' ? 0.4 : 1)
    pen.lineWidth = thickness(first, seen) + (strong ? 1 : 0)
    for (let from = 0; from < lines.length; from += batch) {
      pen.beginPath()
      for (const { source, target } of lines.slice(from, from + batch)) {
        const start = spots.get(source.id)
        const end = spots.get(target.id)
        if (!start || !end) continue
        pen.moveTo(start.x, start.y)
        pen.lineTo(end.x, end.y)
      }
      pen.stroke()
      yield
    }
  }
  pen.setLineDash([])
  pen.globalAlpha = 1
}

/** Of a few widths, so that lines can be drawn together; thin where there are many. */
const thickness = ({ weight }: Line, { lines }: Seen): number => {
  if (lines.length > manyLines) return 0.6
  return weight >= 20 ? 4 : weight >= 8 ? 3 : weight >= 3 ? 2 : 1.3
}

const isOnScreen = ({ x, y, radius }: Spot, { width, height }: Size): boolean =>
  x > -radius && y > -radius && x < width + radius && y < height + radius

function* paintNodes(
  pen: Pen,
  spots: readonly Spot[],
  { select, pinned }: Scene,
  chosen: ReadonlySet<string> | null,
  colours: Colours,
): Generator<void> {
  const isFaint = ({ node }: Spot) => chosen !== null && !chosen.has(node.id)
  const styles = Map.groupBy(spots, (spot) => `${!isFaint(spot)} ${isOpen(spot.node)} ${spot.node.kind}`)
  for (const [, alike] of [...styles].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    for (let from = 0; from < alike.length; from += batch) {
      paintAlike(pen, alike.slice(from, from + batch), isFaint(alike[0] ?? neverSpot), colours)
      yield
    }
  }
  for (const spot of spots) {
    if (select.includes(spot.node.id)) ringAround(pen, spot, 5, 2.5, colours.chosen)
    if (pinned.has(spot.node.id)) dotIn(pen, spot, colours.outline)
    if (spot.node.disputed) ringAround(pen, spot, 3, 1.5, colours.disputed)
  }
}

const neverSpot: Spot = { node: { id: '' } as Node, look: lookOf('TOPIC'), x: 0, y: 0, radius: 0 }

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

const font = '13px system-ui, sans-serif'
const smallFont = '11px system-ui, sans-serif'

function paintWords(
  pen: Pen,
  { seen, select, under }: Scene,
  spots: ReadonlyMap<string, Spot>,
  onView: readonly Spot[],
  chosen: ReadonlySet<string> | null,
  { size, colours }: { readonly size: Size; readonly colours: Colours },
): void {
  const room = openRoom()
  const within: Box = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 }
  for (const { x, y, radius } of onView.slice(0, 2_000)) {
    room.take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })
  }
  pen.font = font
  const shown = chosen === null ? onView : onView.filter(({ node }) => chosen.has(node.id))
  const first = [...select, ...under]
  const wanting = shown
    .toSorted((one, other) => importance(other, first) - importance(one, first))
    .slice(0, labelsAtMost)
    .map((spot): Wanting => {
      const text = shortened(shortName(spot.node))
      return { text, x: spot.x, y: spot.y, radius: spot.radius, width: pen.measureText(text).width }
    })
  write(pen, placedLabels(wanting, room, within), colours.ink, colours.ground)
  pen.font = smallFont
  const lines = seen.lines.filter(
    ({ source, target }) => !chosen || (chosen.has(source.id) && chosen.has(target.id)),
  )
  if (lines.length <= 400)
    write(pen, wordsOfLines(pen, lines, spots, room, within), colours.ink, colours.ground)
}

const importance = ({ node }: Spot, first: readonly string[]): number =>
  (first.includes(node.id) ? 1e6 : 0) +
  node.weight +
  (node.kind === 'LEADER' || node.kind === 'AGREEMENT' ? 1_000 : 0)

const longest = 44
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`

/** The relation in the middle of a line, where the line is long enough to be seen beside it. */
function wordsOfLines(
  pen: Pen,
  lines: readonly Line[],
  spots: ReadonlyMap<string, Spot>,
  room: ReturnType<typeof openRoom>,
  within: Box,
): Label[] {
  const wanting = lines.flatMap(({ source, target, links }): Wanting[] => {
    const start = spots.get(source.id)
    const end = spots.get(target.id)
    const [first] = links
    if (!start || !end || !first) return []
    const words = [...new Set(links.map(relationInWords))]
    const text = words.length === 1 ? (words[0] ?? '') : `${words.length} relations`
    const width = pen.measureText(text).width
    if (Math.hypot(end.x - start.x, end.y - start.y) < width + start.radius + end.radius + 30) return []
    return [{ text, x: (start.x + end.x) / 2 - width / 2, y: (start.y + end.y) / 2, radius: -4, width }]
  })
  return placedLabels(wanting, room, within)
}

function write(pen: Pen, labels: readonly Label[], ink: string, ground: string): void {
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.lineWidth = 3.5
  pen.strokeStyle = ground
  pen.fillStyle = ink
  for (const { text, x, y } of labels) {
    pen.strokeText(text, x, y)
    pen.fillText(text, x, y)
  }
}
