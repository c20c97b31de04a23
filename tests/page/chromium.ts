import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; null where none is, and the page's tests are left out. */
export const chromiumPath = (): string | null => places.find((place) => existsSync(place)) ?? null

/** Headless, without a GPU, and silent: a browser of its own asks its maker for this and that. */
export const quietly: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
