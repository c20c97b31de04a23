import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLInt,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { integer } from '../neo4j/integer.ts'
import { type Cursor, readCursor } from './cursor.ts'
import { badInput } from './errors.ts'
import type { Fragment } from './fragment.ts'
import { filterBlock } from './program.ts'

/** `first` rows after a cursor, or the `last` ones before one. */
type Page = { readonly size: number; readonly backwards: boolean; readonly from: Cursor | null }

export type Arguments = {
  /** Values of the node's own map of parameters. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Blocks of the filters that are present; an absent one is absent from the text, so that indexes serve. */
  readonly filters: readonly string[]
  readonly page: Page | null
}

const defaultPageSize = 20
const maxPageSize = 1000
const pageArguments = ['first', 'after', 'last', 'before']

/** @throws {GraphQLError} `BAD_INPUT` for a page or filter that cannot be. */
export function readArguments(
  field: GraphQLField<unknown, unknown>,
  { values, isPage, list }: { values: Readonly<Record<string, unknown>>; isPage: boolean; list: Fragment },
): Arguments {
  const own = field.args.filter(({ name }) => !(isPage && pageArguments.includes(name)))
  const present = own.filter(({ name }) => values[name] !== undefined && values[name] !== null)
  return {
    parameters: Object.fromEntries(
      present.map((argument) => [argument.name, parameterOf(argument.type, values[argument.name])]),
    ),
    filters: present
      .filter(({ name }) => name === 'filter')
      .flatMap((argument) => filterBlocks(argument, values['filter'])),
    page: isPage ? readPage(values, list) : null,
  }
}

function filterBlocks(argument: GraphQLArgument, value: unknown): string[] {
  const type = getNamedType(argument.type)
  const given = value as Record<string, unknown>
  checkFilter(given)
  return Object.keys(given)
    .filter((name) => given[name] !== null && given[name] !== undefined)
    .sort()
    .map((name) => filterBlock(type.name, name))
}

/** What no type of GraphQL can say of a filter. */
function checkFilter({ between, window }: Record<string, unknown>): void {
  if (Array.isArray(between) && between.length !== 2)
    throw badInput(`between takes two ids, not ${between.length}.`)
  const { from, to } = (window ?? {}) as { from?: string | null; to?: string | null }
  if (from && to && from > to) throw badInput(`A window cannot begin on ${from} and end on ${to}.`)
}

/** Enum values and dates travel as they are; whole numbers have to be marked, or they arrive as floats. */
function parameterOf(type: GraphQLInputType, value: unknown): unknown {
  const nullable = getNullableType(type)
  if (value === null || value === undefined) return null
  if (isListType(nullable)) return (value as unknown[]).map((item) => parameterOf(nullable.ofType, item))
  if (isInputObjectType(nullable)) {
    const given = value as Record<string, unknown>
    return Object.fromEntries(
      Object.values(nullable.getFields()).map((field) => [
        field.name,
        parameterOf(field.type, given[field.name]),
      ]),
    )
  }
  return nullable === GraphQLInt ? integer(value as number) : value
}

function readPage({ first, after, last, before }: Readonly<Record<string, unknown>>, list: Fragment): Page {
  if (before !== undefined && before !== null && (last === undefined || last === null)) {
    throw badInput('before needs last: the number of rows wanted before the cursor.')
  }
  const backwards = last !== undefined && last !== null
  if (backwards && after)
    throw badInput('A page runs from after with first, or back from before with last, not both.')
  if (backwards && first !== undefined && first !== null) {
    throw badInput('A page takes first or last, not both.')
  }
  const size = (backwards ? last : (first ?? defaultPageSize)) as number
  if (size < 1 || size > maxPageSize) {
    throw badInput(`${backwards ? 'last' : 'first'} is ${size}; a page has 1 to ${maxPageSize} rows.`)
  }
  const cursor = (backwards ? before : after) as string | null | undefined
  return { size, backwards, from: cursor ? readCursor(list, cursor) : null }
}
