import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import type { Random } from '../graph/random.ts'
import type { Dialect, Root, Way } from './dialect.ts'

/** What an operation selects. */
export type Shape = {
  readonly root: Root
  readonly query: string
  /** The same with its relationship fields alone. */
  readonly tree: string
  readonly relationshipFields: number
  /** The same with other scalars. */
  readonly otherwise: () => string
}

const mostFields = 8
const deepest = 4

/** Walks a schema at random: 1 to 8 relationship fields, four deep at most, and some of the plain fields at each. */
export function drawShape(schema: GraphQLSchema, { way }: Dialect, root: Root, random: Random): Shape {
  const top = stepTo(root, 0, { schema, random })
  const steps = [top]
  const wanted = random.between(1, mostFields)
  while (steps.length <= wanted) {
    const open = steps.filter(({ depth, type, taken }) => {
      return depth < deepest && fieldsOf(type).some((field) => !taken.has(field.name) && leads(field, way))
    })
    if (open.length === 0) break
    const from = random.oneOf(open)
    const field = random.oneOf(
      fieldsOf(from.type).filter((field) => !from.taken.has(field.name) && leads(field, way)),
    )
    from.taken.add(field.name)
    const found = way(field)
    if (!found) continue
    const step = stepTo(found, from.depth + 1, { schema, random })
    from.next.push(step)
    steps.push(step)
  }
  const variables = root.ids ? '($id: ID!) ' : ''
  const inFull = (plain: (step: Step) => string[]) => `query ${variables}{ ${written(top, plain)} }`
  const some = (step: Step) => somePlain(step, random)
  return {
    root,
    query: inFull(some),
    tree: inFull(() => []),
    relationshipFields: steps.length - 1,
    otherwise: () => inFull(some),
  }
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType
type Field = GraphQLField<unknown, unknown>

type Step = {
  readonly way: Way
  readonly depth: number
  readonly type: Fielded
  /** Values that are asked of it, such as its date. */
  readonly values: readonly Field[]
  readonly taken: Set<string>
  readonly next: Step[]
}

function stepTo(
  way: Way,
  depth: number,
  { schema, random }: { readonly schema: GraphQLSchema; readonly random: Random },
): Step {
  const type = fielded(way.type, schema, random)
  const values = fieldsOf(type).filter((field) => valueFields(field) !== null && random.chance(0.5))
  return { way, depth, type, values, taken: new Set(), next: [] }
}

/** Of a union one member is asked. */
function fielded(type: GraphQLNamedType, schema: GraphQLSchema, random: Random): Fielded {
  if (isUnionType(type)) return random.oneOf(schema.getPossibleTypes(type))
  if (isObjectType(type) || isInterfaceType(type)) return type
  throw new Error(`${type.name} has no fields.`)
}

const fieldsOf = (type: Fielded): Field[] => Object.values(type.getFields())

const leads = (field: Field, way: Dialect['way']) => valueFields(field) === null && way(field) !== null

/** The fields of a value that comes with its row, such as a date; null for what does not. */
function valueFields(field: Field): Field[] | null {
  const bare = isNonNullType(field.type) ? field.type.ofType : field.type
  if (isListType(bare) || field.args.length > 0) return null
  const type = getNamedType(bare)
  if (!isObjectType(type)) return null
  const fields = fieldsOf(type)
  return fields.every((each) => isPlain(each)) ? fields : null
}

const isPlain = (field: Field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument)

function somePlain({ type, values }: Step, random: Random): string[] {
  const names = (fields: readonly Field[]) => some(fields, random).map(({ name }) => name)
  return [
    ...names(fieldsOf(type).filter(isPlain)),
    ...values.map((field) => `${field.name} { ${names(valueFields(field) ?? []).join(' ')} }`),
  ]
}

/** One to five of them, in their order; none where there is none. */
function some<Item>(items: readonly Item[], random: Random): Item[] {
  if (items.length === 0) return []
  const number = random.between(1, Math.min(5, items.length))
  const drawn = new Set<Item>()
  while (drawn.size < number) drawn.add(random.oneOf(items))
  return items.filter((item) => drawn.has(item))
}

function written(step: Step, plain: (step: Step) => string[]): string {
  const { way, type, next } = step
  const selected = [...plain(step), ...next.map((each) => written(each, plain))].join(' ') || '__typename'
  const inside = isUnionType(way.type) ? `... on ${type.name} { ${selected} }` : selected
  return `${way.opening} { ${inside} }${way.closing}`
}
