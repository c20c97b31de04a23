import { describe, expect, it } from 'vitest'
import { phone, pictureOf, visitors } from './visit.ts'

const visit = visitors()

describe('a look around', () => {
  it('finds a name as one types it, shows what is around it, expands, hides and takes it all back', async () => {
    const page = await visit('/?show=around&of=leader/charles-michel')
    await pictureOf(page)
    await page.getByRole('combobox', { name: /Search/ }).fill('Мирзоян')
    await page.getByRole('option', { name: /Ararat Mirzoyan leader/ }).click()
    const subject = page.locator('#subject')
    await expect.poll(() => subject.textContent()).toMatch(/^Around Ararat Mirzoyan: 3 things/)
    await page.locator('#picture').focus()
    await page.keyboard.press('Escape')
    await page.locator('#panel').getByRole('button', { name: 'Meeting of Bayramov and Mirzoyan' }).click()
    await page.locator('#panel').getByRole('button', { name: 'Expand' }).click()
    await expect.poll(() => page.url()).toMatch(/expand=/)
    await expect.poll(() => subject.textContent()).not.toMatch(/: 3 things/)
    await page.locator('#panel').getByRole('button', { name: 'Hide' }).click()
    await page.getByText('Hidden', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Hidden', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Redo' }).click()
    await page.getByText('Hidden', { exact: true }).waitFor()
  })

  it('narrows to a window of months by its handles, by keyboard as well', async () => {
    const page = await visit()
    await pictureOf(page)
    const handle = page.getByRole('slider', { name: 'From' })
    await handle.focus()
    await page.keyboard.press('End')
    await expect.poll(() => page.url()).toMatch(/from=2023-04/)
    await expect.poll(() => page.locator('#subject').textContent()).toMatch(/hidden by filters/)
    await page.keyboard.press('Home')
    await expect.poll(() => page.url()).not.toMatch(/from=/)
  })

  it('is shared by its address: with the window, what is pinned, hidden and selected', async () => {
    const address =
      '/?show=overview&from=2022-04&to=2022-12&hide=organisation/telesur&pin=leader/vladimir-putin@300@-200&select=leader/nikol-pashinyan&kinds=leader,agreement,call,meeting'
    const [one, other] = [await visit(address), await visit(address)]
    await Promise.all([pictureOf(one), pictureOf(other)])
    const seen = async (page: typeof one) => ({
      subject: await page.locator('#subject').textContent(),
      picture: (await page.locator('#picture').screenshot()).toString('base64'),
    })
    expect(await seen(one)).toEqual(await seen(other))
    await one.getByRole('button', { name: 'Unpin' }).waitFor({ state: 'detached' })
    await one.getByRole('heading', { name: 'Nikol Pashinyan' }).waitFor()
  })

  it('switches a document off, and says how many lines lose their support', async () => {
    const page = await visit()
    await pictureOf(page)
    await page.getByText('Documents', { exact: true }).click()
    await page.locator('[data-filter^="document:"]').first().uncheck()
    await page.getByText(/lines? without support/).waitFor()
  })

  it('shows kinds that were left out, and leaves out those that were shown', async () => {
    const page = await visit()
    await pictureOf(page)
    await page.getByRole('checkbox', { name: /^States/ }).check()
    await expect.poll(() => page.locator('#panel').textContent()).toMatch(/States \(\d+\)/)
    await page.getByRole('checkbox', { name: /^Leaders/ }).uncheck()
    await expect.poll(() => page.locator('#panel').textContent()).not.toMatch(/Leaders \(/)
  })

  it('goes the shortest ways between two leaders', async () => {
    const page = await visit('/?show=path&of=leader/charles-michel,leader/vladimir-putin')
    await pictureOf(page)
    expect(await page.locator('#subject').textContent()).toMatch(
      /^Shortest ways between Charles Michel and Vladimir Putin/,
    )
  })

  it('joins leaders by contacts, and shows the contacts behind a line', async () => {
    const page = await visit('/?show=leaders&select=leader/ilham-aliyev,leader/vladimir-putin')
    await pictureOf(page)
    await page
      .locator('#panel')
      .getByText(/\d+ contacts/)
      .waitFor()
    await page.locator('#panel figure').first().waitFor()
  })

  it('shows both days of a statement that documents date differently, side by side', async () => {
    const page = await visit('/?show=overview&select=agreement/2021-11-26-trilateral-statement')
    await page.getByText('Documents disagree on its date').waitFor()
    expect(await page.locator('.sides strong').allTextContents()).toEqual(['2021-01-26', '2021-11-26'])
  })

  it('opens GraphiQL with the very question, its values written in', async () => {
    const page = await visit('/?show=around&of=leader/charles-michel')
    await pictureOf(page)
    const address = await page.getByRole('link', { name: 'As GraphQL' }).first().getAttribute('href')
    const query = new URL(address ?? '', 'http://localhost').searchParams.get('query') ?? ''
    expect(query).toMatch(/neighbourhood\(\s*of: \["leader\/charles-michel"\]/)
    const answer = await page.request.post('/graphql', { data: { query } })
    expect(await answer.json()).toMatchObject({ data: { neighbourhood: { nodes: expect.anything() } } })
  })

  it('answers a named analysis, with the Cypher behind it', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Analyses' }).click()
    await page.getByRole('button', { name: 'Who meets whom' }).click()
    await page.getByRole('columnheader', { name: 'Contacts', exact: true }).waitFor()
    expect(await page.locator('pre .word').first().textContent()).toBe('MATCH')
    await page.getByRole('link', { name: 'Open in Neo4j Browser' }).waitFor()
  })

  it('fits a phone: nothing is wider than the screen', async () => {
    const page = await visit('/?show=overview&select=call/2022-12-12-aliyev-putin', { viewport: phone })
    await pictureOf(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  })
})
