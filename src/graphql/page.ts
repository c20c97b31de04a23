import { type Cursor, type CursorList, readCursor } from './cursor.ts'
import { badInput } from './errors.ts'

/** `first` rows after a cursor, or the `last` ones before one; and the list, for the cursors of its rows. */
export type Page = {
  readonly size: number
  readonly backwards: boolean
  readonly from: Cursor | null
  readonly list: CursorList
}

/** Of a page for which nobody asks another size. */
export const defaultSize = 20
const maxSize = 1000

/** @throws {GraphQLError} `BAD_INPUT` for a page that cannot be. */
export function readPage(
  { first, after, last, before }: Readonly<Record<string, unknown>>,
  list: CursorList,
): Page {
  const backwards = last !== undefined && last !== null
  if (!backwards && before !== undefined && before !== null) {
    throw badInput('before needs last: the number of rows wanted before the cursor.')
  }
  if (backwards && after)
    throw badInput('A page runs from after with first, or back from before with last, not both.')
  if (backwards && first !== undefined && first !== null) {
    throw badInput('A page takes first or last, not both.')
  }
  // Left out, a page has its usual size; null is nobody's size.
  const size = (backwards ? last : first === undefined ? defaultSize : first) as number | null
  if (size === null || size < 1 || size > maxSize) {
    throw badInput(`${backwards ? 'last' : 'first'} is ${size}; a page has 1 to ${maxSize} rows.`)
  }
  const cursor = (backwards ? before : after) as string | null | undefined
  return { size, backwards, from: cursor ? readCursor(list, cursor) : null, list }
}
