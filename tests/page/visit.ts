import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

export const wide = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

let browser: Browser

/** Opens the page as a new visitor: with `first` things that have to be so before it is asked for. */
export type Visit = (
  address?: string,
  options?: BrowserContextOptions,
  first?: (page: Page) => Promise<unknown>,
) => Promise<Page>

/** Every visitor is somebody else; what a visitor's page complains of fails the test. */
export function visitors(): Visit {
  const complaints: string[] = []
  const visits: Page[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(async () => {
    await Promise.all(visits.map((page) => page.context().close()))
    await browser.close()
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`)
  })
  return async (address = '/', options = {}, first = async () => undefined) => {
    const context = await browser.newContext({ viewport: wide, baseURL: inject('service'), ...options })
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    visits.push(page)
    await first(page)
    await page.goto(address)
    return page
  }
}

/** Settles when the picture shows what was asked for last. */
export const pictureOf = async (page: Page): Promise<void> => {
  await page.waitForSelector('#picture[data-painted]')
  // What stands beside the picture comes after it.
  await page.waitForFunction(() => document.querySelector('#panel')?.firstChild)
  await page.waitForFunction(() => !document.querySelector('#panel [role=status]')?.textContent)
}

/** Where a thing is drawn, in the window. */
export async function placeOf(page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate(async (asked) => {
    const query = '{ overview { nodes { id x y } } }'
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
    const { data } = await answer.json()
    const node = data.overview.nodes.find((each: { readonly id: string }) => each.id === asked)
    const canvas = document.querySelector('#picture')
    const box = canvas?.getBoundingClientRect()
    const [x = 0, y = 0, scale = 1] = canvas?.getAttribute('data-painted')?.split(' ').map(Number) ?? []
    if (!node || !box) return null
    return {
      x: box.left + box.width / 2 + (node.x - x) * scale,
      y: box.top + box.height / 2 + (node.y - y) * scale,
    }
  }, id)
  if (!place) throw new Error(`${id} is not drawn.`)
  return place
}
