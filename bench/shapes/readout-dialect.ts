import {
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import type { Dialect, Root, Way } from './dialect.ts'

type Field = GraphQLField<unknown, unknown>

/** Every field that an id alone finds, and every list. */
export const readoutDialect: Dialect = {
  roots: (schema) => {
    const fields = schema.getQueryType()?.getFields() ?? {}
    return Object.values(fields).flatMap((field) => {
      const way = wayOf(field)
      if (way) return hasNodes(field) ? [{ ...way, ids: null }] : []
      const list = fields[`${field.name}s`]
      return list && hasNodes(list) ? byId(field, list) : []
    })
  },
  way: (field) => wayOf(field),
}

function wayOf(field: Field): Way | null {
  const type = getNamedType(field.type)
  if (!isCompositeType(type) || field.args.some(isRequiredArgument)) return null
  const nodes = isObjectType(type) ? type.getFields()['nodes'] : undefined
  if (!nodes) return { opening: field.name, closing: '', type }
  return { opening: `${field.name}(first: 3) { nodes`, closing: ' }', type: getNamedType(nodes.type) }
}

function byId(field: Field, list: Field): Root[] {
  const [id, ...others] = field.args
  const type = getNamedType(field.type)
  const isFoundById = id?.name === 'id' && isNonNullType(id.type) && others.length === 0
  if (!isFoundById || !(isObjectType(type) || isInterfaceType(type))) return []
  const query = `{ found: ${list.name}(first: 50) { nodes { id } } }`
  const read = (data: unknown) =>
    (data as { found: { nodes: readonly { id: string }[] } }).found.nodes.map((node) => node.id)
  return [{ opening: `${field.name}(id: $id)`, closing: '', type, ids: { query, read } }]
}

const hasNodes = (field: Field) => {
  const type = getNamedType(field.type)
  return isObjectType(type) && 'nodes' in type.getFields()
}
