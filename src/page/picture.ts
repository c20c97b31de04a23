import type { Point } from '../model/layout.ts'
import { type Camera, fitted, inPicture, isSameCamera, rounded, zoomed } from './camera.ts'
import { openCanvas } from './canvas.ts'
import { findUnder, isArrow, nextThatWay } from './find-under.ts'
import type { Scene } from './scene.ts'

/** What a person does to the picture. */
export type Deeds = {
  select(ids: readonly string[]): void
  expand(id: string): void
  hide(id: string): void
  /** A place to stay at, or null for where it lay before. */
  pin(id: string, place: Point | null): void
  read(): void
  /** Looked about, and rests now. */
  look(): void
}

const panPixels = 60
const zoomStep = 1.25
const restMs = 250

/** The drawn network: shows scenes, and tells what a person does with pointer and keys. */
export function openPicture(element: HTMLCanvasElement, deeds: Deeds) {
  const canvas = openCanvas(element)
  let scene: Scene | null = null
  let isWhole = true
  let rest: ReturnType<typeof setTimeout> | undefined

  const go = (camera: Camera) => {
    isWhole = false
    canvas.look(camera)
    clearTimeout(rest)
    rest = setTimeout(deeds.look, restMs)
  }
  const look = (change: Partial<Camera>) => go({ ...canvas.camera(), ...change })
  const zoomBy = (factor: number, at: Point = middle()) =>
    go(zoomed(canvas.camera(), factor, at, canvas.sizeOf()))
  const middle = (): Point => ({ x: canvas.sizeOf().width / 2, y: canvas.sizeOf().height / 2 })
  const wholeOf = (shown: Scene) => fitted(placesShown(shown), canvas.sizeOf())
  const showAll = () => {
    if (!scene) return
    go(wholeOf(scene))
    isWhole = true
  }
  const under = (at: Point): readonly string[] =>
    scene ? findUnder(at, { scene, camera: canvas.camera(), size: canvas.sizeOf() }) : []
  const put = (next: Scene) => {
    const isMoved = next.seen !== scene?.seen || next.places !== scene.places
    // What comes, goes or moves does not move the one who looks, who may see all of it no more.
    if (scene && isWhole && isMoved) isWhole = isSameCamera(wholeOf(scene), wholeOf(next))
    scene = next
    canvas.show(scene)
  }
  const show = (change: Partial<Scene>) => {
    if (scene) put({ ...scene, ...change })
  }

  const pointers = new Map<number, Point>()
  let drag: { readonly id: string | null; readonly from: Point; moved: boolean } | null = null
  const at = ({ offsetX, offsetY }: PointerEvent | WheelEvent | MouseEvent): Point => ({
    x: offsetX,
    y: offsetY,
  })

  element.addEventListener('pointerdown', (event) => {
    pointers.set(event.pointerId, at(event))
    element.setPointerCapture(event.pointerId)
    const [id, other] = under(at(event))
    drag = { id: other === undefined ? (id ?? null) : null, from: at(event), moved: false }
  })
  element.addEventListener('pointermove', (event) => {
    const here = at(event)
    const before = pointers.get(event.pointerId)
    if (!before) return hover(here)
    const [other] = [...pointers].filter(([pointer]) => pointer !== event.pointerId)
    pointers.set(event.pointerId, here)
    if (other) return pinch(before, here, other[1])
    if (!drag || (!drag.moved && Math.hypot(here.x - drag.from.x, here.y - drag.from.y) < 4)) return
    drag.moved = true
    const { x, y, scale } = canvas.camera()
    if (drag.id) move(drag.id, inPicture(here, canvas.camera(), canvas.sizeOf()))
    else look({ x: x - (here.x - before.x) / scale, y: y - (here.y - before.y) / scale })
  })
  const lift = (event: PointerEvent) => {
    pointers.delete(event.pointerId)
    if (event.type === 'pointerup' && drag && pointers.size === 0) {
      if (!drag.moved) deeds.select(under(at(event)))
      else if (drag.id) deeds.pin(drag.id, scene?.places.get(drag.id) ?? null)
    }
    if (pointers.size === 0) drag = null
  }
  element.addEventListener('pointerup', lift)
  element.addEventListener('pointercancel', lift)
  element.addEventListener('pointerleave', () => show({ under: [] }))
  element.addEventListener('dblclick', (event) => {
    const [id, other] = under(at(event))
    if (id !== undefined && other === undefined) deeds.expand(id)
  })
  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      zoomBy(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), at(event))
    },
    { passive: false },
  )
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !scene) return
    if (!pressed(event.key, event.shiftKey, scene)) return
    event.preventDefault()
  })

  function hover(here: Point): void {
    const ids = under(here)
    element.style.cursor = ids.length > 0 ? 'pointer' : 'grab'
    if (scene && ids.join() !== scene.under.join()) show({ under: ids })
  }

  function pinch(before: Point, here: Point, other: Point): void {
    const factor = distance(here, other) / Math.max(distance(before, other), 1)
    zoomBy(factor, { x: (here.x + other.x) / 2, y: (here.y + other.y) / 2 })
    drag = null
  }

  function move(id: string, place: Point): void {
    if (scene) show({ places: new Map(scene.places).set(id, place) })
  }

  /** @returns true where the key means something here. */
  function pressed(key: string, shift: boolean, { seen, places, select, pinned }: Scene): boolean {
    const [one, other] = select
    const { x, y, scale } = canvas.camera()
    if (isArrow(key) && shift) {
      const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
      const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
      look({ x: x + (across * panPixels) / scale, y: y + (down * panPixels) / scale })
    } else if (isArrow(key)) {
      const next = one === undefined ? seen.nodes[0]?.id : nextThatWay(other ?? one, key, seen, places)
      if (next) deeds.select([next])
    } else if (key === '+' || key === '=') zoomBy(zoomStep)
    else if (key === '-') zoomBy(1 / zoomStep)
    else if (key === '0') showAll()
    else if (key === 'Escape') deeds.select([])
    else if (key === 'Enter') deeds.read()
    else if (one !== undefined && other === undefined && key === 'e') deeds.expand(one)
    else if (one !== undefined && other === undefined && key === 'h') deeds.hide(one)
    else if (one !== undefined && other === undefined && key === 'p')
      deeds.pin(one, pinned.has(one) ? null : (places.get(one) ?? null))
    else return false
    return true
  }

  return {
    show: (next: Omit<Scene, 'under'>): void => put({ ...next, under: [] }),
    /** Null where all is on the screen. */
    camera: (): Camera | null => (isWhole ? null : rounded(canvas.camera())),
    look: (camera: Camera | null): void => (camera ? go(camera) : showAll()),
    showAll,
    zoomIn: () => zoomBy(zoomStep),
    zoomOut: () => zoomBy(1 / zoomStep),
    repaint: canvas.repaint,
    painted: canvas.painted,
    /** Brings what is selected onto the screen, if it is not there. */
    reveal(ids: readonly string[]): void {
      const points = ids.flatMap((id) => scene?.places.get(id) ?? [])
      const size = canvas.sizeOf()
      const camera = canvas.camera()
      const isSeen = ({ x, y }: Point) =>
        Math.abs(x - camera.x) * camera.scale < size.width / 2 - 20 &&
        Math.abs(y - camera.y) * camera.scale < size.height / 2 - 20
      const [first] = points
      if (first && !points.every(isSeen)) look({ x: first.x, y: first.y })
    },
  }
}

function* placesShown({ seen, places }: Scene): Generator<Point> {
  for (const { id } of seen.nodes) {
    const place = places.get(id)
    if (place) yield place
  }
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)
