import { expect, it } from 'vitest'
import { pageScript } from '../../../src/page-scripts.ts'

it('a script that could not be made is made anew when it is asked for again, and one that was made is kept', async () => {
  const [failed, made] = [pageScript('absent.ts'), pageScript('layout-worker.ts')]
  await expect(failed).rejects.toThrow('absent.ts')
  const again = pageScript('absent.ts')
  expect(again).not.toBe(failed)
  await expect(again).rejects.toThrow('absent.ts')
  await made
  expect(pageScript('layout-worker.ts')).toBe(made)
})
