import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql'
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

/** Where the fragment of a field is looked for first. */
export const fragmentFile = (type: { readonly name: string }, field: { readonly name: string }): string =>
  `cypher/${fileName(type.name)}/${fileName(field.name)}.cypher`

/** What the header of a field's fragment says otherwise than the contract, in a sentence; null where they agree. */
export function headerFault(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { name }: Fragment,
): string | null {
  const statement = statements.get(name)
  // `node` is narrowed to the type of the field that takes it.
  if (!statement || (name === 'query/node' && field.name !== 'node')) return null
  const returned = getNamedType(field.type)
  const isPage = returned.name.endsWith('Connection')
  const isMany = isPage || isListType(getNullableType(field.type))
  const said = `@${statement.cardinality} ${statement.type}`
  const right = `@${isMany ? 'many' : 'one'} ${isPage ? getNamedType(rowsOf(returned)) : returned}`
  if (said !== right) return `cypher/${name}.cypher says ${said}, where the contract has ${right}.`
  const parents = [type, ...type.getInterfaces()].map((parent) => parent.name)
  if (isRoot(type) || statement.parents.some((parent) => parents.includes(parent))) return null
  return `cypher/${name}.cypher names the parent ${statement.parents.join(' | ')}, where the contract has ${parents.join(' | ')}.`
}

function rowsOf(connection: GraphQLNamedType) {
  const rows = isObjectType(connection) ? connection.getFields()['nodes'] : undefined
  if (!rows) throw new Error(`${connection.name} has no nodes.`)
  return rows.type
}

/**
 * The block that one field of a filter adds: `ReferenceFilter.stances` is `cypher/reference-filter/stances.cypher`.
 * What other filters ask of a contact is asked as `ContactFilter` asks it.
 */
export function filterBlock(filter: string, field: string): string {
  const found = [filter, 'ContactFilter']
    .map((owner) => statements.get(`${fileName(owner)}/${fileName(field)}`))
    .find((statement) => statement !== undefined)
  if (!found) throw new Error(`There is no cypher/${fileName(filter)}/${fileName(field)}.cypher.`)
  return found.text
}
