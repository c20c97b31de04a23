import {
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { type Id, idPattern } from '../model/thing.ts'
import { integer } from '../neo4j/integer.ts'
import { derivedParameters } from './derived-parameters.ts'
import { badInput } from './errors.ts'
import { type Filter, readFilter } from './filter.ts'
import type { Fragment, Order } from './fragment.ts'
import { type Page, readPage } from './page.ts'
import { checkRanges } from './program.ts'
import { readDay, readWindow } from './window.ts'

export type Arguments = {
  readonly fragment: Fragment
  /** Values of the node's own map of parameters. */
  readonly parameters: Readonly<Record<string, unknown>>
  readonly filter: Filter | null
  readonly page: Page | null
  readonly order: readonly Order[]
  /** The order that was chosen by name; null for the fragment's own. */
  readonly orderBy: string | null
}

const pageArguments = ['first', 'after', 'last', 'before', 'orderBy']

/** @throws {GraphQLError} `BAD_INPUT` for a page, filter or value that cannot be. */
export function readArguments(
  field: GraphQLField<unknown, unknown>,
  {
    values,
    isPage,
    fragment,
  }: { values: Readonly<Record<string, unknown>>; isPage: boolean; fragment: Fragment },
): Arguments {
  const own = field.args.filter(({ name }) => !(isPage && pageArguments.includes(name)))
  const present = own.filter(({ name }) => isGiven(values[name]))
  const filterType = getNamedType(present.find(({ name }) => name === 'filter')?.type)
  checkRanges(fragment.parameters, values)
  const { name, order } = orderOf(fragment, values['orderBy'])
  return {
    parameters: {
      ...Object.fromEntries(
        present.map((argument) => [argument.name, parameterOf(argument.type, values[argument.name])]),
      ),
      ...derivedParameters(fragment, values),
    },
    filter: isInputObjectType(filterType)
      ? readFilter(filterType, values['filter'] as Record<string, unknown>)
      : null,
    page: isPage ? readPage(values, { name, order }) : null,
    order,
    orderBy: typeof values['orderBy'] === 'string' ? values['orderBy'] : null,
    fragment,
  }
}

/** `contacts_desc` is the fragment's order by contacts, its first key descending. */
function orderOf(
  fragment: Fragment,
  orderBy: unknown,
): { readonly name: string; readonly order: readonly Order[] } {
  if (typeof orderBy !== 'string') return fragment
  const [, name = '', direction] = /^(.*)_(asc|desc)$/.exec(orderBy) ?? []
  const [first, ...ties] = fragment.orders.get(name) ?? []
  if (!first) throw new Error(`cypher/${fragment.name}.cypher has no line "@order ${name}".`)
  return {
    name: `${fragment.name} ${orderBy}`,
    order: [{ ...first, descending: direction === 'desc' }, ...ties],
  }
}

const isGiven = (value: unknown) => value !== undefined && value !== null

/** Enum values and days travel as they are; whole numbers have to be marked, or they arrive as floats. */
function parameterOf(type: GraphQLInputType, value: unknown): unknown {
  const nullable = getNullableType(type)
  if (value === null || value === undefined) return null
  if (isListType(nullable)) return (value as unknown[]).map((item) => parameterOf(nullable.ofType, item))
  if (isInputObjectType(nullable)) {
    if (nullable.name === 'DateWindow') return readWindow(value)
    const given = value as Record<string, unknown>
    const fields = Object.values(nullable.getFields()).filter(({ name }) => isGiven(given[name]))
    return Object.fromEntries(fields.map(({ name, type }) => [name, parameterOf(type, given[name])]))
  }
  if (nullable.name === 'Date') return readDay(value)
  if (nullable === GraphQLID) return readId(String(value))
  return nullable === GraphQLInt ? integer(value as number) : value
}

/** An id that nothing has finds nothing; what can be nobody's, such as a name, is a mistake. */
function readId(text: string): Id {
  if (idPattern.test(text)) return text
  throw badInput(
    `"${text}" is no id; ids are such as leader/ilham-aliyev and state/AZE, and search(text:) finds them by name.`,
  )
}
