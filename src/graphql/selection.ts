import { collectSubFields } from '@graphql-tools/utils'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql'
import { type Arguments, readArguments } from './arguments.ts'
import { tooDear } from './errors.ts'
import type { Fragment } from './fragment.ts'
import { fragmentOf, variantAt } from './program.ts'

/** One relationship field of an operation: a node of its tree, and one block of the composed statement. */
export type Ask = Arguments & {
  /** Its place in the tree, in the order of asking: makes its variables, parameters and column its own. */
  readonly number: number
  readonly fragment: Fragment
  readonly form: 'one' | 'list' | 'page'
  /** Types that the parent's row may have for this to be asked of it; null where it is asked of all. */
  readonly parentTypes: readonly GraphQLObjectType[] | null
  /** Type of a row. A row found by `node` has to be of it. */
  readonly type: GraphQLNamedType
  /** What is asked of a row: one view, or, for a page, one for each place where its rows are asked for. */
  readonly views: ReadonlyMap<string, Selection>
  readonly wantsRows: boolean
  readonly wantsTotal: boolean
}

/** What an operation asks of a row: by concrete type and response key, since aliases may repeat a field. */
export type Selection = ReadonlyMap<string, Ask>
export const selectionKey = (type: { readonly name: string }, responseKey: string) =>
  `${type.name}.${responseKey}`
/** The only view of a row that stands in no page. */
export const soleView = ''

export type Operation = {
  readonly schema: GraphQLSchema
  readonly fragments: Record<string, FragmentDefinitionNode>
  readonly variables: Record<string, unknown>
  readonly budget: Budget
}

/**
 * What one operation may still ask for. Planning a statement costs up to 30 ms for each relationship field, and pages
 * within pages multiply.
 */
export type Budget = { relationshipFields: number }
export const newBudget = (): Budget => ({ relationshipFields: 25 })
const maxNestedRows = 100_000

/** The tree of one root field. @throws {GraphQLError} `BAD_INPUT` for a page or filter that cannot be, or too dear a tree. */
export function readRootField(
  operation: Operation,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Ask {
  const fragment = fragmentOf(parent, field)
  if (!fragment) throw new Error(`No fragment answers ${parent.name}.${field.name}.`)
  // The root itself is paid for, since each has a statement of its own.
  return readAsk(
    { ...operation, numbering: { next: 0 }, rows: 1 },
    { owner: parent, field, fragment, nodes, parentTypes: null },
  )
}

type Reading = Operation & {
  readonly numbering: { next: number }
  /** Rows that pages may multiply to, down to here. */
  readonly rows: number
}

type Asked = {
  readonly owner: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly fragment: Fragment
  readonly nodes: readonly FieldNode[]
  readonly parentTypes: readonly GraphQLObjectType[] | null
}

function readAsk(above: Reading, { field, fragment: usual, nodes, parentTypes, owner }: Asked): Ask {
  const [node] = nodes
  if (!node) throw new Error(`${field.name} is asked nowhere.`)
  spend(above)
  const returned = getNamedType(field.type)
  const isPage = isObjectType(returned) && returned.name.endsWith('Connection')
  const isList = isListType(getNullableType(field.type))
  const number = above.numbering.next
  above.numbering.next += 1
  const values = getArgumentValues(field, node, above.variables)
  const { projection } = values
  const fragment = (typeof projection === 'string' && variantAt(owner, field, projection)) || usual
  const given = readArguments(field, { values, isPage, fragment })
  const reading = { ...above, rows: above.rows * (given.page?.size ?? 1) }
  if (reading.rows > maxNestedRows) {
    throw tooDear(
      `Pages within pages come to ${reading.rows} rows; at most ${maxNestedRows} are answered. Ask for smaller pages.`,
      reading.rows,
      maxNestedRows,
    )
  }
  const common = { ...given, number, fragment, parentTypes, wantsRows: true, wantsTotal: false }
  if (isPage) return { ...common, form: 'page', ...readPageViews(reading, returned, nodes) }
  if (!isCompositeType(returned)) throw new Error(`${field.name} is a leaf, which is answered with its row.`)
  const views = new Map([[soleView, readSelection(reading, returned, nodes)]])
  return { ...common, form: isList ? 'list' : 'one', type: returned, views }
}

/** Refused at once, and not when the tree is whole: fragments within fragments double it with every level. */
function spend({ budget }: Reading): void {
  budget.relationshipFields -= 1
  if (budget.relationshipFields >= 0) return
  const { relationshipFields } = newBudget()
  throw tooDear(
    `An operation may ask for ${relationshipFields} relationship fields at most. Ask in two operations.`,
    relationshipFields - budget.relationshipFields,
    relationshipFields,
  )
}

function readPageViews(reading: Reading, connection: GraphQLObjectType, nodes: readonly FieldNode[]) {
  const rows = connection.getFields()['nodes']
  if (!rows) throw new Error(`${connection.name} has no nodes.`)
  const type = getNamedType(rows.type) as GraphQLCompositeType
  const views = new Map<string, Selection>()
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
  views: Map<string, Selection>,
): void {
  const edge = getNamedType(connection.getFields()['edges']?.type)
  if (!isObjectType(edge)) throw new Error(`${connection.name} has no edges.`)
  for (const [key, asked] of fieldsOf(reading, edge, nodes)) {
    if (asked[0]?.name.value === 'node') views.set(`${edgesKey}.${key}`, readSelection(reading, type, asked))
  }
}

function readSelection(reading: Reading, type: GraphQLCompositeType, nodes: readonly FieldNode[]): Selection {
  const possible = possibleTypes(reading.schema, type)
  const selection = new Map<string, Ask>()
  for (const group of askedGroups(reading, possible, nodes)) {
    const all = group.types.length === possible.length
    const ask = readAsk(reading, {
      ...group,
      owner: group.types[0] as GraphQLObjectType,
      parentTypes: all ? null : group.types,
    })
    for (const asked of group.types) selection.set(selectionKey(asked, group.key), ask)
  }
  return selection
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
): Group[] {
  const groups: Group[] = []
  for (const type of possible) {
    for (const [key, asked] of fieldsOf(reading, type, nodes)) {
      const field = type.getFields()[asked[0]?.name.value ?? '']
      const fragment = field ? fragmentOf(type, field) : null
      // A leaf is answered with its row, asked or not, so that scalars leave the text as it is.
      if (!field || !fragment || isLeafType(getNamedType(field.type))) continue
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
  return groups.toSorted((one, other) => one.fragment.name.localeCompare(other.fragment.name, 'en'))
}

export const possibleTypes = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : []

const fieldsOf = (
  { schema, fragments, variables }: Reading,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
) => collectSubFields(schema, fragments, { coerced: variables, sources: {} }, type, [...nodes]).fields
