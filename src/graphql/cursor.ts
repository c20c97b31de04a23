import { type Key, storedKey } from '../neo4j/keys.ts'
import { badInput } from './errors.ts'
import type { Order } from './fragment.ts'

/** A row's place in its order: the values it is ordered by, so it stands when other rows come or go. */
export type Cursor = readonly Key[]

/** A list in one of its orders: the keys of one are no place in another. */
export type CursorList = { readonly name: string; readonly order: readonly Order[] }

/** True for a key that is a day: it comes as text, since reading days is dear, and goes back as a day. */
export const isDay = ({ expression }: Order): boolean =>
  /(?:\.sortDay|\.earliest|\.startLatest)$|date\(/.test(expression)

export const writeCursor = ({ name }: CursorList, keys: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([name, ...keys])).toString('base64url')

/** @throws {GraphQLError} `BAD_INPUT` for a text that no page of this list gave out. */
export function readCursor({ name, order }: CursorList, text: string): Cursor {
  try {
    const [list, ...keys]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (list === name && keys.length === order.length) {
      return order.map((key, index) => storedKey(keys[index], isDay(key)))
    }
  } catch {
    // Told below, in the caller's words.
  }
  throw badInput(
    `"${text.slice(0, 40)}" is no cursor of this list; use endCursor or startCursor of a page of it.`,
  )
}
