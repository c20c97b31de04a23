import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { columnOf, composeRows, composeTotal } from './composition.ts'
import { type Connection, connectionOf, connectionResolvers } from './connection.ts'
import { fragmentFile, fragmentOf, headerFault, isRoot, isValueType } from './program.ts'
import { type Ask, type Budget, readRootField, type Selection, selectionKey, soleView } from './selection.ts'
import { shownDate } from './shown-date.ts'

/** What one operation is answered with. */
export type Context = { readonly database: Pick<Database, 'ask'>; readonly budget: Budget }

/** A row of the answer with what was asked of it. */
export type Located = {
  readonly row: Readonly<Record<string, unknown>>
  readonly selection: Selection
  /** The row that it hangs on; null at the root and in a page. */
  readonly parent: Located | null
}

/**
 * Gives every field its resolver: roots ask the database, all others read what the one statement brought.
 * @throws {Fault} for a field that leads to rows and has no fragment, or one with another header.
 */
export function attachResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = ({ row }: Located) => typeOfLabels(schema, row['labels'])
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) field.resolve ??= resolverOf(type, field)
  }
  return schema
}

// Sources are what the engine itself put there, and no type of GraphQL's tells which: hence the one `any`.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Resolver = GraphQLFieldResolver<any, Context>

function resolverOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolver {
  const fragment = fragmentOf(type, field)
  const fault = fragment && headerFault(type, field, fragment)
  if (fault) throw new Fault(fault)
  const named = getNamedType(field.type)
  const paging = connectionResolvers(type, field.name)
  if (paging) return paging
  if (isRoot(named)) return () => ({})
  if (named.name === 'UncertainDate') return ({ row }: Located) => shownDate(row)
  if (isLeafType(named) || (!fragment && isValueType(named))) return readLeaf
  if (!fragment) {
    throw new Fault(
      `schema.graphql has ${type.name}.${field.name}: write ${fragmentFile(type, field)}, which answers it.`,
    )
  }
  return isRoot(type) ? askDatabase : readColumn
}

const readLeaf: Resolver = (source: Located, args, context, info) =>
  defaultFieldResolver(source.row ?? source, args, context, info)

const askDatabase: GraphQLFieldResolver<unknown, Context> = async (
  _source,
  _args,
  { database, budget },
  info,
) => {
  const root = readRoot(info, budget)
  const [answer, total] = await Promise.all([
    root.wantsRows ? database.ask(...statementOf(composeRows(info.schema, root))) : [],
    root.wantsTotal ? database.ask(...statementOf(composeTotal(root))) : [],
  ])
  const value = answer[0]?.['rows']
  return located(root, root.form === 'page' ? { rows: value ?? [], total: total[0]?.['total'] } : value, null)
}

const statementOf = ({ text, parameters }: ReturnType<typeof composeRows>) => [text, parameters] as const

function readRoot(info: GraphQLResolveInfo, budget: Budget): Ask {
  const field = info.parentType.getFields()[info.fieldName]
  if (!field) throw new Error(`${info.parentType.name} has no ${info.fieldName}.`)
  const operation = { schema: info.schema, fragments: info.fragments, variables: info.variableValues, budget }
  return readRootField(operation, info.parentType, field, info.fieldNodes)
}

const readColumn: GraphQLFieldResolver<Located, Context> = (source, _args, _context, info) => {
  const ask = source.selection.get(selectionKey(info.parentType, String(info.path.key)))
  if (!ask) throw new Error(`${info.parentType.name}.${info.fieldName} was not asked of the database.`)
  return located(ask, source.row[columnOf(ask)], source)
}

function located(ask: Ask, value: unknown, parent: Located | null): Located | Located[] | Connection | null {
  if (ask.form === 'page') return connectionOf(ask, value as Parameters<typeof connectionOf>[1])
  const selection = ask.views.get(soleView) ?? new Map()
  if (ask.form === 'list') return (value as Located['row'][]).map((row) => ({ row, selection, parent }))
  return value === null || value === undefined ? null : { row: value as Located['row'], selection, parent }
}

/** The most special type among the labels; a contact of no one kind is an exchange. */
function typeOfLabels(schema: GraphQLSchema, labels: unknown): string {
  const given = labels as readonly string[]
  const known = given.find((label) => isObjectType(schema.getType(label)))
  if (known) return known
  if (given.includes('Contact')) return 'Exchange'
  throw new Error(`No type of the contract has the labels ${given.join(', ')}.`)
}
