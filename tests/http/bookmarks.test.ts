import { describe, expect, it } from 'vitest'
import { openBookmarks } from '../../src/http/bookmarks.ts'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

const secret = 'thirty-two letters at the very least'
const question = { query: '{ __typename }' }
const bookmark = 'FB:kcwQVYVDJp11S4+HKSQ9Y2jw2ckBkA=='

async function naming(service: Service, named: string) {
  const answer = await post(service, question, { 'x-readout-bookmark': named })
  const { errors } = await told(answer)
  return { told: answer.headers.get('x-readout-bookmark'), message: errors?.[0]?.message ?? null }
}

describe('a bookmark', () => {
  it('that nobody gave is refused at once', async () => {
    const service = await startWithoutNeo4j()
    const text = Buffer.from(bookmark).toString('base64url')
    for (const forged of [bookmark, text, `${text}:`, `${text}:${text}`, 'x'.repeat(5_000), ':', 'é'])
      expect((await naming(service, forged)).message).toMatch(/^X-Readout-Bookmark takes what/)
    await service.close()
  })

  it('is taken by every instance that has the same secret, and by no other', () => {
    const [one, same, other] = [openBookmarks(secret), openBookmarks(secret), openBookmarks(null)]
    const given = new Headers({ 'x-readout-bookmark': one.written([bookmark, 'FB:other']) })
    expect(same.seenBySender(given)).toEqual({ bookmarks: [bookmark, 'FB:other'], wanted: true, now: [] })
    expect(() => other.seenBySender(given)).toThrow(/share READOUT_BOOKMARK_SECRET/)
  })

  it('that is changed is refused', () => {
    const bookmarks = openBookmarks(secret)
    const [text = '', signature = ''] = bookmarks.written([bookmark]).split(':')
    const later = Buffer.from('FB:later').toString('base64url')
    const named = (value: string) => new Headers({ 'x-readout-bookmark': value })
    expect(() => bookmarks.seenBySender(named(`${later}:${signature}`))).toThrow()
    expect(() => bookmarks.seenBySender(named(`${text}:${signature}A`))).toThrow()
  })

  it('is none yet for who names none, and comes with their answer', async () => {
    const service = await startWithoutNeo4j()
    expect(await naming(service, '')).toEqual({ told: '', message: null })
    expect((await post(service, question)).headers.get('x-readout-bookmark')).toBeNull()
    await service.close()
  })
})
