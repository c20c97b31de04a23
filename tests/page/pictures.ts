import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

// Fonts differ between machines, and with them the places of some labels.
const mostDifferent = 0.05

/**
 * Compares what is seen with the picture kept under a name, pixel by pixel; keeps it where there is none yet, and anew
 * with KEEP_PICTURES=1. The README shows the first of them.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  const file = fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url))
  const shot = await page.screenshot({ animations: 'disabled' })
  if (process.env['KEEP_PICTURES'] || !existsSync(file)) writeFileSync(file, shot)
  const kept = readFileSync(file)
  expect(await differentShare(page, kept, shot)).toBeLessThan(mostDifferent)
}

/** The share of pixels that differ by more than a shade, worked out by the browser, which can read PNG. */
const differentShare = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (images) => {
      const pixels = await Promise.all(
        images.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          pen?.drawImage(bitmap, 0, 0)
          return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
        }),
      )
      const [kept = new Uint8ClampedArray(), now = new Uint8ClampedArray()] = pixels
      if (kept.length !== now.length) return 1
      let different = 0
      for (let at = 0; at < kept.length; at += 4) {
        const apart = [0, 1, 2].some(
          (channel) => Math.abs((kept[at + channel] ?? 0) - (now[at + channel] ?? 0)) > 48,
        )
        if (apart) different += 1
      }
      return different / (kept.length / 4)
    },
    [one.toString('base64'), other.toString('base64')],
  )
