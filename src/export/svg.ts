import { openRoom, placedLabels } from '../model/labels.ts'
import type { Joined, Point } from '../model/layout.ts'
import { type Look, looks } from '../model/looks.ts'
import { outlineText } from '../model/outlines.ts'
import { type AboutExport, factsOf } from './about.ts'
import type { ExportedLink, ExportedNode, Piece } from './network.ts'
import { inXml } from './xml.ts'

/** Names beyond these would hide the picture. */
const namedAtMost = 120
const longestName = 44
/** Of a usual letter at this size; nobody can measure here what a reader's fonts will be. */
const letterWidth = 6.8
const margin = 90
const legendLine = 22

/**
 * A drawing of a network, in the shapes, colours and places of the network page. It is held whole.
 * @param place works out where to draw things.
 */
export async function writeSvg(
  about: AboutExport,
  batches: AsyncIterable<readonly Piece[]>,
  place: (joined: Joined) => Promise<ReadonlyMap<string, Point>>,
): Promise<string> {
  const nodes: ExportedNode[] = []
  const links: ExportedLink[] = []
  for await (const batch of batches) {
    for (const piece of batch) {
      if ('node' in piece) nodes.push(piece.node)
      else links.push(piece.link)
    }
  }
  const places = await place({ ids: nodes.map(({ id }) => id), links })
  const used = looks.filter(({ kind }) => nodes.some((node) => node.kind === kind.toLowerCase()))
  const frame = frameOf([...places.values()], used.length)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame.left} ${frame.top} ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${inXml(about.title)}</title>`,
    `<desc>${inXml(
      factsOf(about)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
    )}</desc>`,
    `<rect x="${frame.left}" y="${frame.top}" width="${frame.width}" height="${frame.height}" fill="#ffffff"/>`,
    '<g fill="none">',
    ...links.flatMap((link) => lineOf(link, places)),
    '</g>',
    '<g stroke="#1c1c1a" stroke-width="1.2">',
    ...nodes.flatMap((node) => shapeOf(node, places)),
    '</g>',
    '<g fill="#1c1c1a" stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-linejoin="round" dominant-baseline="middle">',
    ...names(nodes, places, frame),
    '</g>',
    ...legend(used, frame, about),
    '</svg>',
    '',
  ].join('\n')
}

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

function frameOf(places: readonly Point[], kinds: number): Frame {
  const across = places.map(({ x }) => x)
  const down = places.map(({ y }) => y)
  const left = Math.floor(Math.min(0, ...across) - margin)
  const top = Math.floor(Math.min(0, ...down) - margin)
  const width = Math.ceil(Math.max(320, ...across) - left + margin)
  const height = Math.ceil(Math.max(0, ...down) - top + margin + (kinds + 2) * legendLine)
  return { left, top, width, height }
}

function lineOf(link: ExportedLink, places: ReadonlyMap<string, Point>): string[] {
  const [from, to] = [places.get(link.source), places.get(link.target)]
  if (!from || !to) return []
  const width = link.weight >= 20 ? 4 : link.weight >= 8 ? 3 : link.weight >= 3 ? 2 : 1.3
  const dashes = link.alleged ? '2 4' : link.certain ? null : '7 5'
  const colour = link.disputed ? '#b3261e' : '#8b8b85'
  return [
    `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colour}" stroke-width="${width}"${
      dashes === null ? '' : ` stroke-dasharray="${dashes}"`
    }/>`,
  ]
}

const lookByKind = new Map(looks.map((look) => [look.kind.toLowerCase(), look]))

function shapeOf(node: ExportedNode, places: ReadonlyMap<string, Point>): string[] {
  const place = places.get(node.id)
  const look = lookByKind.get(node.kind)
  if (!place || !look) return []
  const { colour, shape, radius } = look
  const isOpen = shape === 'ring' || node.alleged === true
  const paint = isOpen ? `fill="#ffffff" stroke="${colour}" stroke-width="3"` : `fill="${colour}"`
  return [
    `<path id="${inXml(node.id)}" transform="translate(${place.x} ${place.y})" d="${outlineText(shape, radius)}" ${paint}><title>${inXml(node.name)}</title></path>`,
  ]
}

/** The names of the strongest, where there is room for them. */
function names(
  nodes: readonly ExportedNode[],
  places: ReadonlyMap<string, Point>,
  { left, top, width, height }: Frame,
): string[] {
  const rooms = { labels: openRoom(), things: openRoom(), insisting: 5 }
  for (const { x, y } of places.values())
    rooms.things.take({ left: x - 10, top: y - 10, right: x + 10, bottom: y + 10 })
  const wanting = nodes
    .toSorted((one, other) => (other.weight ?? 0) - (one.weight ?? 0))
    .slice(0, namedAtMost)
    .flatMap(({ id, name, kind }) => {
      const place = places.get(id)
      const text = name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`
      const radius = lookByKind.get(kind)?.radius ?? 0
      return place ? [{ text, ...place, radius, width: text.length * letterWidth }] : []
    })
  return placedLabels(wanting, rooms, { left, top, right: left + width, bottom: top + height }).map(
    ({ text, x, y }) => `<text x="${shown(x)}" y="${shown(y)}">${inXml(text)}</text>`,
  )
}

const shown = (value: number): string => String(Math.round(value * 10) / 10)

function legend(used: readonly Look[], frame: Frame, about: AboutExport): string[] {
  const left = frame.left + margin / 2
  const top = frame.top + frame.height - (used.length + 1) * legendLine
  return [
    '<g fill="#1c1c1a">',
    ...used.map(
      ({ shape, colour, many }, index) =>
        `<path transform="translate(${left} ${top + index * legendLine})" d="${outlineText(shape, 8)}" fill="${
          shape === 'ring' ? '#ffffff' : colour
        }" stroke="#1c1c1a"/><text x="${left + 18}" y="${top + index * legendLine + 4}">${many}</text>`,
    ),
    `<text x="${left - 8}" y="${top + used.length * legendLine + 4}" font-size="10">${inXml(about.title)}, data version ${about.dataVersion} of ${about.day}</text>`,
    '</g>',
  ]
}
