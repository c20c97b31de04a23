import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectPicture } from './pictures.ts'
import { phone, pictureOf, visitors, wide } from './visit.ts'

const visit = visitors()

const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('the picture of the five documents', () => {
  it.each([
    ['network', wide, 'light'],
    ['network-dark', wide, 'dark'],
    ['network-phone', phone, 'light'],
    ['network-phone-dark', phone, 'dark'],
  ] as const)('looks as it did before: %s', async (name, viewport, colorScheme) => {
    const page = await visit('/', { viewport, colorScheme, reducedMotion: 'reduce' })
    await pictureOf(page)
    await expectPicture(page, name)
  })

  it('is the same for everybody, each time', async () => {
    const shots = []
    for (let times = 0; times < 2; times += 1) {
      const page = await visit('/?show=around&of=leader/charles-michel&expand=leader/nikol-pashinyan')
      await pictureOf(page)
      shots.push((await page.locator('#picture').screenshot()).toString('base64'))
    }
    expect(shots[0]).toBe(shots[1])
  })

  it.each([
    ['at first', '/'],
    ['with a thing', '/?show=overview&select=call/2022-12-12-aliyev-putin'],
    [
      'with a line',
      '/?show=overview&select=call/2022-12-12-aliyev-putin,agreement/2022-10-31-trilateral-statement',
    ],
    ['with the analyses', '/?analysis='],
    ['with an analysis', '/?analysis=whoMeetsWhom'],
  ])('has nothing that axe finds wrong, %s, light and dark, wide and narrow', async (_when, address) => {
    for (const [viewport, colorScheme] of [
      [wide, 'light'],
      [phone, 'dark'],
    ] as const) {
      const page = await visit(address, { viewport, colorScheme })
      if (!address.includes('analysis')) await pictureOf(page)
      else await page.getByRole('heading', { level: 2 }).first().waitFor()
      expect(await faultsOf(page)).toEqual([])
    }
  })

  it('shifts nothing while it comes', async () => {
    const page = await visit('/', {}, (fresh) =>
      fresh.addInitScript(() => {
        const shifts: number[] = []
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
        }).observe({ type: 'layout-shift', buffered: true })
        Object.assign(window, { shifts })
      }),
    )
    await pictureOf(page)
    const shifts = await page.evaluate(() => Reflect.get(window, 'shifts'))
    expect(shifts).toEqual([])
  })

  it('prints with its list', async () => {
    const page = await visit()
    await pictureOf(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#search').isVisible()).toBe(false)
    expect(await page.locator('#picture').isVisible()).toBe(true)
    expect(await page.locator('#panel').isVisible()).toBe(true)
  })
})
