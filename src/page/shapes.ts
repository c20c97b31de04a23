import type { Shape } from '../model/looks.ts'
import { outlines, outlineText } from '../model/outlines.ts'

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

/** The same as a drawing of its own, for the legend. */
export function shapeIcon(shape: Shape, colour: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '-12 -12 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  drawn.setAttribute('d', outlineText(shape, 9))
  drawn.setAttribute('fill', shape === 'ring' ? 'none' : colour)
  if (shape === 'ring') drawn.setAttribute('style', `stroke: ${colour}; stroke-width: 4`)
  svg.append(drawn)
  return svg
}
