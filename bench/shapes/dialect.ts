import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql'

/** How one contestant's schema is walked. */
export type Dialect = {
  readonly roots: (schema: GraphQLSchema) => Root[]
  /** Null for a field that leads nowhere. */
  readonly way: (field: GraphQLField<unknown, unknown>) => Way | null
}

/** What an operation may start with. */
export type Root = Way & {
  /** An operation whose answer is a list of ids to ask for; null where the root wants none. */
  readonly ids: { readonly query: string; readonly read: (data: unknown) => string[] } | null
}

/** From a field to what is selected of its rows. */
export type Way = {
  /** All up to the selection. Example: `contacts(first: 3) { nodes`. */
  readonly opening: string
  readonly closing: string
  readonly type: GraphQLNamedType
}
