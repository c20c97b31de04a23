import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
} from 'graphql'
import { integer } from '../neo4j/integer.ts'
import { filterLines } from './filter-lines.ts'
import { isAtHand, ownVariables, renamed } from './fragment.ts'
import { fragmentOf, isValueType } from './program.ts'
import { type Ask, possibleTypes } from './selection.ts'

/** A statement for the database. Its text follows from the tree alone, so that the plan cache serves it. */
export type Composed = { readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }

/** The rows of a tree's root: one record with the column `rows`, a list of maps shaped like the answer. */
export function composeRows(schema: GraphQLSchema, root: Ask): Composed {
  const text = [...rowLines(schema, root, null), `RETURN ${collected(schema, root)} AS rows`].join('\n')
  return { text, parameters: parametersOf(root) }
}

/** How many rows the root has in all: one record with the column `total`. Run beside the rows, and only when asked. */
export function composeTotal(root: Ask): Composed {
  const text = [...headLines(root, null), `RETURN count(*) AS total`].join('\n')
  return { text, parameters: { [mapOf(root)]: ownParameters(root) } }
}

const mapOf = (ask: Ask) => `p${ask.number}`
const rowOf = (ask: Ask) => `n${ask.number}`
export const columnOf = (ask: Ask) => `c${ask.number}`
const orderOf = (ask: Ask, index: number) => `o${index}_${ask.number}`

const childrenOf = (ask: Ask): Ask[] => [
  ...new Set([...ask.views.values()].flatMap((selection) => [...selection.values()])),
]

function parametersOf(ask: Ask): Record<string, unknown> {
  const own = ownParameters(ask)
  const children = childrenOf(ask).map(parametersOf)
  return Object.assign({}, Object.keys(own).length > 0 ? { [mapOf(ask)]: own } : {}, ...children)
}

function ownParameters({ parameters, page }: Ask): Record<string, unknown> {
  if (!page) return { ...parameters }
  // One more than asked tells whether there is a next page.
  return { ...parameters, size: integer(page.size + 1), ...(page.from ? { from: page.from } : {}) }
}

/** A row that is at hand with its parent, such as an end of a relationship, needs no block of its own. */
const isBound = ({ form, fragment, parentTypes }: Ask): boolean =>
  form === 'one' && parentTypes === null && isAtHand(fragment)

/** One block: from the parent's variable to a column with the rows, and their number where asked. */
function blockLines(schema: GraphQLSchema, ask: Ask, parent: string): string[] {
  if (isBound(ask)) return boundLines(schema, ask, parent)
  const lines: string[] = []
  if (ask.wantsRows) {
    const inner = [
      ...conditionLines(ask, parent),
      ...rowLines(schema, ask, parent),
      `RETURN ${collected(schema, ask)} AS ${columnOf(ask)}`,
    ]
    lines.push(`CALL (${parent}) {`, ...indented(inner), '}')
  }
  if (ask.wantsTotal) {
    const inner = [
      ...conditionLines(ask, parent),
      ...headLines(ask, parent),
      `RETURN count(*) AS t${ask.number}`,
    ]
    lines.push(`CALL (${parent}) {`, ...indented(inner), '}')
  }
  return lines
}

function boundLines(schema: GraphQLSchema, ask: Ask, parent: string): string[] {
  const [bound = ''] = headLines(ask, parent)
  const blocks = childrenOf(ask).flatMap((child) => blockLines(schema, child, rowOf(ask)))
  return [bound.replace(/^WITH /, 'WITH *, '), ...blocks]
}

function conditionLines({ parentTypes }: Ask, parent: string): string[] {
  return parentTypes
    ? [`WITH ${parent} WHERE ${parentTypes.map((type) => `${parent}:${labelOf(type)}`).join(' OR ')}`]
    : []
}

/** Filters, the fragment's own clauses, and the row with what it is ordered by: the part that is counted. */
function headLines(ask: Ask, parent: string | null): string[] {
  const { fragment, filter, number, order } = ask
  const own = (name: string) => `_${name}_${number}`
  const rename = (cypher: string) =>
    renamed(cypher, { parent: parent ?? 'this', own, parameters: mapOf(ask) })
  const variables = ownVariables(fragment.head)
  const shared = (name: string) => (variables.has(name) ? own(name) : null)
  const { before, after } = filter
    ? filterLines(filter, { shared, parameters: mapOf(ask), number })
    : { before: [], after: [] }
  const { columns, distinct, expression } = fragment.row
  const found = [...before, ...linesOf(rename(fragment.head)), ...after, ...linesOf(rename(fragment.rest))]
  const keys = order.map((key, index) => `${rename(key.expression)} AS ${orderOf(ask, index)}`)
  const row = columns ? `{${columns.map((name) => `${name}: ${name}`).join(', ')}}` : rename(expression)
  const named = columns ? linesOf(`WITH ${distinct ? 'DISTINCT ' : ''}${rename(expression)}`) : []
  const carried = [`${row} AS ${rowOf(ask)}`, ...keys].join(', ')
  return [
    ...found,
    ...named,
    `WITH ${distinct && !columns ? 'DISTINCT ' : ''}${carried}`,
    ...(fragment.name === 'query/node' && ask.type.name !== 'Node'
      ? [`WHERE ${rowOf(ask)}:${labelOf(ask.type)}`]
      : []),
  ]
}

const linesOf = (cypher: string): string[] => (cypher === '' ? [] : cypher.split('\n'))

function rowLines(schema: GraphQLSchema, ask: Ask, parent: string | null): string[] {
  const children = childrenOf(ask)
  const ordered = orderLine(ask)
  const blocks = children.flatMap((child) => blockLines(schema, child, rowOf(ask)))
  return [
    ...headLines(ask, parent),
    ...afterCursor(ask),
    ...(ordered ? [`WITH * ${ordered}${limitOf(ask)}`] : []),
    ...blocks,
    // Row order survives CALL though Cypher does not promise it.
    ...(ordered && blocks.length > 0 ? [`WITH * ${ordered}`] : []),
  ]
}

function orderLine(ask: Ask): string | null {
  if (ask.order.length === 0) return null
  const backwards = ask.page?.backwards ?? false
  const keys = ask.order.map(
    ({ descending }, index) => `${orderOf(ask, index)}${descending !== backwards ? ' DESC' : ''}`,
  )
  return `ORDER BY ${keys.join(', ')}`
}

const limitOf = (ask: Ask) =>
  ask.page ? ` LIMIT $${mapOf(ask)}.size` : ask.fragment.limit ? ` LIMIT ${ask.fragment.limit}` : ''

/** Rows strictly after the cursor, in the order of its keys. */
function afterCursor(ask: Ask): string[] {
  const { page } = ask
  if (!page?.from) return []
  const from = `$${mapOf(ask)}.from`
  const beyond = (index: number): string => {
    const order = ask.order[index]
    if (!order) return 'false'
    const key = orderOf(ask, index)
    const sign = order.descending !== page.backwards ? '<' : '>'
    const here = `${key} ${sign} ${from}[${index}]`
    return index === ask.order.length - 1
      ? here
      : `(${here} OR (${key} = ${from}[${index}] AND ${beyond(index + 1)}))`
  }
  return [`WITH * WHERE ${beyond(0)}`]
}

function collected(schema: GraphQLSchema, ask: Ask): string {
  const list = `collect(${rowMap(schema, ask)})`
  return ask.form === 'one' ? `head(${list})` : list
}

/** All leaves of the row's type, asked or not: the text then depends on relationship fields alone. */
function rowMap(schema: GraphQLSchema, ask: Ask): string {
  const row = rowOf(ask)
  const leaves = [...new Set(possibleTypes(schema, ask.type).flatMap((type) => leafEntries(type, row)))]
  const keys = ask.order.map((_, index) => orderOf(ask, index))
  const entries = [
    ...leaves,
    ...(isAbstractType(ask.type) ? [`labels: labels(${row})`] : []),
    ...(ask.form === 'page' ? [`keys: [${keys.join(', ')}]`] : []),
    ...childrenOf(ask).map((child) => `${columnOf(child)}: ${childEntry(schema, child)}`),
  ]
  return `${row}{${entries.join(', ')}}`
}

function childEntry(schema: GraphQLSchema, child: Ask): string {
  if (isBound(child)) return rowMap(schema, child)
  if (child.form !== 'page') return columnOf(child)
  const parts = [
    ...(child.wantsRows ? [`rows: ${columnOf(child)}`] : []),
    ...(child.wantsTotal ? [`total: t${child.number}`] : []),
  ]
  return `{${parts.join(', ')}}`
}

const boundEntries = ['.edtf', '.earliest', '.startLatest', '.endEarliest', '.latest']

function leafEntries(type: GraphQLObjectType, row: string): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type)
    if (named.name === 'UncertainDate') return boundEntries
    const fragment = fragmentOf(type, field)
    if (!isLeafType(named)) return fragment === null && isValueType(named) ? [`.${field.name}`] : []
    if (fragment === null || fragment.row.columns) return [`.${field.name}`]
    const expression = renamed(fragment.row.expression, { parent: row, own: String, parameters: 'p' })
    return [`${field.name}: ${expression}`]
  })
}

/** Types are labels, but for the contact of no one kind. */
const labelOf = (type: GraphQLNamedType): string =>
  type.name === 'Exchange' ? 'Contact&!(Call|Meeting|Visit|Message)' : type.name

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`)
