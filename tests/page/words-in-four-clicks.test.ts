import { describe, expect, it } from 'vitest'
import { pictureOf, placeOf, visitors } from './visit.ts'

const visit = visitors()
const call = 'Call of Aliyev and Putin, 12 December 2022'
const statement = 'Trilateral statement of 31 October 2022'
const words = /Kremlin lists the agreements by date/

describe('who comes for the first time', () => {
  it('reads in two clicks on which words it rests that the call referenced the statement', async () => {
    const page = await visit()
    await pictureOf(page)
    const at = await placeOf(page, 'call/2022-12-12-aliyev-putin')
    await page.mouse.click(at.x, at.y)
    await page.getByRole('heading', { name: call }).waitFor()
    await page.locator('#panel').getByRole('button', { name: statement }).click()
    await page.getByText(words).waitFor()
    const panel = page.locator('#panel')
    expect(await panel.textContent()).toMatch(/referenced/)
    expect(await panel.textContent()).toMatch(/Said by Kremlin, as told by teleSUR/)
    expect(await panel.textContent()).toMatch(/Retold by Readout/)
  })

  it('reads them by keyboard alone', async () => {
    const page = await visit()
    await pictureOf(page)
    await page.keyboard.press('/')
    await page.keyboard.type('12 December 2022')
    await page.getByRole('option', { name: call }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: call }).waitFor()
    await pictureOf(page)
    await page.getByText('Enter reads about it;').waitFor()
    // The picture has the focus; Enter goes on to what is told of the selected.
    await page.keyboard.press('Enter')
    for (let tabs = 0; tabs < 30; tabs += 1) {
      await page.keyboard.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent)) === statement) break
    }
    await page.keyboard.press('Enter')
    await page.getByText(words).waitFor()
  })

  it('walks along relations by the arrow keys', async () => {
    const page = await visit('/?show=overview&select=leader/ilham-aliyev')
    await pictureOf(page)
    await page.locator('#picture').focus()
    const seen = new Set<string>()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
      await page.keyboard.press(key)
      seen.add(new URL(page.url()).searchParams.get('select') ?? '')
    }
    expect(seen.size).toBeGreaterThan(1)
    expect(await page.locator('#told').textContent()).toMatch(/lines\. Enter reads about it/)
  })
})
