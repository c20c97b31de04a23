import {
  coerceInputValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { badInput } from './errors.ts'

/** Names and values as an address has them; a name may come several times. */
export type PlainParameters = readonly (readonly [name: string, value: string])[]

/** What is not asked of a whole list. */
const ofPages = ['first', 'after', 'last', 'before', 'orderBy']

/**
 * The arguments of a field from plain names and values: `projection=STATES_BY_CONTACTS`, and the fields of its filter as they
 * stand in the contract, `kinds=CALL,MEETING` or `window.from=2022-01-01`. `filter` takes a whole one as JSON.
 *
 * @throws {GraphQLError} `BAD_INPUT` for a name that the field does not know, and says which it knows; and for a wrong value.
 */
export function readPlainParameters(
  field: GraphQLField<unknown, unknown>,
  given: PlainParameters,
): Record<string, unknown> {
  const args = field.args.filter(({ name }) => !ofPages.includes(name))
  const known = knownNames(args)
  const values: Record<string, unknown> = {}
  const isArgument = (name: string) => args.some((argument) => argument.name === name)
  const names = [...new Set(given.map(([each]) => each))]
  // A filter as a whole first: its single values are added to it, in whatever order they stand.
  for (const name of names.toSorted((a, b) => Number(isArgument(b)) - Number(isArgument(a)))) {
    const type = known.get(name)
    if (!type) {
      const allowed = known.size === 0 ? 'none' : [...known.keys()].join(', ')
      throw badInput(`There is no parameter "${name}"; ${field.name} takes ${allowed}.`)
    }
    const texts = given.flatMap(([each, value]) => (each === name ? [value] : []))
    place(values, isArgument(name) ? [name] : ['filter', ...name.split('.')], valueFrom(name, type, texts))
  }
  return Object.fromEntries(args.flatMap((argument) => coerced(argument, values[argument.name])))
}

/** Names that a field takes, each with its type: its arguments, and every single value that its filter may hold. */
function knownNames(args: readonly GraphQLArgument[]): ReadonlyMap<string, GraphQLInputType> {
  const known = new Map<string, GraphQLInputType>(args.map(({ name, type }) => [name, type]))
  const filter = getNamedType(args.find(({ name }) => name === 'filter')?.type)
  if (isInputObjectType(filter)) addFields(known, filter, '', [])
  return known
}

function addFields(
  known: Map<string, GraphQLInputType>,
  type: GraphQLInputObjectType,
  path: string,
  within: readonly GraphQLInputObjectType[],
): void {
  for (const { name, type: fieldType } of Object.values(type.getFields())) {
    const named = getNamedType(fieldType)
    // and, or and not have no end: they take JSON.
    if (!isInputObjectType(named)) known.set(path + name, fieldType)
    else if (named !== type && !within.includes(named))
      addFields(known, named, `${path}${name}.`, [...within, type])
  }
}

function valueFrom(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable))
    return texts.flatMap((text) => text.split(',')).map((text) => single(name, nullable.ofType, text))
  const [text = '', ...others] = texts
  if (others.length > 0) throw badInput(`${name} is given ${texts.length} times; it takes one value.`)
  if (text === 'null' && !isNonNullType(type)) return null
  return single(name, nullable, text)
}

function single(name: string, type: GraphQLInputType, text: string): unknown {
  const named = getNamedType(type)
  if (isInputObjectType(named)) return jsonOf(name, text)
  const words = isEnumType(named)
    ? named.getValues().map((value) => value.name)
    : named.name === 'Boolean'
      ? ['true', 'false']
      : null
  if (words && !words.includes(text)) throw badInput(`${name} is "${text}"; it takes ${words.join(', ')}.`)
  if (named.name === 'Boolean') return text === 'true'
  if (named.name !== 'Int' && named.name !== 'Float') return text
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw badInput(`${name} is "${text}"; it takes a number.`)
  return Number(text)
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput(`${name} is no JSON; it takes an object such as {"window": {"edtf": "2022"}}.`)
  }
}

/** Puts a value at its place in a filter, beside what is there. */
function place(values: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    const before = values[name]
    values[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value
    return
  }
  const inner = values[name]
  const object = isObject(inner) ? { ...inner } : {}
  place(object, rest, value)
  values[name] = object
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function coerced({ name, type, defaultValue }: GraphQLArgument, value: unknown): [string, unknown][] {
  if (value === undefined) {
    if (isNonNullType(type) && defaultValue === undefined) {
      const named = getNamedType(type)
      const words = isEnumType(named)
        ? `: ${named
            .getValues()
            .map((each) => each.name)
            .join(', ')}`
        : ''
      throw badInput(`${name} is missing${words}.`)
    }
    return defaultValue === undefined ? [] : [[name, defaultValue]]
  }
  const read = coerceInputValue(value, type, (path, _wrong, error) => {
    throw badInput(`${[name, ...path].join('.')}: ${error.message}`)
  })
  return [[name, read]]
}
