import { collectSubFields } from '@graphql-tools/utils'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { tooDear } from './errors.ts'
import type { Fragment } from './fragment.ts'
import { fragmentOf } from './program.ts'

/**
 * One relationship field of an operation: a node of its tree, and one block of the composed statement. What its syntax
 * tells; the values of its arguments may differ from request to request, and make it an `Ask`.
 */
export type Shape = {
  /** Its place in the tree, in the order of asking: makes its variables, parameters and column its own. */
  readonly number: number
  readonly owner: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly node: FieldNode
  readonly fragment: Fragment
  readonly form: 'one' | 'list' | 'page'
  /** Types that the parent's row may have for this to be asked of it; null where it is asked of all. */
  readonly parentTypes: readonly GraphQLObjectType[] | null
  /** Type of a row. A row found by `node` has to be of it. */
  readonly type: GraphQLNamedType
  /** What is asked of a row: one view, or, for a page, one for each place where its rows are asked for. */
  readonly views: ReadonlyMap<string, Selection>
  readonly children: readonly Shape[]
  /** Types that a row may have and that are asked for more than their name, as fragments on types tell. */
  readonly askedTypes: readonly GraphQLObjectType[]
  /** Names of the fields that are asked of a row and answered with it, whatever the type. */
  readonly leaves: ReadonlySet<string>
  readonly wantsRows: boolean
  readonly wantsTotal: boolean
}

/** What an operation asks of a row: by concrete type and response key, since aliases may repeat a field. */
export type Selection = ReadonlyMap<string, Shape>
export const selectionKey = (type: { readonly name: string }, responseKey: string) =>
  `${type.name}.${responseKey}`
/** The only view of a row that stands in no page. */
export const soleView = ''

export type Operation = {
  readonly schema: GraphQLSchema
  readonly fragments: Record<string, FragmentDefinitionNode>
  /** For @include and @skip alone. */
  readonly variables: Record<string, unknown>
}

/** Planning a statement costs up to 30 ms for each relationship field. */
export const maxRelationshipFields = 25

/** The tree of one root field. @throws {GraphQLError} `BAD_INPUT` for too large a tree. */
export function readRootShape(
  operation: Operation,
  owner: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Shape {
  const fragment = fragmentOf(owner, field)
  if (!fragment) throw new Error(`No fragment answers ${owner.name}.${field.name}.`)
  const asked = { owner, field, fragment, nodes, parentTypes: null }
  return readShape({ ...operation, numbering: { next: 0 } }, asked)
}

type Reading = Operation & { readonly numbering: { next: number } }

type Asked = {
  readonly owner: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly fragment: Fragment
  readonly nodes: readonly FieldNode[]
  readonly parentTypes: readonly GraphQLObjectType[] | null
}

function readShape(reading: Reading, { nodes, ...asked }: Asked): Shape {
  const { field } = asked
  const [node] = nodes
  if (!node) throw new Error(`${field.name} is asked nowhere.`)
  const number = reading.numbering.next
  reading.numbering.next += 1
  // Refused at once, and not when the tree is whole: fragments within fragments double it with every level.
  if (number >= maxRelationshipFields) throw tooManyFields(number + 1)
  const returned = getNamedType(field.type)
  const isPage = isObjectType(returned) && returned.name.endsWith('Connection')
  const common = { ...asked, node, number, wantsRows: true, wantsTotal: false }
  if (isPage) return finished({ ...common, form: 'page', ...readPageViews(reading, returned, nodes) })
  if (!isCompositeType(returned)) throw new Error(`${field.name} is a leaf, which is answered with its row.`)
  const seen = readSelection(reading, returned, nodes)
  const form = isListType(getNullableType(field.type)) ? 'list' : 'one'
  return finished({ ...common, form, type: returned, views: new Map([[soleView, seen]]) })
}

type View = {
  readonly selection: Selection
  readonly askedTypes: readonly GraphQLObjectType[]
  readonly leaves: ReadonlySet<string>
}

function finished({
  views,
  ...shape
}: Omit<Shape, 'views' | 'children' | 'askedTypes' | 'leaves'> & {
  readonly views: ReadonlyMap<string, View>
}): Shape {
  const seen = [...views.values()]
  return {
    ...shape,
    views: new Map([...views].map(([name, { selection }]) => [name, selection])),
    children: [...new Set(seen.flatMap(({ selection }) => [...selection.values()]))],
    askedTypes: [...new Set(seen.flatMap(({ askedTypes }) => askedTypes))],
    leaves: new Set(seen.flatMap(({ leaves }) => [...leaves])),
  }
}

export const tooManyFields = (price: number) =>
  tooDear(
    `An operation may ask for ${maxRelationshipFields} relationship fields at most. Ask in two operations.`,
    price,
    maxRelationshipFields,
  )

function readPageViews(reading: Reading, connection: GraphQLObjectType, nodes: readonly FieldNode[]) {
  const rows = connection.getFields()['nodes']
  if (!rows) throw new Error(`${connection.name} has no nodes.`)
  const type = getNamedType(rows.type) as GraphQLCompositeType
  const views = new Map<string, View>()
  let wantsRows = false
  let wantsTotal = false
  for (const [key, asked] of fieldsOf(reading, connection, nodes)) {
    const name = asked[0]?.name.value
    if (name === 'totalCount') wantsTotal = true
    else if (name !== '__typename') wantsRows = true
    if (name === 'nodes') views.set(key, readSelection(reading, type, asked))
    if (name === 'edges') readEdges(reading, connection, key, asked, type, views)
  }
  return { type, views, wantsRows, wantsTotal }
}

function readEdges(
  reading: Reading,
  connection: GraphQLObjectType,
  edgesKey: string,
  nodes: readonly FieldNode[],
  type: GraphQLCompositeType,
  views: Map<string, View>,
): void {
  const edge = getNamedType(connection.getFields()['edges']?.type)
  if (!isObjectType(edge)) throw new Error(`${connection.name} has no edges.`)
  for (const [key, asked] of fieldsOf(reading, edge, nodes)) {
    if (asked[0]?.name.value === 'node') views.set(`${edgesKey}.${key}`, readSelection(reading, type, asked))
  }
}

function readSelection(reading: Reading, type: GraphQLCompositeType, nodes: readonly FieldNode[]): View {
  const possible = possibleTypes(reading.schema, type)
  const selection = new Map<string, Shape>()
  const { groups, ...leaves } = askedGroups(reading, possible, nodes)
  for (const group of groups) {
    const all = group.types.length === possible.length
    const [owner] = group.types
    if (!owner) continue
    const shape = readShape(reading, { ...group, owner, parentTypes: all ? null : group.types })
    for (const asked of group.types) selection.set(selectionKey(asked, group.key), shape)
  }
  return { selection, ...leaves }
}

type Group = {
  readonly key: string
  readonly field: GraphQLField<unknown, unknown>
  readonly fragment: Fragment
  readonly nodes: readonly FieldNode[]
  readonly types: GraphQLObjectType[]
}

/** Types that are asked the same by the same syntax share one block. */
function askedGroups(
  reading: Reading,
  possible: readonly GraphQLObjectType[],
  nodes: readonly FieldNode[],
): { readonly groups: Group[] } & Omit<View, 'selection'> {
  const groups: Group[] = []
  const askedTypes = new Set<GraphQLObjectType>()
  const leaves = new Set<string>()
  for (const type of possible) {
    for (const [key, asked] of fieldsOf(reading, type, nodes)) {
      const field = type.getFields()[asked[0]?.name.value ?? '']
      if (field) askedTypes.add(type)
      const fragment = field ? fragmentOf(type, field) : null
      if (!field) continue
      if (!fragment || isLeafType(getNamedType(field.type))) {
        leaves.add(field.name)
        continue
      }
      const same = groups.find(
        (group) =>
          group.key === key &&
          group.fragment === fragment &&
          group.nodes.length === asked.length &&
          group.nodes.every((node, index) => node === asked[index]),
      )
      if (same) same.types.push(type)
      else groups.push({ key, field, fragment, nodes: asked, types: [type] })
    }
  }
  // By name, so that the text does not follow the order of asking.
  const sorted = groups.toSorted((one, other) => one.fragment.name.localeCompare(other.fragment.name, 'en'))
  return { groups: sorted, askedTypes: [...askedTypes], leaves }
}

export const possibleTypes = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []

const fieldsOf = (
  { schema, fragments, variables }: Reading,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
) => collectSubFields(schema, fragments, { coerced: variables, sources: {} }, type, [...nodes]).fields
