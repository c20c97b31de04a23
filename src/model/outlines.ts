import type { Shape } from './looks.ts'

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

/** Corners of each shape that has some, in turn, for a radius of 1. */
export const outlines: Readonly<Record<Exclude<Shape, 'circle' | 'ring'>, Corners>> = {
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

/** The outline of a shape round the origin, as the `d` of an SVG path. */
export function outlineText(shape: Shape, radius: number): string {
  if (shape === 'circle' || shape === 'ring')
    return `M${radius} 0A${radius} ${radius} 0 1 1 -${radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`
  const corners = outlines[shape].map(
    ([across, down]) => `${(across * radius).toFixed(1)} ${(down * radius).toFixed(1)}`,
  )
  return `M${corners.join('L')}Z`
}
