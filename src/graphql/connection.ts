import type { GraphQLFieldResolver, GraphQLObjectType } from 'graphql'
import { type Cursor, writeCursor } from './cursor.ts'
import type { Context, Located, Resolver } from './resolvers.ts'
import type { Ask, Selection } from './selection.ts'

type PagedRow = Located['row'] & { readonly keys: Cursor }

/** A page of rows in the order asked for, with one row less than was read where there is a next page. */
export type Connection = {
  readonly ask: Ask
  readonly rows: readonly PagedRow[]
  readonly more: boolean
  readonly total: number | undefined
}

type Edge = {
  readonly located: (selection: Selection) => Located
  readonly keys: Cursor
  readonly ask: Ask
  readonly view: string
}

export function connectionOf(
  ask: Ask,
  value: { readonly rows?: PagedRow[]; readonly total?: unknown },
): Connection {
  const read = value.rows ?? []
  const size = ask.page?.size ?? read.length
  const rows = read.slice(0, size)
  return {
    ask,
    rows: ask.page?.backwards ? rows.reverse() : rows,
    more: read.length > size,
    total: value.total as number | undefined,
  }
}

/** Resolvers of the three types that make a page; null for a field of another type. */
export function connectionResolvers(type: GraphQLObjectType, field: string): Resolver | null {
  if (type.name.endsWith('Connection')) return ofConnection[field] ?? null
  if (type.name.endsWith('Edge')) return ofEdge[field] ?? null
  return null
}

const ofConnection: Record<string, GraphQLFieldResolver<Connection, Context>> = {
  nodes: ({ ask, rows }, _args, _context, { path }) => {
    const selection = viewOf(ask, String(path.key))
    return rows.map((row) => ({ row, selection, parent: null }))
  },
  edges: ({ ask, rows }, _args, _context, { path }) =>
    rows.map(
      (row): Edge => ({
        located: (selection) => ({ row, selection, parent: null }),
        keys: row.keys,
        ask,
        view: String(path.key),
      }),
    ),
  pageInfo: ({ ask, rows, more }) => {
    const { page } = ask
    const cut = page?.from !== null
    return {
      hasNextPage: page?.backwards ? cut : more,
      hasPreviousPage: page?.backwards ? more : cut,
      startCursor: cursorOf(page, rows[0]),
      endCursor: cursorOf(page, rows.at(-1)),
    }
  },
  totalCount: ({ total }) => total,
}

const ofEdge: Record<string, GraphQLFieldResolver<Edge, Context>> = {
  cursor: ({ ask, keys }) => cursorOf(ask.page, { keys }),
  node: ({ located, ask, view }, _args, _context, { path }) => located(viewOf(ask, `${view}.${path.key}`)),
}

const viewOf = (ask: Ask, name: string): Selection => ask.views.get(name) ?? new Map()
const cursorOf = (page: Ask['page'], row: { readonly keys: Cursor } | undefined) =>
  page && row ? writeCursor(page.list, row.keys) : null
