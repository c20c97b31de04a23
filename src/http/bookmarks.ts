import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'
import { badInput } from '../graphql/errors.ts'
import type { Context } from '../graphql/resolvers.ts'
import type { Seen } from '../neo4j/database.ts'
import { currentVisit } from './visit.ts'

/** Of a request and its answer: what its sender has seen, and so wants to see whichever instance is asked. */
const header = 'x-readout-bookmark'

/** Neo4j waits for what a bookmark names, and so believes none that we did not give. */
export type Bookmarks = {
  /**
   * What the sender of a request has seen; noted on only for who names it, be it nothing yet.
   * @throws {GraphQLError} `BAD_INPUT` for what no instance with this secret gave.
   */
  readonly seenBySender: (headers: Headers) => Seen
  /** Tells with an answer what its sender has seen by now, who asked for that or wrote something. */
  readonly telling: Plugin<Context>
  /** As they stand in the header. */
  readonly written: (bookmarks: readonly string[]) => string
}

/** @param secret of all instances before one Neo4j; null for one that this process makes up. */
export function openBookmarks(secret: string | null): Bookmarks {
  const key = secret ?? randomBytes(32)
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const written = (bookmarks: readonly string[]) => {
    if (bookmarks.length === 0) return ''
    const text = Buffer.from(bookmarks.join(',')).toString('base64url')
    return `${text}:${sign(text)}`
  }
  return {
    written,
    seenBySender(headers) {
      const named = headers.get(header)
      if (named === null || named.trim() === '') return { bookmarks: [], wanted: named !== null, now: [] }
      const [text = '', signature = ''] = named.trim().split(':')
      if (!isSame(signature, sign(text))) throw notOurs()
      return { bookmarks: Buffer.from(text, 'base64url').toString().split(','), wanted: true, now: [] }
    },
    telling: {
      onExecute: ({ args }) => ({
        onExecuteDone() {
          const { wanted, now, bookmarks }: Seen = args.contextValue.seen
          if (!wanted) return
          currentVisit()?.response.setHeader(header, written(now.length > 0 ? now : bookmarks))
        },
      }),
    },
  }
}

const notOurs = () =>
  badInput(
    'X-Readout-Bookmark takes what an answer of this service had in that header, and nothing else (its instances share READOUT_BOOKMARK_SECRET).',
  )

/** How long it takes tells nothing. */
function isSame(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
