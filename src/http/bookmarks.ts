import type { Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/resolvers.ts'
import type { Seen } from '../neo4j/database.ts'
import { currentVisit } from './visit.ts'

/** Of a request and its answer: what its sender has seen, and so wants to see whichever instance is asked. */
const header = 'x-readout-bookmark'

/** What the sender of a request has seen; noted on only for who names it, be it nothing yet. */
export function seenBySender(headers: Headers): Seen {
  const named = headers.get(header)
  const bookmarks = (named ?? '').split(',').map((bookmark) => bookmark.trim())
  return { bookmarks: bookmarks.filter((bookmark) => bookmark !== ''), wanted: named !== null }
}

/** Tells with an answer what its sender has seen by now, who asked for that or wrote something. */
export const tellingBookmarks: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone() {
      const { seen }: Context = args.contextValue
      if (seen.wanted) currentVisit()?.response.setHeader(header, seen.bookmarks.join(', '))
    },
  }),
}
