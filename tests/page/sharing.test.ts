import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pictureOf, visitors } from './visit.ts'

const visit = visitors()

const cameraOf = (page: Page) => new URL(page.url()).searchParams.get('camera')
const paintedAt = async (page: Page): Promise<readonly number[]> => {
  const painted = await page.locator('#picture').getAttribute('data-painted')
  const [x = 0, y = 0, scale = 1] = painted?.split(' ').map(Number) ?? []
  return [Math.round(x), Math.round(y), Number(scale.toPrecision(3))]
}

describe('where one looks', () => {
  it('is shared by the address, and is not said where all is on the screen', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    expect(cameraOf(page)).toBeNull()
    await page.locator('#picture').focus()
    for (const key of ['+', '+', '+', 'Shift+ArrowRight', 'Shift+ArrowDown']) await page.keyboard.press(key)
    await expect.poll(() => cameraOf(page)).not.toBeNull()
    const other = await visit(page.url())
    await pictureOf(other)
    await expect.poll(() => paintedAt(other)).toEqual(await paintedAt(page))
    await page.keyboard.press('0')
    await expect.poll(() => cameraOf(page)).toBeNull()
  })

  it('comes back with the step at which one looked there', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    await page.locator('#picture').focus()
    for (const key of ['+', '+', '+']) await page.keyboard.press(key)
    await page.locator('#panel').getByRole('button', { name: 'Nikol Pashinyan' }).click()
    const there = cameraOf(page)
    expect(there).not.toBeNull()
    await page.locator('#picture').focus()
    await page.keyboard.press('0')
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'In the picture' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => cameraOf(page)).toBe(there)
    await expect
      .poll(() => paintedAt(page))
      .toEqual([
        ...(there?.split(',').slice(0, 2) ?? []).map((each) => Math.round(Number(each))),
        Number(Number(there?.split(',')[2]).toPrecision(3)),
      ])
  })

  it('is all of a picture that came while the analyses were read', async () => {
    const page = await visit('/?analysis=')
    await page.getByRole('heading', { name: 'Analyses' }).waitFor()
    await page.getByRole('button', { name: 'Network', exact: true }).click()
    await pictureOf(page)
    const fresh = await visit('/?show=overview')
    await pictureOf(fresh)
    await expect.poll(() => paintedAt(page)).toEqual(await paintedAt(fresh))
  })
})

describe('what is done by keys', () => {
  it('can be taken back: pinning by pinning again, and all else after the way to the list', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    await page.locator('#picture').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('p')
    await expect.poll(() => page.url()).toMatch(/pin=/)
    await page.keyboard.press('p')
    await expect.poll(() => page.url()).not.toMatch(/pin=/)
    const skip = page.getByRole('link', { name: /Skip to the list/ })
    await skip.focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel')
    expect(await page.getByRole('button', { name: 'Undo' }).isEnabled()).toBe(true)
  })
})

describe('what is left out', () => {
  it('is everything where all kinds are off, for who gets the address as well', async () => {
    const page = await visit('/?show=overview&kinds=')
    await page.getByText('All kinds are switched off.').waitFor()
    expect(page.url()).toMatch(/kinds=$/)
  })

  it('are the lines of a publisher who is switched off, for who gets the address as well', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    await page.getByText('Publishers', { exact: true }).click()
    const first = page.locator('[data-filter^="publisher:"]').first()
    await first.uncheck()
    const lost = page.getByText(/[1-9]\d* lines? without support/)
    await lost.waitFor()
    const other = await visit(page.url())
    await pictureOf(other)
    expect(await other.getByText(/lines? without support/).textContent()).toBe(await lost.textContent())
    expect(await other.locator('#subject').textContent()).toBe(await page.locator('#subject').textContent())
  })

  it('is said where no way joins two things', async () => {
    const page = await visit('/?show=path&of=leader/charles-michel,leader/nobody')
    await page.getByText(/No way of six steps or fewer/).waitFor()
  })

  it('is said of the contacts behind a line', async () => {
    const page = await visit('/?show=leaders&select=leader/ilham-aliyev,leader/vladimir-putin', {}, (fresh) =>
      fresh.route('**/graphql', async (route) => {
        if (!route.request().postData()?.includes('query ContactsBetween')) return route.fallback()
        const response = await route.fetch()
        const text = await response.text()
        await route.fulfill({ response, body: text.replace(/"totalCount":\d+/, '"totalCount":73') })
      }),
    )
    await page.getByText(/^73 contacts; the newest \d+ stand here/).waitFor()
  })
})

describe('the words behind a line', () => {
  it('are there in a network of leaders too, for what stands in the panel', async () => {
    const page = await visit('/?show=leaders&select=leader/ilham-aliyev')
    await page
      .locator('#panel')
      .getByRole('button', { name: 'Call of Aliyev and Putin, 12 December 2022' })
      .click()
    await page.locator('#panel').getByText('took part in', { exact: true }).waitFor()
    await page.locator('#panel figure').first().waitFor()
  })

  it('lead to web pages alone', async () => {
    const page = await visit(
      '/?show=overview&select=call/2022-12-12-aliyev-putin,agreement/2022-10-31-trilateral-statement',
      {},
      (fresh) =>
        fresh.route('**/graphql', async (route) => {
          if (!route.request().postData()?.includes('query Line')) return route.fallback()
          const response = await route.fetch()
          const text = await response.text()
          await route.fulfill({
            response,
            body: text.replaceAll(/"url":(null|"[^"]*")/g, '"url":"javascript:document.title=1"'),
          })
        }),
    )
    await page.locator('#panel figure cite').first().waitFor()
    expect(await page.locator('#panel a[href^="javascript"]').count()).toBe(0)
  })
})
