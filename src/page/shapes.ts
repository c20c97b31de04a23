import type { Shape } from './kinds.ts'

/** What can be drawn on: a canvas or a path of one. */
type Drawn = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arc' | 'rect' | 'closePath'>

/** Adds an outline to a path. */
export function addShape(path: Drawn, shape: Shape, x: number, y: number, radius: number): void {
  if (shape === 'circle' || shape === 'ring') {
    path.moveTo(x + radius, y)
    path.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  const corners = outlines[shape]
  for (const [index, [across, down]] of corners.entries()) {
    const at = [x + across * radius, y + down * radius] as const
    if (index === 0) path.moveTo(...at)
    else path.lineTo(...at)
  }
  path.closePath()
}

type Corners = readonly (readonly [across: number, down: number])[]

/** Corners at equal angles, the first one up. */
const regular = (count: number, radius = 1): Corners =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2
    return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const
  })

const star: Corners = regular(10).map(([across, down], index) =>
  index % 2 === 0 ? ([across * 1.15, down * 1.15] as const) : ([across * 0.5, down * 0.5] as const),
)

const outlines: Readonly<Record<Exclude<Shape, 'circle' | 'ring'>, Corners>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  diamond: regular(4, 1.15),
  triangle: regular(3, 1.2),
  hexagon: regular(6, 1.05),
  pentagon: regular(5, 1.1),
  star,
  arrow: [
    [-1, -0.45],
    [0.1, -0.45],
    [0.1, -1],
    [1.1, 0],
    [0.1, 1],
    [0.1, 0.45],
    [-1, 0.45],
  ],
  envelope: [
    [-1.1, -0.7],
    [0, 0.1],
    [1.1, -0.7],
    [1.1, 0.75],
    [-1.1, 0.75],
  ],
  bar: [
    [-1.2, -0.55],
    [1.2, -0.55],
    [1.2, 0.55],
    [-1.2, 0.55],
  ],
  cross: [
    [-0.4, -1],
    [0.4, -1],
    [0.4, -0.4],
    [1, -0.4],
    [1, 0.4],
    [0.4, 0.4],
    [0.4, 1],
    [-0.4, 1],
    [-0.4, 0.4],
    [-1, 0.4],
    [-1, -0.4],
    [-0.4, -0.4],
  ],
}

/** The same as a drawing of its own, for the legend. */
export function shapeIcon(shape: Shape, colour: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '-12 -12 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  drawn.setAttribute('d', outlineText(shape))
  drawn.setAttribute('fill', shape === 'ring' ? 'none' : colour)
  if (shape === 'ring') drawn.setAttribute('style', `stroke: ${colour}; stroke-width: 4`)
  svg.append(drawn)
  return svg
}

function outlineText(shape: Shape): string {
  if (shape === 'circle' || shape === 'ring') return 'M9 0A9 9 0 1 1 -9 0A9 9 0 1 1 9 0Z'
  return `M${outlines[shape].map(([across, down]) => `${(across * 9).toFixed(1)} ${(down * 9).toFixed(1)}`).join('L')}Z`
}
