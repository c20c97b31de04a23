import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { Fault } from '../model/fault.ts'
import type { Statement } from '../neo4j/statement.ts'
import { statements } from '../neo4j/statements.ts'
import { badInput } from './errors.ts'
import { type Fragment, readFragment } from './fragment.ts'

/** `AgreementLink` and `discussedIn` live in `agreement-link/` and `discussed-in.cypher`. */
const fileName = (name: string): string =>
  name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

const read = new Map<string, Fragment>()

export function fragmentAt(name: string): Fragment | null {
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
  type.name === 'Query' || type.name === 'Analysis' || type.name === 'Edit'

/**
 * The fragment of a field: the file named like the field, in the folder of its type or of an interface of it.
 * `leader(id:)`, what an edit was about and their like have no file of their own: they are `query/thing` or `query/node`,
 * narrowed to their type.
 */
export function fragmentOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): Fragment | null {
  // Looked up several times for each field of each question.
  let fragment = found.get(field)
  if (fragment === undefined) {
    fragment = findFragment(type, field)
    found.set(field, fragment)
  }
  return fragment
}

const found = new WeakMap<GraphQLField<unknown, unknown>, Fragment | null>()

function findFragment(
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): Fragment | null {
  const own = [type, ...type.getInterfaces()].map((owner) =>
    fragmentAt(`${fileName(owner.name)}/${fileName(field.name)}`),
  )
  const file = own.find((fragment) => fragment !== null)
  if (file) return file
  const [variant] = variantsOf(type, field)
  if (variant) return variant
  const isById = type.name === 'Query' && field.args.some(({ name }) => name === 'id')
  if (!isById && !(type.name === 'Edit' && field.name === 'node')) return null
  const found = getNamedType(field.type)
  const isThing =
    isCompositeType(found) &&
    'getInterfaces' in found &&
    found.getInterfaces().some(({ name }) => name === 'Thing')
  return fragmentAt(isThing ? 'query/thing' : 'query/node')
}

/**
 * Fragments among which an argument `projection` chooses: files in a folder named like the field.
 * @throws {Fault} for a value of the enum that has no file.
 */
export const variantsOf = (
  type: { readonly name: string },
  field: GraphQLField<unknown, unknown>,
): Fragment[] => projectionsOf(field).map((projection) => variantAt(type, field, projection))

const projectionsOf = ({ args }: GraphQLField<unknown, unknown>): string[] => {
  const type = getNamedType(args.find(({ name }) => name === 'projection')?.type)
  return isEnumType(type) ? type.getValues().map(({ value }) => String(value)) : []
}

/** The fragment for one value of `projection`: `network(projection: STATES_BY_CONTACTS)` is in `query/network/`. */
export const variantAt = (
  type: { readonly name: string },
  field: { readonly name: string },
  projection: string,
): Fragment => {
  const name = `${fileName(type.name)}/${fileName(field.name)}/${projection.toLowerCase().replaceAll('_', '-')}`
  const fragment = fragmentAt(name)
  if (!fragment)
    throw new Fault(`schema.graphql has ${projection}: write cypher/${name}.cypher, which answers it.`)
  return fragment
}

/** A type that has leaves alone: a value that comes with its row, such as the links of a network. */
export const isValueType = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)))

/** True where what is found by its id has to be of the type asked for. */
export const isNarrowed = (fragment: string, type: { readonly name: string }): boolean =>
  fragment === 'query/thing' || (fragment === 'query/node' && type.name !== 'Node')

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
  if (!statement || isNarrowed(name, getNamedType(field.type))) return null
  const returned = getNamedType(field.type)
  const isPage = returned.name.endsWith('Connection')
  const isMany = isPage || isListType(getNullableType(field.type))
  const said = `@${statement.cardinality} ${statement.type}`
  const right = `@${isMany ? 'many' : 'one'} ${isPage ? getNamedType(rowsOf(returned)) : returned}`
  if (said !== right) return `cypher/${name}.cypher says ${said}, where the contract has ${right}.`
  const orders = ordersOf(field)
  const unknown = orders.find((order) => !statement.orders.some((known) => known.name === order))
  if (unknown) return `cypher/${name}.cypher has no line "@order ${unknown}", which the contract offers.`
  const parents = [type, ...type.getInterfaces()].map((parent) => parent.name)
  if (isRoot(type) || statement.parents.some((parent) => parents.includes(parent))) return null
  return `cypher/${name}.cypher names the parent ${statement.parents.join(' | ')}, where the contract has ${parents.join(' | ')}.`
}

/** Names of the orders that a field offers, without their direction. */
const ordersOf = ({ args }: GraphQLField<unknown, unknown>): string[] => {
  const type = getNamedType(args.find(({ name }) => name === 'orderBy')?.type)
  const names = isEnumType(type) ? type.getValues().map(({ value }) => String(value).toLowerCase()) : []
  return [...new Set(names.map((name) => name.replace(/_(asc|desc)$/, '')))]
}

function rowsOf(connection: GraphQLNamedType) {
  const rows = isObjectType(connection) ? connection.getFields()['nodes'] : undefined
  if (!rows) throw new Error(`${connection.name} has no nodes.`)
  return rows.type
}

const asContactsAre = ['ContactFilter', 'CountedContactFilter', 'ReferenceFilter']

/**
 * The block that one field of a filter adds: `ReferenceFilter.stances` is `cypher/reference-filter/stances.cypher`.
 * What these ask of a contact is asked as `ContactFilter` asks it. Null where there is none.
 */
export const filterBlock = (filter: string, field: string): Statement | null =>
  [filter, ...(asContactsAre.includes(filter) ? ['ContactFilter'] : [])]
    .map((owner) => statements.get(`${fileName(owner)}/${fileName(field)}`))
    .find((statement) => statement?.cardinality === 'filter') ?? null

/** @throws {GraphQLError} `BAD_INPUT` for a value outside the range that a header gives. */
export function checkRanges(
  parameters: Statement['parameters'],
  values: Readonly<Record<string, unknown>>,
): void {
  for (const { name, range } of parameters) {
    const value = values[name]
    if (range === null || value === null || value === undefined) continue
    const size = Array.isArray(value) ? value.length : (value as number)
    if (size >= range.least && size <= range.most) continue
    const allowed = range.least === range.most ? `${range.least}` : `${range.least} to ${range.most}`
    throw badInput(
      Array.isArray(value)
        ? `${name} has ${size} entries; it takes ${allowed}.`
        : `${name} is ${size}; it may be ${allowed}.`,
    )
  }
}
