import type { GraphQLFieldResolver, GraphQLObjectType } from 'graphql'
import { writeCursor } from './cursor.ts'
import type { Page } from './page.ts'
import type { AskedTree, Context, Located, Resolver } from './resolvers.ts'
import { namedRow, type Row, type RowValues } from './row.ts'
import type { Selection, Shape } from './selection.ts'

/** What the statement returns for a page. */
export type PageValues = readonly [rows: readonly RowValues[] | null, total: unknown]

/** A page of rows in the order asked for, with one row less than was read where there is a next page. */
export type Connection = {
  readonly shape: Shape
  readonly asked: AskedTree
  readonly page: Page
  readonly rows: readonly Row[]
  readonly more: boolean
  readonly total: number | undefined
}

type Edge = { readonly connection: Connection; readonly row: Row; readonly view: string }

export function connectionOf(shape: Shape, asked: AskedTree, [read, total]: PageValues): Connection {
  const page = asked.asks[shape.number]?.page
  if (!page) throw new Error(`${shape.field.name} is no page.`)
  const values = read ?? []
  const rows = values.slice(0, page.size).map((row) => namedRow(asked.schema, shape, row))
  return {
    shape,
    asked,
    page,
    rows: page.backwards ? rows.reverse() : rows,
    more: values.length > page.size,
    total: total as number | undefined,
  }
}

/** Resolvers of the three types that make a page; null for a field of another type. */
export function connectionResolvers(type: GraphQLObjectType, field: string): Resolver | null {
  if (type.name.endsWith('Connection')) return ofConnection[field] ?? null
  if (type.name.endsWith('Edge')) return ofEdge[field] ?? null
  return null
}

const ofConnection: Record<string, GraphQLFieldResolver<Connection, Context>> = {
  nodes: (connection, _args, _context, { path }) => {
    const selection = viewOf(connection, String(path.key))
    return connection.rows.map((row) => located(connection, row, selection))
  },
  edges: (connection, _args, _context, { path }) =>
    connection.rows.map((row): Edge => ({ connection, row, view: String(path.key) })),
  pageInfo: ({ page, rows, more }) => {
    const cut = page.from !== null
    return {
      hasNextPage: page.backwards ? cut : more,
      hasPreviousPage: page.backwards ? more : cut,
      startCursor: cursorOf(page, rows[0]),
      endCursor: cursorOf(page, rows.at(-1)),
    }
  },
  totalCount: ({ total }) => total,
}

const ofEdge: Record<string, GraphQLFieldResolver<Edge, Context>> = {
  cursor: ({ connection, row }) => cursorOf(connection.page, row),
  node: ({ connection, row, view }, _args, _context, { path }) =>
    located(connection, row, viewOf(connection, `${view}.${path.key}`)),
}

const located = ({ asked }: Connection, row: Row, selection: Selection): Located => ({
  row,
  selection,
  asked,
  parent: null,
})
const viewOf = ({ shape }: Connection, name: string): Selection => shape.views.get(name) ?? new Map()
const cursorOf = (page: Page, row: Row | undefined) =>
  row ? writeCursor(page.list, row['keys'] as readonly unknown[]) : null
