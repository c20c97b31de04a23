import { type Box, type Label, openRoom, placedLabels, type Rooms, type Wanting } from '../model/labels.ts'
import type { Size } from './camera.ts'
import type { Colours } from './colours.ts'
import { distanceToLine } from './find-under.ts'
import { isChosenLine, type Pen, type Scene, type Spot } from './scene.ts'
import type { Line } from './seen.ts'
import { relationInWords, shortName } from './wording.ts'

const labelsAtMost = 400
const crowd = 500
const labelsInCrowd = 60
const wordsAtMost = 400
/** Pixels between the middle of a line and the next line. */
const clearance = 14

const font = '13px system-ui, sans-serif'
const smallFont = '11px system-ui, sans-serif'

/** Writes names, the most important first, and relations where there is room between them. */
export function paintWords(
  pen: Pen,
  scene: Scene,
  spots: ReadonlyMap<string, Spot>,
  onView: readonly Spot[],
  chosen: ReadonlySet<string> | null,
  { size, colours }: { readonly size: Size; readonly colours: Colours },
): void {
  const { seen, select, under } = scene
  const rooms: Rooms = { labels: openRoom(), things: openRoom(), insisting: Math.round(size.width / 150) }
  const shown = chosen === null ? onView : onView.filter(({ node }) => chosen.has(node.id))
  const within: Box = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 }
  // Where things stand close together there is no ground left: the names of the few most important stand on them.
  const isCrowded = shown.length > crowd
  for (const { x, y, radius } of isCrowded ? [] : shown) {
    rooms.things.take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })
  }
  pen.font = font
  const first = [...select, ...under]
  const wanting = shown
    .toSorted((one, other) => importance(other, first) - importance(one, first))
    .slice(0, isCrowded ? labelsInCrowd : labelsAtMost)
    .map((spot): Wanting => {
      const text = shortened(shortName(spot.node))
      return { text, x: spot.x, y: spot.y, radius: spot.radius, width: pen.measureText(text).width }
    })
  write(pen, placedLabels(wanting, rooms, within), colours.ink, colours.ground)
  pen.font = smallFont
  const lines = seen.lines.filter((line) =>
    chosen ? isChosenLine(line, scene, chosen) : seen.strong.has(line.key),
  )
  if (lines.length <= wordsAtMost)
    write(
      pen,
      wordsOfLines(pen, lines, spots, { ...rooms, insisting: 0 }, within),
      colours.ink,
      colours.ground,
    )
}

const importance = ({ node }: Spot, first: readonly string[]): number =>
  (first.includes(node.id) ? 1e6 : 0) +
  node.weight +
  (node.kind === 'LEADER' || node.kind === 'AGREEMENT' ? 1_000 : 0)

const longest = 44
const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`

/** The relation in the middle of a line, where the line is long enough and no other crosses it there. */
function wordsOfLines(
  pen: Pen,
  lines: readonly Line[],
  spots: ReadonlyMap<string, Spot>,
  rooms: Rooms,
  within: Box,
): Label[] {
  const ends = lines.flatMap(({ source, target }) => {
    const [start, end] = [spots.get(source.id), spots.get(target.id)]
    return start && end ? [[start, end] as const] : []
  })
  const wanting = lines.flatMap(({ source, target, links }): Wanting[] => {
    const start = spots.get(source.id)
    const end = spots.get(target.id)
    const [first] = links
    if (!start || !end || !first) return []
    const words = [...new Set(links.map(relationInWords))]
    const text = words.length === 1 ? (words[0] ?? '') : `${words.length} relations`
    const width = pen.measureText(text).width
    if (Math.hypot(end.x - start.x, end.y - start.y) < width + start.radius + end.radius + 30) return []
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
    const isCrossed = ends.some(
      ([one, other]) => one !== start && other !== end && distanceToLine(middle, one, other) < clearance,
    )
    return isCrossed ? [] : [{ text, x: middle.x - width / 2, y: middle.y, radius: -4, width }]
  })
  return placedLabels(wanting, rooms, within)
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
