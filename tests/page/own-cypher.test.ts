import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { editorsToken } from './editors-token.ts'
import { visitors } from './visit.ts'

const visit = visitors()

describe('one’s own Cypher', () => {
  it('is refused to who has no token, and the page says where to get one', async () => {
    const page = await visit('/?analysis=cypher')
    await page.getByText('READOUT_HOME/secrets/token').waitFor()
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByRole('alert').getByText('Authorization: Bearer TOKEN').waitFor()
  })

  it('is answered with a table to who has one', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'Cypher' }).click()
    await page.getByLabel('Cypher', { exact: true }).fill('UNWIND [1, 2] AS n RETURN n, {a: n} AS map')
    await page.getByLabel('Token').fill(editorsToken)
    await page.getByRole('button', { name: 'Run' }).click()
    await expect.poll(() => page.locator('#cypher-view [aria-live]').textContent()).toContain('2 rows')
    expect(await page.locator('#cypher-view td').allTextContents()).toEqual(['1', '{"a":1}', '2', '{"a":2}'])
    const { violations } = await new AxeBuilder({ page }).include('#cypher-view').analyze()
    expect(violations).toEqual([])
  })
})
