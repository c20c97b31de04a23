import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql'
import type { Statement } from '../neo4j/statement.ts'
import { badInput } from './errors.ts'
import { checkRanges, filterBlock } from './program.ts'

/** What a filter asks, as far as it is given: what is absent is absent from the text, so that indexes serve. */
export type Filter = {
  readonly blocks: readonly Block[]
  /** Each a list of filters of which one has to hold. */
  readonly alternatives: readonly (readonly Filter[])[]
  /** Filters none of which may hold. */
  readonly excluded: readonly Filter[]
}

/** One file of `cypher/`, and where its values are in the node's parameters. */
export type Block = {
  readonly statement: Statement
  /** Example: `filter.or[0].participants`. */
  readonly path: string
  /** Makes the variables of one block other than those of the next. */
  readonly number: number
  /** What has to hold at the other end of a filter across a relation. */
  readonly within: Filter | null
}

type Given = Readonly<Record<string, unknown>>
type Reading = { blocks: number; joined: number }

/** Planning grows faster than their number: ten take seconds when they are met first. */
const maxBlocks = 12
/** Filters within and, or, not: each adds to the text, even one that says nothing. */
const maxJoined = 50

/**
 * A filter none of whose fields has a file is a value, which the field's own text reads.
 * @throws {GraphQLError} `BAD_INPUT` for a filter that says nothing where it has to, or too much.
 */
export const readFilter = (type: GraphQLInputObjectType, given: Given): Filter =>
  Object.keys(type.getFields()).some((name) => filterBlock(type.name, name))
    ? filterAt(type, given, 'filter', { blocks: 0, joined: 0 })
    : nothing

function filterAt(type: GraphQLInputObjectType, given: Given, path: string, reading: Reading): Filter {
  const present = Object.keys(given)
    .filter((name) => given[name] !== null && given[name] !== undefined)
    .sort()
  const parts = present.map((name) => partOf(type, name, { given, path, reading }))
  const qualifiers = present.filter((_, index) => parts[index] === null)
  if (qualifiers.length === present.length && qualifiers.length > 0) {
    const others = Object.keys(type.getFields()).filter((name) => filterBlock(type.name, name))
    throw badInput(`${path} gives ${qualifiers.join(', ')} alone; it needs one of ${others.join(', ')} too.`)
  }
  return merged(parts.filter((part) => part !== null))
}

/** What one field of a filter adds; null for one that only qualifies its neighbours, whose blocks read it. */
function partOf(
  type: GraphQLInputObjectType,
  name: string,
  { given, path, reading }: { given: Given; path: string; reading: Reading },
): Filter | null {
  const value = given[name]
  if (['and', 'or', 'not'].includes(name)) reading.joined += name === 'not' ? 1 : (value as Given[]).length
  if (reading.joined > maxJoined) throw badInput(`and, or and not may join ${maxJoined} filters at most.`)
  const at = `${path}.${name}`
  const inputType = getNamedType(type.getFields()[name]?.type)
  if (name === 'and' || name === 'or') {
    const each = (value as Given[]).map((one, index) => filterAt(type, one, `${at}[${index}]`, reading))
    if (each.length === 0) throw badInput(`${at} is empty; it takes at least one filter.`)
    return name === 'and' ? merged(each) : { ...nothing, alternatives: [each] }
  }
  if (name === 'not') return { ...nothing, excluded: [filterAt(type, value as Given, at, reading)] }
  const statement = filterBlock(type.name, name)
  if (!statement)
    return isInputObjectType(inputType) ? filterAt(inputType, value as Given, at, reading) : null
  reading.blocks += 1
  if (reading.blocks > maxBlocks) throw badInput(`A filter may have ${maxBlocks} conditions at most.`)
  checkRanges(statement.parameters, given)
  const number = reading.blocks
  const within =
    statement.type && isInputObjectType(inputType) ? filterAt(inputType, value as Given, at, reading) : null
  return { ...nothing, blocks: [{ statement, path, number, within }] }
}

const nothing: Filter = { blocks: [], alternatives: [], excluded: [] }

const merged = (filters: readonly Filter[]): Filter => ({
  blocks: filters.flatMap(({ blocks }) => blocks),
  alternatives: filters.flatMap(({ alternatives }) => alternatives),
  excluded: filters.flatMap(({ excluded }) => excluded),
})
