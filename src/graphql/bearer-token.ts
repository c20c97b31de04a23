import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether the header `Authorization` has the token; how long the comparison takes tells nothing of it. */
export function hasToken(authorization: string | null, token: string): boolean {
  const [, given] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  return given !== undefined && timingSafeEqual(hashOf(given), hashOf(token))
}

/** Of one length, as the comparison needs it. */
const hashOf = (text: string) => createHash('sha256').update(text).digest()
