import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { defaultSize } from './page.ts'
import { fragmentOf, isRoot } from './program.ts'

/** One for each value that an answer may have; what has to be looked up costs more. */
const prices = {
  value: 1,
  lookedUp: 5,
  statement: 100,
  analysis: 2_000,
  ownCypher: 20_000,
  contract: 50_000,
} as const
/** Lists that are no page are as short as this, more or less. */
const usualLength = 5

type Variables = Readonly<Record<string, unknown>>

/**
 * What an operation may come to, worked out of its fields and the sizes of its pages before anything runs: a page counts
 * as full, and fields of every type as asked of every row.
 */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  let tariff = known.get(operation)
  if (!tariff) {
    tariff = tariffOf(schema, document, operation)
    known.set(operation, tariff)
  }
  return tariff.reduce((sum, each) => sum + costOf(each, { variables, rows: 1, size: null }), 0)
}

/** The price of one field as far as its syntax tells. */
type Tariff = {
  readonly price: number
  readonly isList: boolean
  /** How many rows a page or network has at most; null for what has no size. */
  readonly size: Size | null
  readonly below: readonly Tariff[]
}
type Size = (variables: Variables) => number

const known = new WeakMap<OperationDefinitionNode, readonly Tariff[]>()

/** `size` is the size of the page that the field stands in: the lists of that have as many rows. */
type Counting = { readonly variables: Variables; readonly rows: number; readonly size: number | null }

function costOf({ price, isList, size, below }: Tariff, { variables, rows, size: page }: Counting): number {
  const inner = size ? size(variables) : isList ? null : page
  const each = isList ? rows * (page ?? inner ?? usualLength) : rows
  return below.reduce(
    (sum, tariff) => sum + costOf(tariff, { variables, rows: each, size: isList ? null : inner }),
    price * rows,
  )
}

type Reading = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly defaults: Variables
}

function tariffOf(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet, variableDefinitions = [] }: OperationDefinitionNode,
): readonly Tariff[] {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const defaults = variableDefinitions.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue ? numberIn(defaultValue) : undefined,
  ])
  const reading = {
    schema,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    defaults: Object.fromEntries(defaults),
  }
  const root = schema.getRootType(operation)
  return root ? tariffsIn(reading, root, selectionSet) : []
}

function tariffsIn(reading: Reading, type: GraphQLNamedType, { selections }: SelectionSetNode): Tariff[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [tariffOfField(reading, type, selection)]
    const spread =
      selection.kind === Kind.FRAGMENT_SPREAD ? reading.fragments.get(selection.name.value) : selection
    const condition = spread?.typeCondition?.name.value
    const narrowed = condition === undefined ? type : (reading.schema.getType(condition) ?? type)
    return spread ? tariffsIn(reading, narrowed, spread.selectionSet) : []
  })
}

function tariffOfField(reading: Reading, type: GraphQLNamedType, node: FieldNode): Tariff {
  const value = { price: prices.value, isList: false, size: null, below: [] }
  const owner = isObjectType(type) || isInterfaceType(type) ? type : null
  const field = owner?.getFields()[node.name.value]
  if (!owner || !field) return node.name.value === '__typename' ? value : { ...value, price: prices.contract }
  const named = getNamedType(field.type)
  const isFound = !isLeafType(named) && fragmentOf(owner, field) !== null
  return {
    price: named.name === 'CypherTable' ? prices.ownCypher : isFound ? priceOfFinding(owner) : prices.value,
    isList: isListType(getNullableType(field.type)),
    size: sizeOf(reading, field, node),
    below: node.selectionSet ? tariffsIn(reading, named, node.selectionSet) : [],
  }
}

/** What an analysis has to look at no size tells. */
const priceOfFinding = (owner: GraphQLObjectType | GraphQLInterfaceType): number =>
  owner.name === 'Analysis' ? prices.analysis : isRoot(owner) ? prices.statement : prices.lookedUp

const sizes = ['first', 'last', 'limit']

function sizeOf(
  { defaults }: Reading,
  { args }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
): Size | null {
  if (!args.some(({ name }) => sizes.includes(name))) return null
  const written = given.filter(({ name }) => sizes.includes(name.value)).map(({ value }) => value)
  const usual = args.find(
    ({ name, defaultValue }) => sizes.includes(name) && typeof defaultValue === 'number',
  )
  return (variables) => {
    const told = written.map((value) => numberIn(value, variables) ?? numberIn(value, defaults))
    const size = told.find((number) => number !== undefined) ?? usual?.defaultValue
    // What is none is refused later, and told so.
    return typeof size === 'number' && size > 0 ? size : defaultSize
  }
}

function numberIn(value: ValueNode, variables: Variables = {}): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value)
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof given === 'number' ? given : undefined
}
