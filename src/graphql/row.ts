import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType, isLeafType } from 'graphql'
import { renamed } from './fragment.ts'
import { fragmentOf, isValueType } from './program.ts'
import { possibleTypes, type Shape } from './selection.ts'

/** One value of a row: the name it is read by, and how the statement has it, given the row's variable. */
type Column = { readonly name: string; readonly of: (row: string) => string }

/** A row as the statement returns it: values without names, in the order of the columns. */
export type RowValues = readonly unknown[]
export type Row = Readonly<Record<string, unknown>>

export const columnOf = (shape: Shape) => `c${shape.number}`

/**
 * What a row is made of before its children: all leaves of its type, asked or not, so that the text depends on
 * relationship fields alone; of a union, those of the types that are asked for anything; its date where that is asked;
 * what tells its type.
 */
export function ownColumns(schema: GraphQLSchema, shape: Shape): readonly Column[] {
  let columns = kept.get(shape)
  if (columns === undefined) {
    columns = columnsOf(schema, shape)
    kept.set(shape, columns)
  }
  return columns
}

const kept = new WeakMap<Shape, readonly Column[]>()

/** Gives the values of a row their names. Children keep theirs, `c5`, and pages the keys of their cursors. */
export function namedRow(schema: GraphQLSchema, shape: Shape, values: RowValues): Row {
  const row: Record<string, unknown> = {}
  let index = 0
  for (const { name } of ownColumns(schema, shape)) row[name] = values[index++]
  for (const child of shape.children) row[columnOf(child)] = values[index++]
  if (shape.form === 'page') row['keys'] = values[index]
  return row
}

function columnsOf(schema: GraphQLSchema, { type, askedTypes, dated }: Shape): Column[] {
  const columns = new Map<string, Column>()
  const possible = possibleTypes(schema, type)
  for (const column of [...askedTypes.flatMap(leafColumns), ...(dated ? dateColumns : [])]) {
    columns.set(column.name, column)
  }
  for (const column of isAbstractType(type) ? typeColumns(possible) : []) columns.set(column.name, column)
  return [...columns.values()]
}

const property = (name: string): Column => ({ name, of: (row) => `${row}.${name}` })

/** As text: the driver takes five times as long to read a date as to read its digits. */
const dateColumns: readonly Column[] = [
  property('edtf'),
  ...['earliest', 'startLatest', 'endEarliest', 'latest'].map((name) => ({
    name,
    of: (row: string) => `toString(${row}.${name})`,
  })),
]

const leafColumns = (type: GraphQLObjectType): Column[] =>
  Object.values(type.getFields()).flatMap((field): Column[] => {
    const { name } = field
    const named = getNamedType(field.type)
    const fragment = fragmentOf(type, field)
    if (!isLeafType(named)) {
      return fragment === null && named.name !== 'UncertainDate' && isValueType(named) ? [property(name)] : []
    }
    if (named.name === 'Date') return [{ name, of: (row) => `toString(${row}.${name})` }]
    if (fragment === null || fragment.row.columns) return [property(name)]
    const { expression } = fragment.row
    return [{ name, of: (row) => renamed(expression, { parent: row, own: String, parameters: 'p' }) }]
  })

/** What tells the type of a row: things carry it, and a contact's kind tells the rest. */
function typeColumns(possible: readonly GraphQLObjectType[]): Column[] {
  const implemented = possible.map((type) => type.getInterfaces().map(({ name }) => name))
  if (implemented.every((names) => names.includes('Contact'))) return [property('kind')]
  if (implemented.every((names) => names.includes('Thing'))) {
    const someContact = implemented.some((names) => names.includes('Contact'))
    return [property('type'), ...(someContact ? [property('kind')] : [])]
  }
  return [{ name: 'labels', of: (row) => `labels(${row})` }]
}
