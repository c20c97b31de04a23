import { type GraphQLNamedType, type GraphQLSchema, isNonNullType } from 'graphql'
import { integer } from '../neo4j/integer.ts'
import type { Ask, AskedRoot } from './ask.ts'
import { isDay } from './cursor.ts'
import { filterLines } from './filter-lines.ts'
import { isAtHand, ownVariables, renamed } from './fragment.ts'
import { isNarrowed } from './program.ts'
import { columnOf, columnsOf, ownValues } from './row.ts'

/** A statement for the database. Its text follows from the tree alone, so that the plan cache serves it. */
export type Composed = { readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }

/**
 * The rows of a tree's root: one record with the column `rows`, lists of values in the order of the answer, and with
 * `total` where they are counted on the way.
 */
export function composeRows(schema: GraphQLSchema, { root, signature }: AskedRoot): Composed {
  const text = kept(`rows ${signature}`, () =>
    (isCounted(root, null)
      ? [
          ...countedLines(schema, root, null),
          `RETURN ${columnOf(root.shape)} AS rows, size(${allOf(root)}) AS total`,
        ]
      : [...rowLines(schema, root, null), `RETURN ${collected(schema, root)} AS rows`]
    ).join('\n'),
  )
  return { text, parameters: parametersOf(schema, root) }
}

/** How many rows the root has in all: one record with the column `total`. Run beside rows that are not counted. */
export function composeTotal({ root, signature }: AskedRoot): Composed {
  const text = kept(`total ${signature}`, () =>
    [...headLines(root, null), `RETURN count(*) AS total`].join('\n'),
  )
  return { text, parameters: { [mapOf(root)]: ownParameters(root) } }
}

/** Texts are a few kilobytes each; those asked for longest ago go first. */
const maxTexts = 1_000
const texts = new Map<string, string>()

function kept(key: string, compose: () => string): string {
  const text = texts.get(key) ?? compose()
  texts.delete(key)
  texts.set(key, text)
  const [oldest] = texts.keys()
  if (texts.size > maxTexts && oldest !== undefined) texts.delete(oldest)
  return text
}

const mapOf = ({ shape }: Ask) => `p${shape.number}`
const rowOf = ({ shape }: Ask) => `n${shape.number}`
const allOf = ({ shape }: Ask) => `a${shape.number}`
const totalOf = ({ shape }: Ask) => `t${shape.number}`
const orderOf = ({ shape }: Ask, index: number) => `o${index}_${shape.number}`

function parametersOf(schema: GraphQLSchema, ask: Ask): Record<string, unknown> {
  const { properties, days } = columnsOf(schema, ask.shape)
  const own = { [mapOf(ask)]: { ...ownParameters(ask), properties, days } }
  return Object.assign(own, ...ask.children.map((child) => parametersOf(schema, child)))
}

function ownParameters({ parameters, page }: Ask): Record<string, unknown> {
  if (!page) return { ...parameters }
  // One more than asked tells whether there is a next page.
  return { ...parameters, size: integer(page.size + 1), ...(page.from ? { from: page.from } : {}) }
}

/** A row that is at hand with its parent, such as an end of a relationship, needs no block of its own. */
const isBound = ({ shape, fragment }: Ask): boolean =>
  shape.form === 'one' && shape.parentTypes === null && isAtHand(fragment)

/** One block: from the parent's variable to a column with the rows, and their number where asked. */
function blockLines(schema: GraphQLSchema, ask: Ask, parent: string): string[] {
  if (isBound(ask)) return boundLines(schema, ask, parent)
  if (isCounted(ask, parent)) {
    const counted = [...conditionLines(ask, parent), ...countedLines(schema, ask, parent)]
    const result = `RETURN ${columnOf(ask.shape)}, size(${allOf(ask)}) AS ${totalOf(ask)}`
    return [`CALL (${parent}) {`, ...counted, result, '}']
  }
  const lines: string[] = []
  if (ask.shape.wantsRows) {
    const inner = [
      ...conditionLines(ask, parent),
      ...rowLines(schema, ask, parent),
      `RETURN ${collected(schema, ask)} AS ${columnOf(ask.shape)}`,
    ]
    lines.push(`CALL (${parent}) {`, ...inner, '}')
  }
  if (ask.shape.wantsTotal) {
    const inner = [
      ...conditionLines(ask, parent),
      ...headLines(ask, parent),
      `RETURN count(*) AS ${totalOf(ask)}`,
    ]
    lines.push(`CALL (${parent}) {`, ...inner, '}')
  }
  return lines
}

function boundLines(schema: GraphQLSchema, ask: Ask, parent: string): string[] {
  const [bound = ''] = headLines(ask, parent)
  const blocks = ask.children.flatMap((child) => blockLines(schema, child, rowOf(ask)))
  return [bound.replace(/^WITH /, 'WITH *, '), ...blocks]
}

function conditionLines({ shape: { parentTypes } }: Ask, parent: string): string[] {
  return parentTypes
    ? [`WITH ${parent} WHERE ${parentTypes.map((type) => `${parent}:${labelOf(type)}`).join(' OR ')}`]
    : []
}

/** Filters, the fragment's own clauses, and the row with what it is ordered by: the part that is counted. */
function headLines(ask: Ask, parent: string | null): string[] {
  const { fragment, filter, order, shape } = ask
  const { number } = shape
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
    // Within a block of its own a row at hand may be none at all.
    ...(isAtHand(fragment) && !isBound(ask) ? [`WHERE ${rowOf(ask)} IS NOT NULL`] : []),
    ...(isNarrowed(fragment.name, shape.type) ? [`WHERE ${rowOf(ask)}:${labelOf(shape.type)}`] : []),
  ]
}

const linesOf = (cypher: string): string[] => (cypher === '' ? [] : [cypher])

/**
 * Rows found once, for their number and for the page: finding them again would cost as much as the rest. Not for a whole
 * list, whose first rows an index has in order, and whose number the database knows.
 */
export const isCounted = ({ shape, filter }: Ask, parent: string | null): boolean =>
  shape.wantsRows && shape.wantsTotal && (parent !== null || (filter !== null && filter.blocks.length > 0))

function countedLines(schema: GraphQLSchema, ask: Ask, parent: string | null): string[] {
  const [all, each] = [allOf(ask), `e${ask.shape.number}`]
  const values = [rowOf(ask), ...ask.order.map((_, index) => orderOf(ask, index))]
  return [
    ...headLines(ask, parent),
    `WITH collect([${values.join(', ')}]) AS ${all}`,
    `CALL (${all}) {`,
    `UNWIND ${all} AS ${each}`,
    ...shown(schema, ask, [
      `WITH ${values.map((value, index) => `${each}[${index}] AS ${value}`).join(', ')}`,
    ]),
    `RETURN ${collected(schema, ask)} AS ${columnOf(ask.shape)}`,
    '}',
  ]
}

const rowLines = (schema: GraphQLSchema, ask: Ask, parent: string | null): string[] =>
  shown(schema, ask, headLines(ask, parent))

/** Of the rows found those of the page, with what is asked of them. */
function shown(schema: GraphQLSchema, ask: Ask, finding: readonly string[]): string[] {
  const ordered = orderLine(ask)
  const blocks = ask.children.flatMap((child) => blockLines(schema, child, rowOf(ask)))
  const found = [...finding, ...afterCursor(ask)]
  const last = found.at(-1) ?? ''
  return [
    ...(ordered && last.startsWith('WITH ') && !last.includes(' WHERE ')
      ? [...found.slice(0, -1), `${last} ${ordered}${limitOf(ask)}`]
      : [...found, ...(ordered ? [`WITH * ${ordered}${limitOf(ask)}`] : [])]),
    ...blocks,
    // Row order survives CALL though Cypher does not promise it.
    ...(ordered && blocks.some((line) => line.startsWith('CALL ')) ? [`WITH * ${ordered}`] : []),
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
  const list = `collect(${rowList(schema, ask)})`
  return ask.shape.form === 'one' ? `head(${list})` : list
}

/** Values without names, which cost as much as the values themselves to send and to read. */
function rowList(schema: GraphQLSchema, ask: Ask): string {
  const row = rowOf(ask)
  const keys = ask.order.map((key, index) => {
    const value = orderOf(ask, index)
    return isDay(key) ? `toString(${value})` : value
  })
  const values = [
    ...ownValues(columnsOf(schema, ask.shape), row, mapOf(ask)),
    ...ask.children.map((child) => childEntry(schema, child)),
    ...(ask.shape.form === 'page' ? [`[${keys.join(',')}]`] : []),
  ]
  return `[${values.join(',')}]`
}

function childEntry(schema: GraphQLSchema, child: Ask): string {
  if (isBound(child)) {
    const list = rowList(schema, child)
    return isNonNullType(child.shape.field.type)
      ? list
      : `CASE WHEN ${rowOf(child)} IS NOT NULL THEN ${list} END`
  }
  const column = columnOf(child.shape)
  if (child.shape.form !== 'page') return column
  const { wantsRows, wantsTotal } = child.shape
  return `[${wantsRows ? column : 'null'},${wantsTotal ? totalOf(child) : 'null'}]`
}

/** Types are labels, but for the contact of no one kind. */
const labelOf = (type: GraphQLNamedType): string =>
  type.name === 'Exchange' ? 'Contact&!(Call|Meeting|Visit|Message)' : type.name
