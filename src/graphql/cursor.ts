import { GraphQLError } from 'graphql'
import { type Key, plainKey, storedKey } from '../neo4j/keys.ts'

/** A row's place in its order: the values it is ordered by, so it stands when other rows come or go. */
export type Cursor = readonly Key[]

export const writeCursor = (keys: Cursor): string =>
  Buffer.from(JSON.stringify(keys.map(plainKey))).toString('base64url')

/** @throws {GraphQLError} `BAD_INPUT` for a text that no page gave out. */
export function readCursor(text: string): Cursor {
  try {
    const plain: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(plain)) return plain.map(storedKey)
  } catch {
    // Told below, in the caller's words.
  }
  throw new GraphQLError(`"${text.slice(0, 40)}" is no cursor; use endCursor or startCursor of a page.`, {
    extensions: { code: 'BAD_INPUT' },
  })
}
