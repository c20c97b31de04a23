import type { Point } from '../model/layout.ts'

/** What of the picture is on the screen: the point in its middle, and pixels to a unit. */
export type Camera = { readonly x: number; readonly y: number; readonly scale: number }
export type Size = { readonly width: number; readonly height: number }

export const leastScale = 0.02
export const mostScale = 6

export const onScreen = ({ x, y }: Point, camera: Camera, { width, height }: Size): Point => ({
  x: (x - camera.x) * camera.scale + width / 2,
  y: (y - camera.y) * camera.scale + height / 2,
})

export const inPicture = ({ x, y }: Point, camera: Camera, { width, height }: Size): Point => ({
  x: (x - width / 2) / camera.scale + camera.x,
  y: (y - height / 2) / camera.scale + camera.y,
})

/** Nearer or farther, so that what is under a point of the screen stays there. */
export function zoomed(camera: Camera, factor: number, at: Point, size: Size): Camera {
  const scale = Math.min(mostScale, Math.max(leastScale, camera.scale * factor))
  const fixed = inPicture(at, camera, size)
  return {
    scale,
    x: fixed.x - (at.x - size.width / 2) / scale,
    y: fixed.y - (at.y - size.height / 2) / scale,
  }
}

/** All points with room for their labels; a few things are not blown up. */
export function fitted(points: Iterable<Point>, { width, height }: Size): Camera {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  if (box.left > box.right) return { x: 0, y: 0, scale: 1 }
  const across = (width - Math.min(150, width / 4)) / Math.max(box.right - box.left, 1)
  const down = (height - 90) / Math.max(box.bottom - box.top, 1)
  return {
    x: (box.left + box.right) / 2,
    y: (box.top + box.bottom) / 2,
    scale: Math.min(1.6, Math.max(leastScale, Math.min(across, down))),
  }
}

/** As an address says it: a fraction of a pixel away from where it is. */
export const rounded = ({ x, y, scale }: Camera): Camera => ({
  x: Math.round(x * 10) / 10,
  y: Math.round(y * 10) / 10,
  scale: Number(scale.toPrecision(4)),
})

export const isSameCamera = (one: Camera | null, other: Camera | null): boolean =>
  one?.x === other?.x && one?.y === other?.y && one?.scale === other?.scale
