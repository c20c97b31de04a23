import { type GraphQLField, getNamedType, isObjectType } from 'graphql'
import type { Dialect } from './dialect.ts'

type Field = GraphQLField<unknown, unknown>

/** Lists of one thing, found by its id, and the lists that lead on from it. */
export const neo4jGraphqlDialect: Dialect = {
  roots: (schema) =>
    Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
      const type = listed(field)
      if (!type || !('id' in type.getFields())) return []
      const query = `{ found: ${field.name}(limit: 50) { id } }`
      const read = (data: unknown) =>
        (data as { found: readonly { id: string }[] }).found.map((node) => node.id)
      const opening = `${field.name}(where: { id: { eq: $id } })`
      return [{ opening, closing: '', type, ids: { query, read } }]
    }),
  way: (field) => {
    const type = listed(field)
    return type ? { opening: `${field.name}(limit: 3)`, closing: '', type } : null
  },
}

function listed(field: Field) {
  const type = getNamedType(field.type)
  return isObjectType(type) && field.args.some(({ name }) => name === 'limit') ? type : null
}
