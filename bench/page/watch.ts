import type { Browser, CDPSession, Page } from 'playwright-core'

export type Watched = {
  readonly firstPictureMs: number
  readonly frameMs: readonly number[]
  readonly heapMb: number
  /** Of all files but what GraphQL answered, as they were sent. */
  readonly sentKb: number
  readonly shifts: number
  readonly strangers: number
  /** From a click on a thing until its panel is there; null where there is no panel. */
  readonly selectMs: number | null
}

const size = { width: 1440, height: 900 }
// A page that takes a second for each movement of the pointer would never be done.
const gestureMs = 3_000
const middle = { x: 600, y: 450 }

/** Opens a page as a stranger does, moves about in the picture, selects something, and notes what that took. */
export async function watch(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  let strangers = 0
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(address).origin) && !request.url().startsWith('data:'))
      strangers += 1
  })
  await page.addInitScript(noteShifts)
  await page.goto(address)
  await page.waitForFunction(() => performance.getEntriesByName('readout-first-picture').length > 0)
  const found = await page.evaluate(arrived)
  const frameMs = [
    ...(await framesDuring(page, () => pan(page))),
    ...(await framesDuring(page, () => zoom(page))),
  ]
  const selectMs = await selected(page)
  const heapMb = await heapOf(await context.newCDPSession(page))
  await context.close()
  return { ...found, frameMs, heapMb, strangers, selectMs }
}

function noteShifts(): void {
  const shifts: number[] = []
  Object.assign(window, { shifts })
  new PerformanceObserver((list) => {
    shifts.push(...list.getEntries().map((entry) => Number(Reflect.get(entry, 'value'))))
  }).observe({ type: 'layout-shift', buffered: true })
}

function arrived(): Pick<Watched, 'firstPictureMs' | 'sentKb' | 'shifts'> {
  const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  const bytes = files
    .filter((entry) => entry instanceof PerformanceResourceTiming && !entry.name.endsWith('/graphql'))
    .reduce((sum, entry) => sum + Number(Reflect.get(entry, 'encodedBodySize')), 0)
  return {
    firstPictureMs: performance.getEntriesByName('readout-first-picture')[0]?.startTime ?? Number.NaN,
    sentKb: bytes / 1_000,
    shifts: Reflect.get(window, 'shifts').length,
  }
}

/** Times between frames while something is done. */
async function framesDuring(page: Page, deed: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frameTimes: frames })
    let before = performance.now()
    const next = (): void => {
      const now = performance.now()
      frames.push(now - before)
      before = now
      if (Reflect.get(window, 'frameTimes') === frames) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await deed()
  return await page.evaluate(() => {
    const frames: number[] = Reflect.get(window, 'frameTimes')
    Object.assign(window, { frameTimes: null })
    return frames.slice(1)
  })
}

async function pan(page: Page): Promise<void> {
  // From a corner, where no node is taken for the ground.
  await page.mouse.move(middle.x, middle.y + 300)
  await page.mouse.down()
  const until = performance.now() + gestureMs
  for (let step = 0; step < 60 && performance.now() < until; step += 1) {
    await page.mouse.move(middle.x + Math.sin(step / 6) * 200, middle.y + 300 - step * 4)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
}

async function zoom(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y)
  const until = performance.now() + gestureMs
  for (let step = 0; step < 40 && performance.now() < until; step += 1) {
    await page.mouse.wheel(0, step < 20 ? -60 : 60)
    await page.waitForTimeout(16)
  }
}

/** By the list, so that it is the same thing in every picture. */
async function selected(page: Page): Promise<number | null> {
  const button = page.locator('#panel td button').first()
  if ((await button.count()) === 0) return null
  await page.waitForTimeout(1_000)
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const panel = document.querySelector('#panel')
        const chosen = panel?.querySelector<HTMLElement>('td button')
        const began = performance.now()
        chosen?.click()
        const look = (): void => {
          if (panel?.querySelector('h2')?.textContent === chosen?.textContent)
            resolve(performance.now() - began)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
