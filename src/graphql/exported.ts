import { type GraphQLField, type GraphQLNamedType, getNamedType, isNonNullType, isObjectType } from 'graphql'
import type { Parameter } from '../neo4j/statement.ts'
import { statement } from '../neo4j/statements.ts'
import { analyses } from './analyses.ts'
import { readArguments } from './arguments.ts'
import type { Composed } from './composition.ts'
import { badInput } from './errors.ts'
import type { Fragment } from './fragment.ts'
import { type PlainParameters, readPlainParameters } from './plain-parameters.ts'
import { fragmentAt, variantAt } from './program.ts'
import { schema } from './schema.ts'
import { composeStream } from './stream.ts'

/** Fragments that answer piece by piece, each with a row of the one before as its parent. */
type Chain = readonly string[]

/** What gives things and relations, row by row, of each field of `Query` that can be taken away as a network. */
const chains: Readonly<Record<string, Chain>> = {
  network: ['export/network', 'export/pair'],
  neighbourhood: ['query/neighbourhood', 'export/around', 'export/element'],
  overview: ['query/overview', 'export/around', 'export/element'],
  references: ['export/elements/references', 'export/element'],
  contacts: ['export/elements/contacts', 'export/element'],
  timeline: ['export/elements/timeline', 'export/element'],
}

/** Everything that can be taken away, by the field of the contract that shows it. */
export const exportable: readonly string[] = [...Object.keys(chains), ...analyses.map(({ field }) => field)]

/** One thing to take away, asked with values. */
export type ExportQuestion = {
  readonly what: string
  /** The projection of a network; null of everything else. */
  readonly projection: string | null
  /** How many nodes are taken at most; null for all. */
  readonly limit: number | null
  /** Gives things and relations: rows with `node` or `link`. Null for what is a table alone. */
  readonly pieces: Composed | null
  /** Gives rows; null for what is a network alone. */
  readonly rows: { readonly statement: Composed; readonly columns: readonly RowColumn[] } | null
}

/** As a header or the contract tells of it. */
type RowColumn = Pick<Parameter, 'name' | 'type' | 'description'>

/** @throws {GraphQLError} `BAD_INPUT` for what cannot be taken, and for parameters that it does not take. */
export function exportQuestion(what: string, given: PlainParameters): ExportQuestion {
  const field = fieldOf(what)
  const values = readPlainParameters(field, given)
  // The contract shows the strongest alone; who takes a network away takes all of it, unless told otherwise.
  if (what === 'network' && !given.some(([name]) => name === 'limit')) delete values['limit']
  const compose = (chain: readonly Fragment[]): Composed => {
    const [first, ...further] = chain
    if (!first) throw new Error(`Nothing answers ${what}.`)
    return composeStream(readArguments(field, { values, isPage: false, fragment: first }), further)
  }
  const { projection, limit } = values
  const chosen = typeof projection === 'string' ? projection : null
  const chain = chains[what]
  return {
    what,
    projection: chosen,
    limit: typeof limit === 'number' ? limit : null,
    pieces: chain ? compose(chain.map((name) => fragmentFor(name, field, chosen))) : null,
    rows: rowsOf(what, field, compose),
  }
}

function fieldOf(what: string): GraphQLField<unknown, unknown> {
  const field = what in chains ? fieldsOf('Query')[what] : fieldsOf('Analysis')[what]
  if (!field) throw badInput(`There is no "${what}" to take; there are ${exportable.join(', ')}.`)
  return field
}

function fieldsOf(name: string) {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`The contract has no ${name}.`)
  return type.getFields()
}

/** A network has a fragment for each projection: what `query/network/` shows, `export/network/` tells whole. */
function fragmentFor(
  name: string,
  field: GraphQLField<unknown, unknown>,
  projection: string | null,
): Fragment {
  const isVariant = name === 'export/network' && projection !== null
  const path = isVariant
    ? variantAt({ name: 'Query' }, field, projection).name.replace(/^query/, 'export')
    : name
  const fragment = fragmentAt(path)
  if (!fragment) throw new Error(`There is no cypher/${path}.cypher.`)
  return fragment
}

function rowsOf(
  what: string,
  field: GraphQLField<unknown, unknown>,
  compose: (chain: readonly Fragment[]) => Composed,
): ExportQuestion['rows'] {
  const rows = fragmentAt(`export/rows/${what}`)
  if (rows) return { statement: compose([rows]), columns: statement(rows.name).columns }
  if (what in chains) return null
  const analysis = analyses.find((each) => each.field === what)
  const fragment = fragmentAt(`analysis/${analysis?.file}`)
  if (!fragment) throw new Error(`No file answers ${what}.`)
  return { statement: compose([fragment]), columns: columnsOf(getNamedType(field.type)) }
}

/** Columns of an analysis, as the contract describes them. */
function columnsOf(type: GraphQLNamedType): RowColumn[] {
  if (!isObjectType(type)) throw new Error(`${type.name} has no fields.`)
  return Object.values(type.getFields()).map(({ name, type: of, description }) => ({
    name,
    description: description ?? '',
    type: {
      of: scalars[getNamedType(of).name] ?? 'string',
      list: String(of).startsWith('['),
      optional: !isNonNullType(of),
    },
  }))
}

const scalars: Readonly<Record<string, RowColumn['type']['of']>> = {
  ID: 'id',
  Int: 'integer',
  Float: 'float',
  Boolean: 'boolean',
  Date: 'date',
}
