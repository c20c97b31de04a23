import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
} from 'graphql'
import { renamed } from './fragment.ts'
import { fragmentOf, isValueType } from './program.ts'
import { possibleTypes, type Shape } from './selection.ts'

/** What a row is made of before its children. The text has lists for the first two, whatever is in them. */
type Columns = {
  /** Properties that are asked for, and those that tell the row and its type. */
  readonly properties: readonly string[]
  /** Days that are asked for: as text, since the driver takes five times as long to read a date as to read its digits. */
  readonly days: readonly string[]
  /** What a fragment works out of the row, asked or not, so that the text depends on relationship fields alone. */
  readonly computed: readonly Computed[]
}

type Computed = { readonly name: string; readonly of: (row: string) => string }

/** A row as the statement returns it: values without names, in the order of the columns. */
export type RowValues = readonly unknown[]
export type Row = Readonly<Record<string, unknown>>

export const columnOf = (shape: Shape) => `c${shape.number}`

export function columnsOf(schema: GraphQLSchema, shape: Shape): Columns {
  let columns = kept.get(shape)
  if (columns === undefined) {
    columns = findColumns(schema, shape)
    kept.set(shape, columns)
  }
  return columns
}

const kept = new WeakMap<Shape, Columns>()

/**
 * A row's own values. Names of properties are values, not text: a list of them takes the planner half the time that it
 * takes over properties spelled out, and scalars leave the text as it is (decision 15).
 * @param parameters the map with the lists of names.
 */
export const ownValues = (columns: Columns, row: string, parameters: string): string[] => [
  `[k IN $${parameters}.properties | ${row}[k]]`,
  `[k IN $${parameters}.days | toString(${row}[k])]`,
  ...columns.computed.map(({ of }) => of(row)),
]

/** Gives the values of a row their names. Children keep theirs, `c5`, and pages the keys of their cursors. */
export function namedRow(schema: GraphQLSchema, shape: Shape, values: RowValues): Row {
  const { properties, days, computed } = columnsOf(schema, shape)
  const row: Record<string, unknown> = {}
  const [ofProperties, ofDays, ...others] = values as [RowValues, RowValues, ...RowValues]
  let index = 0
  for (const name of properties) row[name] = ofProperties[index++]
  index = 0
  for (const name of days) row[name] = ofDays[index++]
  index = 0
  for (const { name } of computed) row[name] = others[index++]
  for (const child of shape.children) row[columnOf(child)] = others[index++]
  if (shape.form === 'page') row['keys'] = others[index]
  return row
}

function findColumns(schema: GraphQLSchema, { type, askedTypes, leaves }: Shape): Columns {
  const found = [
    ...askedTypes.flatMap((asked) =>
      Object.values(asked.getFields()).flatMap((field) => leafOf(asked, field, leaves)),
    ),
    ...(isAbstractType(type) ? typeColumns(possibleTypes(schema, type)) : []),
  ]
  const names = (kind: Leaf['kind']) => [
    ...new Set(found.flatMap((leaf) => (leaf.kind === kind ? [leaf.name] : []))),
  ]
  const computed = new Map(found.flatMap((leaf) => (leaf.kind === 'computed' ? [[leaf.name, leaf]] : [])))
  return { properties: names('property'), days: names('day'), computed: [...computed.values()] }
}

type Leaf =
  | { readonly kind: 'property' | 'day'; readonly name: string }
  | ({ readonly kind: 'computed' } & Computed)

const bounds = ['earliest', 'startLatest', 'endEarliest', 'latest']

/** What of a row answers a field: nothing where it is not asked, or leads on. */
function leafOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  leaves: ReadonlySet<string>,
): readonly Leaf[] {
  const { name } = field
  const named = getNamedType(field.type)
  const fragment = fragmentOf(type, field)
  if (isLeafType(named) && fragment !== null && !fragment.row.columns) {
    const { expression } = fragment.row
    const of = (row: string) => renamed(expression, { parent: row, own: String, parameters: 'p' })
    return [{ kind: 'computed', name, of }]
  }
  // What is measured of a network rests on its ids and links, asked or not.
  const isValue = fragment === null && isValueType(named) && named.name !== 'UncertainDate'
  if (name === 'id' || isValue) return [{ kind: 'property', name }]
  if (!leaves.has(name)) return []
  if (named.name === 'UncertainDate') {
    return [
      { kind: 'property', name: 'edtf' },
      ...bounds.map((bound) => ({ kind: 'day' as const, name: bound })),
    ]
  }
  return isLeafType(named) ? [{ kind: named.name === 'Date' ? 'day' : 'property', name }] : []
}

/** What tells the type of a row: things carry it, and a contact's kind tells the rest. */
function typeColumns(possible: readonly GraphQLObjectType[]): readonly Leaf[] {
  const implemented = possible.map((type) => type.getInterfaces().map(({ name }) => name))
  const kind: Leaf = { kind: 'property', name: 'kind' }
  if (implemented.every((names) => names.includes('Contact'))) return [kind]
  if (implemented.every((names) => names.includes('Thing'))) {
    const someContact = implemented.some((names) => names.includes('Contact'))
    return [{ kind: 'property', name: 'type' }, ...(someContact ? [kind] : [])]
  }
  return [{ kind: 'computed', name: 'labels', of: (row) => `labels(${row})` }]
}
