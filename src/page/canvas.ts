import type { Camera, Size } from './camera.ts'
import { currentColours } from './colours.ts'
import { paint } from './draw.ts'
import type { Scene } from './scene.ts'

const portionMs = 8
const quickMs = 10
const restMs = 120

type Painted = { readonly on: HTMLCanvasElement; readonly camera: Camera }

/**
 * Keeps a canvas showing a scene. One that is quickly painted is painted anew for each frame. Of a large one the last
 * painting is moved and scaled while the camera moves, and it is painted anew, a portion a frame, when the camera rests.
 */
export function openCanvas(canvas: HTMLCanvasElement) {
  const pen = penOf(canvas)
  let scene: Scene | null = null
  let camera: Camera = { x: 0, y: 0, scale: 1 }
  let painted: Painted | null = null
  let work: { readonly steps: Generator<void>; readonly into: Painted; spentMs: number } | null = null
  let lastTookMs = 0
  let movedAt = 0
  let frame = 0
  let whenPainted: (() => void)[] = []

  const sizeOf = (): Size => ({ width: canvas.clientWidth, height: canvas.clientHeight })

  function begin(shown: Scene): NonNullable<typeof work> {
    const on = document.createElement('canvas')
    Object.assign(on, { width: canvas.width, height: canvas.height })
    const back = penOf(on)
    back.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    const steps = paint(back, shown, camera, sizeOf(), currentColours())
    return { steps, into: { on, camera }, spentMs: 0 }
  }

  /** @returns true when the work is done. */
  function goOn(now: NonNullable<typeof work>): boolean {
    const began = performance.now()
    let done: boolean | undefined = false
    // Nobody moves about in what is not there yet: the first painting is done at once.
    const enough = painted ? portionMs : Number.POSITIVE_INFINITY
    while (!done && performance.now() - began < enough) done = now.steps.next().done
    now.spentMs += performance.now() - began
    return done === true
  }

  function onFrame(time: number): void {
    frame = 0
    if (!scene) return
    const rests = time - movedAt > restMs
    if (work === null && painted?.camera !== camera && (rests || lastTookMs < quickMs)) work = begin(scene)
    if (work && goOn(work)) {
      painted = work.into
      const { x, y, scale } = painted.camera
      // Tells what is to be seen to whoever cannot look: where the middle is, and how near.
      canvas.dataset['painted'] = `${x} ${y} ${scale}`
      lastTookMs = work.spentMs
      work = null
    }
    if (painted) showMoved(pen, painted, camera, sizeOf())
    if (painted?.camera === camera && !work) {
      for (const tell of whenPainted) tell()
      whenPainted = []
    } else draw()
  }

  function draw(): void {
    if (frame === 0) frame = requestAnimationFrame(onFrame)
  }

  const repaint = () => {
    work = null
    painted = painted && { on: painted.on, camera: { ...painted.camera } }
    draw()
  }

  new ResizeObserver(() => {
    const { width, height } = sizeOf()
    // While another view is shown there is nothing to draw on.
    if (width === 0 || height === 0) return
    Object.assign(canvas, { width: width * devicePixelRatio, height: height * devicePixelRatio })
    repaint()
  }).observe(canvas)

  return {
    sizeOf,
    camera: () => camera,
    look(next: Camera): void {
      camera = next
      movedAt = performance.now()
      // What was begun for another camera is finished only where it is nearly nothing.
      if (work && lastTookMs >= quickMs) work = null
      draw()
    },
    show(next: Scene): void {
      scene = next
      repaint()
    },
    repaint,
    /** Settles when all that was asked for so far is to be seen. */
    painted: () => new Promise<void>((resolve) => whenPainted.push(resolve)),
  }
}

function showMoved(
  pen: CanvasRenderingContext2D,
  { on, camera: was }: Painted,
  camera: Camera,
  { width, height }: Size,
): void {
  const by = camera.scale / was.scale
  const across = (was.x - camera.x) * camera.scale + (width / 2) * (1 - by)
  const down = (was.y - camera.y) * camera.scale + (height / 2) * (1 - by)
  pen.setTransform(1, 0, 0, 1, 0, 0)
  if (by !== 1 || across !== 0 || down !== 0) {
    pen.fillStyle = currentColours().ground
    pen.fillRect(0, 0, on.width, on.height)
  }
  const ratio = devicePixelRatio
  pen.setTransform(by, 0, 0, by, across * ratio, down * ratio)
  pen.drawImage(on, 0, 0)
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) throw new Error('This browser cannot draw on a canvas.')
  // It is black until something is painted.
  pen.fillStyle = currentColours().ground
  pen.fillRect(0, 0, canvas.width, canvas.height)
  return pen
}
