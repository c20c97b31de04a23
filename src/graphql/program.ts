import type { GraphQLField, GraphQLInterfaceType, GraphQLObjectType } from 'graphql'
import { statements } from '../neo4j/statements.ts'
import { type Fragment, readFragment } from './fragment.ts'

/** `AgreementLink` and `discussedIn` live in `agreement-link/` and `discussed-in.cypher`. */
const fileName = (name: string): string =>
  name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

const read = new Map<string, Fragment>()

function fragmentAt(name: string): Fragment | null {
  const known = read.get(name)
  if (known) return known
  const statement = statements.get(name)
  if (!statement) return null
  const fragment = readFragment(statement)
  read.set(name, fragment)
  return fragment
}

/** Types whose fields are asked for by statements of their own, side by side. */
export const isRoot = (type: { readonly name: string }): boolean =>
  type.name === 'Query' || type.name === 'Analysis'

/**
 * The fragment of a field: the file named like the field, in the folder of its type or of an interface of it.
 * `leader(id:)` and its like have no file of their own: they are `node(id:)`, narrowed to their type.
 */
export function fragmentOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): Fragment | null {
  const own = [type, ...type.getInterfaces()].map((owner) =>
    fragmentAt(`${fileName(owner.name)}/${fileName(field.name)}`),
  )
  const found = own.find((fragment) => fragment !== null)
  if (found) return found
  return type.name === 'Query' && field.args.some(({ name }) => name === 'id')
    ? fragmentAt('query/node')
    : null
}

/** The block that one field of a filter adds: `ReferenceFilter.between` is `cypher/reference-filter/between.cypher`. */
export function filterBlock(filter: string, field: string): string {
  const statement = statements.get(`${fileName(filter)}/${fileName(field)}`)
  if (!statement) throw new Error(`There is no cypher/${fileName(filter)}/${fileName(field)}.cypher.`)
  return statement.text
}
