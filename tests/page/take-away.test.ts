import { text as readText } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { pictureOf, visitors } from './visit.ts'

const visit = visitors()

describe('a stranger', () => {
  it('gets from the page to a file for Gephi in two clicks', async () => {
    const page = await visit('/?show=leaders&from=2022-04')
    await pictureOf(page)
    const loading = page.waitForEvent('download')
    await page.getByText('Take it with you').click()
    await page.getByRole('link', { name: 'Gephi' }).click()
    const file = await loading
    expect(file.suggestedFilename()).toMatch(/^readout-network-leaders-by-contacts-v\d+\.gexf$/)
    const text = await readText(await file.createReadStream())
    expect(text).toContain('window.from=2022-04-01')
    expect(text).toMatch(/<\/gexf>\n$/)
  })

  it('gets the table of an analysis, and nothing of their list', async () => {
    const page = await visit('/?show=overview&analysis=whoMeetsWhom')
    const loading = page.waitForEvent('download')
    await page.getByText('Take it with you').click()
    await page.getByRole('link', { name: 'Spreadsheet' }).click()
    expect((await loading).suggestedFilename()).toMatch(/^readout-whoMeetsWhom-v\d+\.csv$/)
    await page.getByRole('button', { name: 'Analyses', exact: true }).click()
    await page.getByText('Take it with you').waitFor({ state: 'hidden' })
  })
})
