import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { fragmentOf, isRoot } from '../src/graphql/program.ts'
import { possibleTypes } from '../src/graphql/selection.ts'

export type Operation = {
  readonly name: string
  readonly query: string
  /** Nothing that an earlier operation has not asked the planner before: the same fragments, filters and order. */
  readonly isRepeated: boolean
}

/**
 * Operations that reach every relationship field of the contract under every type that can be its parent, by the
 * shortest way there; every filter; and every field below itself, where a type reaches itself.
 */
export function* everyOperation(schema: GraphQLSchema): Generator<Operation> {
  const seen = new Set<string>()
  for (const [type, way] of shortestWays(schema)) {
    for (const field of Object.values(type.getFields())) {
      const fragment = fragmentOf(type, field)
      if (!fragment || !opening(field)) continue
      const name = `${type.name}.${field.name}`
      const isRepeated = seen.has(fragment.name) && !isRoot(type)
      yield { name, query: way.around(leaf(field, '')), isRepeated }
      if (isRepeated) continue
      seen.add(fragment.name)
      for (const sample of argumentSamples(field, seen)) {
        yield { name: `${name} ${sample}`, query: way.around(leaf(field, sample)), isRepeated: false }
      }
      const below = cycleBack(schema, type, field)
      if (below) yield { name: `${name} below itself`, query: way.around(below), isRepeated: true }
    }
  }
}

export type Way = { readonly around: (inner: string) => string }

/** For every type with relationship fields, the shortest operation that comes to it from the root. */
export function shortestWays(schema: GraphQLSchema): Map<GraphQLObjectType, Way> {
  const query = schema.getQueryType()
  if (!query) throw new Error('The contract has no Query.')
  const ways = new Map<GraphQLObjectType, Way>([[query, { around: (inner) => `{ ${inner} }` }]])
  for (const [type, way] of ways) {
    for (const field of Object.values(type.getFields())) {
      const opened = opening(field)
      if (!opened) continue
      for (const next of possibleTypes(schema, opened.type)) {
        if (ways.has(next)) continue
        ways.set(next, { around: (inner) => way.around(opened.around(`... on ${next.name} { ${inner} }`)) })
      }
    }
  }
  return ways
}

type Opening = { readonly type: GraphQLNamedType; readonly around: (inner: string) => string }

/** How a field that leads to rows is written, and the type of its rows; null for a leaf or a value. */
function opening(field: GraphQLField<unknown, unknown>): Opening | null {
  const type = getNamedType(field.type)
  if (!isCompositeType(type) || type.name === 'UncertainDate') return null
  if ('getFields' in type && type.name.endsWith('Connection')) {
    const rows = type.getFields()['nodes']
    return rows
      ? { type: getNamedType(rows.type), around: (inner) => `${call(field, '')} { nodes { ${inner} } }` }
      : null
  }
  return { type, around: (inner) => `${call(field, '')} { ${inner} }` }
}

function leaf(field: GraphQLField<unknown, unknown>, extra: string): string {
  const isPage = getNamedType(field.type).name.endsWith('Connection')
  return `${call(field, extra)} { ${isPage ? 'totalCount nodes { __typename }' : '__typename'} }`
}

export function call({ name, args }: GraphQLField<unknown, unknown>, extra: string): string {
  const required = args
    .filter(({ type, name: argument, defaultValue }) => {
      return isNonNullType(type) && defaultValue === undefined && !extra.startsWith(`${argument}:`)
    })
    .map((argument) => `${argument.name}: ${sample(argument.type)}`)
  const all = [...required, ...(extra === '' ? [] : [extra])]
  return all.length > 0 ? `${name}(${all.join(', ')})` : name
}

/** Each order, and each field of a filter, where it is met first; all of a filter wherever it is taken; a page from the end. */
function argumentSamples(field: GraphQLField<unknown, unknown>, seen: Set<string>): string[] {
  const argument = (wanted: string) => getNamedType(field.args.find(({ name }) => name === wanted)?.type)
  const filter = argument('filter')
  const orders = argument('orderBy')
  const projections = argument('projection')
  const pages = field.args.some(({ name }) => name === 'before') && !seen.has('pages') ? ['last: 2'] : []
  seen.add('pages')
  return [
    ...pages,
    ...(isEnumType(orders) ? orderSamples(orders, seen) : []),
    ...(isEnumType(projections) ? projections.getValues().map(({ name }) => `projection: ${name}`) : []),
    ...(isInputObjectType(filter) ? filterSamples(filter, seen).map((one) => `filter: ${one}`) : []),
  ]
}

/** One direction of each: the other is planned alike. */
function orderSamples(type: GraphQLEnumType, seen: Set<string>): string[] {
  if (seen.has(type.name)) return []
  seen.add(type.name)
  const names = type.getValues().map(({ name }) => name)
  return names.filter((name) => name.endsWith('_DESC')).map((name) => `orderBy: ${name}`)
}

const junctions = ['and', 'or', 'not']

function filterSamples(type: GraphQLInputObjectType, seen: Set<string>): string[] {
  const fields = Object.values(type.getFields()).filter(({ name }) => !junctions.includes(name))
  const each = fields.map((field) => `${field.name}: ${sample(field.type)}`)
  const [some = '', other = '', third = ''] = each.map((one) => `{${one}}`)
  const joined = 'or' in type.getFields() ? [`{or: [${some}, ${other}], not: ${third || some}}`] : []
  const alone = seen.has(type.name) ? [] : [...each.map((one) => `{${one}}`), ...joined]
  seen.add(type.name)
  return [...alone, `{${sparse(each).join(', ')}}`]
}

/** Within another filter two conditions show that they join. */
const fewOf = <Item>(items: readonly Item[]) => (items.length > 5 ? items.slice(0, 2) : items)

/** Of a large filter some, since planning grows faster than the number of conditions. */
const sparse = <Item>(items: readonly Item[]) =>
  items.filter((_, index) => items.length < 8 || index % 3 === 0)

export function sample(type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const item = sample(nullable.ofType)
    return getNamedType(nullable).name === 'ID' ? `[${item}, ${item}]` : `[${item}]`
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? ''
  if (isInputObjectType(nullable)) {
    // A filter within a filter asks for single values, and not for a filter again.
    const fields = fewOf(
      Object.values(nullable.getFields()).filter((field) => !isFilter(field.type) && field.name !== 'edtf'),
    )
    return `{${fields.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')}}`
  }
  return { Int: '1', Date: '"2022-01-01"', Boolean: 'true' }[nullable.name] ?? '"leader/ilham-aliyev"'
}

const isFilter = (type: GraphQLInputType) => getNamedType(type).name.endsWith('Filter')

/** The field, then the shortest way from its rows back to its own type, then the field again; null where there is none. */
function cycleBack(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): string | null {
  const first = opening(field)
  if (!first || isRoot(type)) return null
  let frontier: Opening[] = [first]
  for (let hops = 0; hops < 3; hops += 1) {
    const back = frontier.find((step) => possibleTypes(schema, step.type).includes(type))
    if (back) return back.around(`... on ${type.name} { ${leaf(field, '')} }`)
    frontier = frontier.flatMap((step) => onward(schema, step))
  }
  return null
}

const onward = (schema: GraphQLSchema, step: Opening): Opening[] =>
  possibleTypes(schema, step.type).flatMap((type) =>
    Object.values('getFields' in type ? type.getFields() : {}).flatMap((field) => {
      const opened = fragmentOf(type, field) ? opening(field) : null
      if (!opened) return []
      return [
        {
          type: opened.type,
          around: (inner: string) => step.around(`... on ${type.name} { ${opened.around(inner)} }`),
        },
      ]
    }),
  )
