export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Wanting = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Of the text as it will be written. */
  readonly width: number
}

export type Label = { readonly text: string; readonly x: number; readonly y: number; readonly box: Box }

const cellSize = 64
const lineHeight = 15

type Room = { take(box: Box): void; isFree(box: Box): boolean }

/** Boxes that are taken, found by the cells of a grid that they touch. */
export function openRoom(): Room {
  const cells = new Map<string, Box[]>()
  const cellsOf = ({ left, top, right, bottom }: Box): string[] => {
    const keys: string[] = []
    for (let across = Math.floor(left / cellSize); across <= Math.floor(right / cellSize); across += 1) {
      for (let down = Math.floor(top / cellSize); down <= Math.floor(bottom / cellSize); down += 1) {
        keys.push(`${across} ${down}`)
      }
    }
    return keys
  }
  return {
    take(box: Box): void {
      for (const key of cellsOf(box)) {
        const among = cells.get(key)
        if (among) among.push(box)
        else cells.set(key, [box])
      }
    },
    isFree: (box: Box): boolean =>
      cellsOf(box).every((key) => !cells.get(key)?.some((other) => overlap(box, other))),
  }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** What labels keep clear of: each other always, and things as far as they can. */
export type Rooms = {
  readonly labels: Room
  readonly things: Room
  /** So many of the first rather stand on a thing than nowhere. */
  readonly insisting: number
}

/** Labels in the order of importance: one for which none of its places is free is left out, so that none overlap. */
export function placedLabels(
  wanting: readonly Wanting[],
  { labels, things, insisting }: Rooms,
  within: Box,
): Label[] {
  return wanting.flatMap((each, index) => {
    const places = placesFor(each).filter(({ box }) => isInside(box, within) && labels.isFree(box))
    const label = places.find(({ box }) => things.isFree(box)) ?? (index < insisting ? places[0] : undefined)
    if (!label) return []
    labels.take(label.box)
    return [label]
  })
}

const isInside = (box: Box, { left, top, right, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom

/** Right, left, below and above; then the corners. */
function placesFor({ text, x, y, radius, width }: Wanting): Label[] {
  const gap = radius + 4
  const half = lineHeight / 2
  const at = (left: number, top: number): Label => ({
    text,
    x: left,
    y: top + half,
    box: { left: left - 1, top, right: left + width + 1, bottom: top + lineHeight },
  })
  return [
    at(x + gap, y - half),
    at(x - gap - width, y - half),
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - lineHeight),
    at(x + radius, y + radius / 2),
    at(x + radius, y - radius / 2 - lineHeight),
    at(x - radius - width, y + radius / 2),
    at(x - radius - width, y - radius / 2 - lineHeight),
  ]
}
