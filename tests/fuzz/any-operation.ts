import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { hostile } from './hostile.ts'

const deepest = 4

/** Operations that the contract allows, with values that may make sense or none; the same number is the same operation. */
export function operationAt(schema: GraphQLSchema, seed: number): string {
  const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), {
    seed,
    numRuns: 1,
  })[0]
  if (!random) throw new Error('fast-check draws nothing.')
  const draw: Draw = {
    chance: (probability) => random.next().value < probability,
    oneOf: (items) => {
      const item = items[Math.floor(random.next().value * items.length)]
      if (item === undefined) throw new Error('There is nothing to draw from.')
      return item
    },
  }
  const query = schema.getQueryType()
  if (!query) throw new Error('The contract has no Query.')
  return selection(schema, query, { draw, depth: 0 })
}

type Draw = {
  readonly chance: (probability: number) => boolean
  readonly oneOf: <Item>(items: readonly Item[]) => Item
}
type Drawing = { readonly draw: Draw; readonly depth: number }

function selection(schema: GraphQLSchema, type: GraphQLNamedType, { draw, depth }: Drawing): string {
  if (isAbstractType(type)) {
    const possible = draw.oneOf(schema.getPossibleTypes(type))
    return `{ __typename ... on ${possible.name} ${selection(schema, possible, { draw, depth })} }`
  }
  const fields = Object.values((type as GraphQLObjectType).getFields())
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
  const branches = fields.filter((field) => !isLeafType(getNamedType(field.type)))
  const chosen = leaves.filter(() => draw.chance(0.3)).map((field) => written(schema, field, { draw, depth }))
  if (depth < deepest && branches.length > 0) {
    const many = depth === 0 || draw.chance(0.3) ? 2 : 1
    for (let count = 0; count < many; count += 1)
      chosen.push(`f${count}: ${written(schema, draw.oneOf(branches), { draw, depth })}`)
  }
  return `{ ${chosen.length > 0 ? chosen.join(' ') : '__typename'} }`
}

function written(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, drawing: Drawing): string {
  const { draw, depth } = drawing
  const given = field.args.filter((argument) => isRequired(argument) || draw.chance(0.4))
  const values = given.map(({ name, type }) => `${name}: ${value(type, drawing)}`)
  const type = getNamedType(field.type)
  const below = isLeafType(type) ? '' : ` ${selection(schema, type, { draw, depth: depth + 1 })}`
  return `${field.name}${values.length > 0 ? `(${values.join(', ')})` : ''}${below}`
}

const isRequired = ({ type, defaultValue }: GraphQLArgument) =>
  isNonNullType(type) && defaultValue === undefined

const ids = [
  'leader/ilham-aliyev',
  'state/AZE',
  'call/2022-12-12-aliyev-putin',
  'claim/x',
  'leader/nobody',
  '',
]
const texts = ['Aliyev', 'November', 'AZE', '2022-12-12', ...hostile.slice(0, 12)]
const days = ['2022-12-12', '0001-01-01', '9999-12-31', '2022-02-30', 'yesterday', '2022-04']
const numbers = ['0', '1', '2', '3', '5', '10', '-1', '1000', '1001', '2147483647', '-2147483648']

function value(type: GraphQLInputType, { draw, depth }: Drawing): string {
  if (!isNonNullType(type) && draw.chance(0.05)) return 'null'
  const inner = getNullableType(type)
  if (isListType(inner)) {
    const length = draw.oneOf([0, 1, 1, 2, 3])
    return `[${Array.from({ length }, () => value(inner.ofType, { draw, depth })).join(', ')}]`
  }
  if (isEnumType(inner)) return draw.oneOf(inner.getValues()).name
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(
      (field) => isRequired({ ...field } as GraphQLArgument) || (depth < deepest + 2 && draw.chance(0.25)),
    )
    return `{${fields.map((field) => `${field.name}: ${value(field.type, { draw, depth: depth + 1 })}`).join(', ')}}`
  }
  if (inner.name === 'Boolean') return draw.oneOf(['true', 'false'])
  if (inner.name === 'Int') return draw.oneOf(numbers)
  if (inner.name === 'Float') return draw.oneOf(['0', '1.5', '-1e9'])
  if (inner.name === 'JSON') return draw.oneOf(['{}', '{n: 3}', '[]', '"x"', '1'])
  if (inner.name === 'Date') return JSON.stringify(draw.oneOf(days))
  return JSON.stringify(draw.oneOf(inner.name === 'ID' ? ids : texts))
}
