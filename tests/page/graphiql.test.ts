import { expect, it } from 'vitest'
import { visitors } from './visit.ts'

const visit = visitors()

it('GraphiQL shows a question that a link brings, and its answer, within the strict policy of its page', async () => {
  const refused: string[] = []
  const query = '{ leader(id: "leader/ilham-aliyev") { name } }'
  const page = await visit(`/graphql?query=${encodeURIComponent(query)}`, {}, async (page) => {
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  })
  await page.click('.graphiql-execute-button')
  await expect.poll(() => page.textContent('.result-window')).toMatch(/Ilham\sAliyev/)
  expect(refused).toEqual([])
})
