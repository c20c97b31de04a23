import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  OperationTypeNode,
} from 'graphql'
import { Fault } from '../model/fault.ts'
import { contactKinds } from '../model/thing.ts'
import type { Database, Seen } from '../neo4j/database.ts'
import { type Ask, askRoot, type Budget } from './ask.ts'
import type { Caller } from './caller.ts'
import type { Changes } from './changes.ts'
import { type Composed, composeRows, composeTotal, isCounted } from './composition.ts'
import { type Connection, connectionOf, connectionResolvers, type PageValues } from './connection.ts'
import type { Edits } from './mutations.ts'
import { fragmentFile, fragmentOf, headerFault, isRoot, isValueType, variantsOf } from './program.ts'
import { columnOf, namedRow, type Row, type RowValues } from './row.ts'
import { type Selection, type Shape, selectionKey, soleView } from './selection.ts'
import { shownDate } from './shown-date.ts'

/** What is known of who asks beside the request: `stop` tells that they are gone. */
export type Asker = { readonly stop?: AbortSignal | undefined }

/** What one operation is answered with. */
export type Context = Asker & {
  readonly database: Pick<Database, 'ask' | 'written'>
  /** What who asks has seen of the graph, here or elsewhere. */
  readonly seen: Seen
  readonly budget: Budget
  /** Takes the statements that the answer was asked with, and the fragments that each was composed of. */
  readonly statements: (Composed & { readonly fragments: readonly string[] })[]
  /** Null where nothing can be written. */
  readonly edits: Edits | null
  readonly caller: () => Promise<Caller>
  /** Null where nobody asks in Cypher. */
  readonly readOnly: Database['readOnly'] | null
  readonly changes: Changes
}

/** A row of the answer with what was asked of it. */
export type Located = {
  readonly row: Row
  readonly selection: Selection
  readonly asked: AskedTree
  /** The row that it hangs on; null at the root and in a page. */
  readonly parent: Located | null
}

/** The tree that an answer belongs to. */
export type AskedTree = { readonly schema: GraphQLSchema; readonly asks: readonly Ask[] }

/**
 * Gives every field its resolver: roots ask the database, all others read what the one statement brought.
 * @throws {Fault} for a field that leads to rows and has no fragment, or one with another header.
 */
export function attachResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isAbstractType(type)) type.resolveType = ({ row }: Located) => typeOfRow(schema, row)
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
  const variants = variantsOf(type, field)
  for (const each of variants.length > 0 ? variants : fragment ? [fragment] : []) {
    const fault = headerFault(type, field, each)
    if (fault) throw new Fault(fault)
  }
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

const askDatabase: GraphQLFieldResolver<Readonly<Record<string, unknown>> | undefined, Context> = async (
  source,
  _args,
  { database, budget, statements, seen, stop },
  info,
) => {
  // What was edited is asked for by its id, which no argument of the field gives.
  const asked = askRoot(info, budget, source?.['id'] === undefined ? {} : { id: source['id'] })
  const { shape } = asked.root
  // What an edit is answered with is read to its end: broken off, it would keep the next edit from being made.
  const isEdit = info.operation.operation === OperationTypeNode.MUTATION
  const fragments = asked.asks.map(({ fragment }) => fragment.name)
  const ask = (statement: Composed) => {
    statements.push({ ...statement, fragments })
    return database.ask(statement.text, statement.parameters, { seen, stop: isEdit ? undefined : stop })
  }
  const [answer, total] = await Promise.all([
    shape.wantsRows ? ask(composeRows(info.schema, asked)) : [],
    shape.wantsTotal && !isCounted(asked.root, null) ? ask(composeTotal(asked)) : [],
  ])
  const rows = answer[0]?.['rows']
  const count = answer[0]?.['total'] ?? total[0]?.['total']
  const value = shape.form === 'page' ? [rows ?? [], count] : rows
  return located(shape, value, { schema: info.schema, asks: asked.asks }, null)
}

const readColumn: GraphQLFieldResolver<Located, Context> = (source, _args, _context, info) => {
  const shape = source.selection.get(selectionKey(info.parentType, String(info.path.key)))
  if (!shape) throw new Error(`${info.parentType.name}.${info.fieldName} was not asked of the database.`)
  return located(shape, source.row[columnOf(shape)], source.asked, source)
}

function located(
  shape: Shape,
  value: unknown,
  asked: AskedTree,
  parent: Located | null,
): Located | Located[] | Connection | null {
  if (shape.form === 'page') return connectionOf(shape, asked, value as PageValues)
  const selection = shape.views.get(soleView) ?? new Map()
  const locate = (values: RowValues): Located => ({
    row: namedRow(asked.schema, shape, values),
    selection,
    asked,
    parent,
  })
  if (shape.form === 'list') return (value as RowValues[]).map(locate)
  return value === null || value === undefined ? null : locate(value as RowValues)
}

/** A thing has its type, a contact its kind, and one of no one kind is an exchange; other rows have labels. */
function typeOfRow(schema: GraphQLSchema, { type, kind, labels }: Located['row']): string {
  if (typeof type === 'string' && type !== 'Contact') return type
  if (!Array.isArray(labels)) {
    return (typeof kind === 'string' && contactKinds[kind as keyof typeof contactKinds]) || 'Exchange'
  }
  const given: readonly string[] = labels
  const known = given.find((label) => isObjectType(schema.getType(label)))
  if (known) return known
  if (given.includes('Contact')) return 'Exchange'
  throw new Error(`No type of the contract has the labels ${given.join(', ')}.`)
}
