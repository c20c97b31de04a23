import { describe, expect, inject, it } from 'vitest'
import { editorsToken } from './editors-token.ts'
import { pictureOf, visitors } from './visit.ts'

const visit = visitors()

async function ask(
  query: string,
): Promise<{ readonly claims: { readonly nodes: readonly { id: string }[] } }> {
  const answer = await fetch(`${inject('service')}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${editorsToken}` },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(errors[0].message)
  return data
}

/** A review that leaves the graph as it is. */
async function review(): Promise<void> {
  const { claims } = await ask('{ claims(first: 1) { nodes { id } } }')
  const why = `As it was at ${Date.now()}.`
  await ask(
    `mutation { reviewClaim(input: {claim: "${claims.nodes[0]?.id}", rank: NORMAL, why: "${why}"}) { version } }`,
  )
}

describe('when the graph changes, the page', () => {
  it('says so, and draws it anew only when asked to', async () => {
    const page = await visit('/')
    await pictureOf(page)
    expect(await page.locator('#news').isHidden()).toBe(true)
    await review()
    await page.getByText('The graph has changed.').waitFor()
    await review()
    await page.getByText('The graph has changed 2 times.').waitFor()
    await page.getByRole('button', { name: 'Draw it anew' }).click()
    await page.locator('#news').waitFor({ state: 'hidden' })
    await pictureOf(page)
  })
})

describe('what the page shows', () => {
  it('is cited with a permanent address, two clicks from the picture', async () => {
    const page = await visit('/?show=overview')
    await pictureOf(page)
    await page.getByRole('link', { name: 'Cite' }).click()
    await page.getByRole('heading', { name: 'Cite this answer' }).waitFor()
    await page.getByRole('link', { name: 'Permanent address' }).click()
    await page.getByText('The answer is as it was cited').waitFor()
  })
})
