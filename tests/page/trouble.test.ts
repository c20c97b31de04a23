import { describe, expect, it } from 'vitest'
import { pictureOf, visitors } from './visit.ts'

const visit = visitors()

describe('in trouble, the page', () => {
  it('needs no other host', async () => {
    const asked = new Set<string>()
    const page = await visit('/', {}, (fresh) =>
      fresh.route('**', (route) => {
        const { host } = new URL(route.request().url())
        asked.add(host)
        return route.request().url().startsWith('http://localhost') ? route.continue() : route.abort()
      }),
    )
    await pictureOf(page)
    expect(asked.size).toBe(1)
  })

  it('says that Readout cannot be reached, and goes on when it can', async () => {
    let gone = true
    const page = await visit('/', {}, (fresh) =>
      fresh.route('**/graphql', (route) => (gone ? route.abort() : route.continue())),
    )
    await page.getByText('Readout cannot be reached').waitFor()
    gone = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await pictureOf(page)
    expect(await page.locator('#subject').textContent()).toMatch(/42 things/)
  })

  it('says that it waits for a slow service', async () => {
    const page = await visit('/?show=overview', {}, (fresh) =>
      fresh.route('**/graphql', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        await route.continue()
      }),
    )
    await page.getByText('Asking Readout …').waitFor()
    await pictureOf(page)
    await page.getByText('Asking Readout …').waitFor({ state: 'hidden' })
  })

  it('says of an empty graph that it is empty', async () => {
    const empty = { data: { overview: { nodes: [], links: [], leftOut: { nodes: 0, links: 0 } } } }
    const page = await visit('/?show=overview', {}, (fresh) =>
      fresh.route('**/graphql', (route) =>
        route.request().postData()?.includes('query Overview')
          ? route.fulfill({ json: empty })
          : route.continue(),
      ),
    )
    await page.getByText('There is nothing in the graph yet').waitFor()
  })

  it('takes an address that means nothing for one that says nothing', async () => {
    const page = await visit('/?show=nonsense&kinds=x&from=yesterday&pin=@@&select=leader/nobody&of=%')
    await page.getByText('Nothing has the id leader/nobody.').waitFor()
  })
})
