import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { visitors } from './visit.ts'

const visit = visitors()
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** The project's folder, served as it lies. */
const files = createServer(({ url = '' }, response) => {
  const path = fileURLToPath(new URL(`../..${new URL(url, 'http://localhost').pathname}`, import.meta.url))
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
  createReadStream(path).pipe(response)
})
beforeAll(() => new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve)))
afterAll(() => files.close())

it('The example with D3 draws the leaders of another address, and the strongest pairs alone where they are asked for.', async () => {
  const { port } = files.address() as AddressInfo
  const page = await visit(`http://127.0.0.1:${port}/examples/network.html?service=${inject('service')}`)
  await page.locator('#picture circle').first().waitFor()
  const pairs = page.locator('#picture line')
  const all = await pairs.count()
  expect(all).toBeGreaterThan(5)
  await page.getByRole('slider').fill('4')
  await expect.poll(() => pairs.count()).toBeLessThan(all)
  expect(await page.locator('#citation').textContent()).toMatch(/data version \d+/)
})
