import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pictureOf, visitors } from './visit.ts'

const visit = visitors()

/** Does something else with the answers to one operation. */
const meddle = (page: Page, operation: string, how: (route: Route) => Promise<void>) =>
  page.route('**/graphql', (route) =>
    route.request().postData()?.includes(`query ${operation}`) ? how(route) : route.fallback(),
  )
const late = (ms: number) => async (route: Route) => {
  await new Promise((resolve) => setTimeout(resolve, ms))
  // Nobody may wait for it any more.
  await route.continue().catch(() => undefined)
}
const subjectOf = (page: Page) => page.locator('#subject').textContent()
const michel = '/?show=around&of=leader/charles-michel'

describe('a page that is used faster than it is answered', () => {
  it('takes back a picture that was not waited for, and the words that one has to wait', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    await meddle(page, 'Around', late(4_000))
    await page.locator('#panel').getByRole('button', { name: 'Charles Michel' }).click()
    await page.getByRole('button', { name: 'Only around it' }).click()
    await page.getByText('Asking Readout …').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Asking Readout …').waitFor({ state: 'hidden' })
    expect(await subjectOf(page)).toMatch(/^Everything/)
  })

  it('keeps what is chosen while another answer is under way', async () => {
    const page = await visit(`${michel}&select=leader/nikol-pashinyan`)
    await pictureOf(page)
    const before = await subjectOf(page)
    await meddle(page, 'Around', late(1_000))
    await page.locator('#picture').focus()
    await page.keyboard.press('e')
    await page.keyboard.press('Escape')
    await expect.poll(() => subjectOf(page)).not.toBe(before)
    await page.getByRole('heading', { name: 'In the picture' }).waitFor()
    expect(new URL(page.url()).searchParams.get('select')).toBeNull()
    expect(new URL(page.url()).searchParams.get('expand')).toBe('leader/nikol-pashinyan')
  })

  it('asks again for what failed as soon as anything is done', async () => {
    const page = await visit('/?show=overview&select=leader/charles-michel')
    await pictureOf(page)
    let gone = true
    await meddle(page, 'Around', (route) => (gone ? route.abort() : route.continue()))
    await page.getByRole('button', { name: 'Only around it' }).click()
    await page.locator('#notice').getByText('Readout cannot be reached').waitFor()
    expect(await subjectOf(page)).toMatch(/^Everything/)
    gone = false
    await page.locator('#picture').focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => subjectOf(page)).toMatch(/^Around Charles Michel/)
    await page.locator('#notice').waitFor({ state: 'hidden' })
  })

  it('finds places again after they could not be worked out', async () => {
    let gone = true
    const page = await visit(michel, {}, (fresh) =>
      fresh.route('**/layout-worker.js', (route) => (gone ? route.abort() : route.continue())),
    )
    await page.getByText('The places of things could not be worked out.').waitFor()
    gone = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await pictureOf(page)
    expect(await subjectOf(page)).toMatch(/^Around Charles Michel/)
  })

  it('ends the question about a thing that nobody looks at any more', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    const ended: string[] = []
    page.on('requestfailed', (request) => ended.push(request.postData() ?? ''))
    await meddle(page, 'Thing', late(1_500))
    await page.locator('#panel').getByRole('button', { name: 'Charles Michel' }).click()
    await page.locator('#panel').getByRole('button', { name: 'All in the picture' }).click()
    await expect.poll(() => ended.some((body) => body.includes('query Thing'))).toBe(true)
    await page.getByRole('heading', { name: 'In the picture' }).waitFor()
  })

  it('shows the analysis chosen last, whatever becomes of the one before', async () => {
    const page = await visit('/?analysis=')
    await meddle(page, 'WhoMeetsWhom', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await route.abort().catch(() => undefined)
    })
    await page.getByRole('button', { name: 'Who meets whom' }).click()
    await page.getByRole('button', { name: 'Who is most connected' }).click()
    await page.getByRole('heading', { name: 'Who is most connected' }).waitFor()
    await page.waitForTimeout(1_500)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByRole('heading', { name: 'Who is most connected' }).waitFor()
  })
})

describe('the search box', () => {
  it('takes no hit of what was typed before', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    const box = page.getByRole('combobox', { name: /Search/ })
    await box.fill('Michel')
    await page.getByRole('option', { name: /Charles Michel leader/ }).waitFor()
    await meddle(page, 'Search', late(700))
    await box.fill('Mirzoyan')
    await page.keyboard.press('Enter')
    expect(page.url()).not.toMatch(/select/)
    await page.getByRole('option', { name: /Ararat Mirzoyan leader/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Ararat Mirzoyan' }).waitFor()
  })

  it('stays closed when it was closed, and seeks no end of a way any more', async () => {
    const page = await visit('/?show=overview&select=leader/charles-michel')
    await pictureOf(page)
    const box = page.getByRole('combobox', { name: /Search/ })
    const usual = await box.getAttribute('placeholder')
    await page.getByRole('button', { name: 'Way to …' }).click()
    expect(await box.getAttribute('placeholder')).toBe('Way from Charles Michel to …')
    await meddle(page, 'Search', late(700))
    await box.fill('Mirzoyan')
    await page.waitForTimeout(300)
    await page.keyboard.press('Escape')
    expect(await box.getAttribute('placeholder')).toBe(usual)
    await page.waitForTimeout(1_000)
    expect(await page.getByRole('listbox').count()).toBe(0)
    await box.fill('Putin')
    await page.getByRole('option', { name: /Vladimir Putin leader/ }).click()
    await page.getByRole('heading', { name: 'Vladimir Putin' }).waitFor()
    expect(await subjectOf(page)).toMatch(/^Everything/)
  })

  it('leads out of the analyses to what was found', async () => {
    const page = await visit('/?analysis=')
    await page.getByRole('heading', { name: 'Analyses' }).waitFor()
    await page.getByRole('combobox', { name: /Search/ }).fill('Mirzoyan')
    await page.getByRole('option', { name: /Ararat Mirzoyan leader/ }).click()
    await page.getByRole('heading', { name: 'Ararat Mirzoyan' }).waitFor()
    await expect.poll(() => subjectOf(page)).toMatch(/^Around Ararat Mirzoyan/)
  })
})
