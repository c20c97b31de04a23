import { DatabaseUnavailable, Fault, TookTooLong } from '../model/fault.ts'
import type { CypherTable } from '../neo4j/read-only/ask-read-only.ts'
import { badInput, forbidden } from './errors.ts'
import type { Context } from './resolvers.ts'

type Statement = { readonly statement: string; readonly parameters?: unknown }

/** @throws {GraphQLError} `BAD_INPUT` for what is not run, or what Neo4j finds wrong with it. */
export async function cypher(
  _root: unknown,
  { statement, parameters }: Statement,
  { readOnly, stop }: Context,
): Promise<CypherTable> {
  if (readOnly === null) throw forbidden('Nobody asks in Cypher here.')
  const values = parameters ?? {}
  if (!isMap(values)) throw badInput('The parameters are a map of names to values, such as {n: 3}.')
  try {
    return await readOnly(statement, values, stop)
  } catch (error) {
    const isCallersMistake =
      error instanceof Fault && !(error instanceof DatabaseUnavailable || error instanceof TookTooLong)
    throw isCallersMistake ? badInput(error.message) : error
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
