import type { Colours } from './colours.ts'
import { isChosenLine, isDrawnLine, type Pen, type Scene, type Spot } from './scene.ts'
import type { Line, Trust } from './seen.ts'

const manyLines = 3_000
const batch = 1_000

const dashes: Readonly<Record<Trust, readonly number[]>> = {
  sure: [],
  uncertain: [7, 5],
  alleged: [2, 4],
  disputed: [],
  unsupported: [1, 6],
}

/** Draws lines by how far they are to be trusted: those alike together, since each stroke costs. */
export function* paintLines(
  pen: Pen,
  scene: Scene,
  spots: ReadonlyMap<string, Spot>,
  chosen: ReadonlySet<string> | null,
  colours: Colours,
): Generator<void> {
  const drawn = scene.seen.lines.filter((line) => isDrawnLine(line, scene, chosen))
  const styles = Map.groupBy(
    drawn,
    (line) => `${isChosenLine(line, scene, chosen)} ${line.trust} ${thickness(line, drawn.length)}`,
  )
  // The chosen ones come last, above all others.
  const inOrder = [...styles].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [style, lines] of inOrder) {
    const [first] = lines
    if (!first) continue
    const strong = style.startsWith('true')
    pen.setLineDash([...dashes[first.trust]])
    pen.strokeStyle = first.trust === 'disputed' ? colours.disputed : strong ? colours.chosen : colours.line
    const usual = drawn.length > manyLines ? 0.3 : 0.75
    pen.globalAlpha = strong ? 1 : (chosen ? 0.25 : usual) * (first.trust === 'unsupported' ? 0.4 : 1)
    pen.lineWidth = thickness(first, drawn.length) + (strong ? 1 : 0)
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
const thickness = ({ weight }: Line, count: number): number => {
  if (count > manyLines) return 0.6
  return weight >= 20 ? 4 : weight >= 8 ? 3 : weight >= 3 ? 2 : 1.3
}
