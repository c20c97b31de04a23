import { execute, type GraphQLError, parse, Source, validate } from 'graphql'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { newBudget } from './ask.ts'
import { openChanges } from './changes.ts'
import type { Composed } from './composition.ts'
import type { Context } from './resolvers.ts'
import { schema } from './schema.ts'

/**
 * The statements that an operation becomes, in the order they are asked: one for each root field, and one more for the
 * total of a root that asks for it.
 *
 * @throws {Fault} when it is no operation of the contract.
 */
export async function composedStatements(
  operation: string,
  variables: Record<string, unknown>,
): Promise<Composed[]> {
  const composed: Composed[] = []
  const database: Pick<Database, 'ask' | 'written'> = {
    written: async () => [],
    async ask(text, parameters) {
      composed.push({ text, parameters })
      return []
    },
  }
  const document = faultOf(() => parse(new Source(operation)))
  const [wrong] = validate(schema, document)
  if (wrong) throw new Fault(wrong.message, { cause: wrong })
  const { errors = [] } = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: {
      database,
      budget: newBudget(),
      seen: { bookmarks: [], now: [], wanted: false },
      statements: [],
      edits: null,
      caller: nobody,
      readOnly: null,
      changes,
    } satisfies Context,
  })
  // With no rows at hand a field that may not be null has to fail; what was composed stands all the same.
  const mistaken =
    errors.find(({ extensions }) => extensions['code'] === 'BAD_INPUT') ??
    (composed.length === 0 ? errors[0] : undefined)
  if (mistaken) throw new Fault(mistaken.message, { cause: mistaken })
  return composed
}

const nobody = async () => ({ name: null, scopes: [] })
const changes = openChanges({ run: async () => [] })

function faultOf<Answer>(read: () => Answer): Answer {
  try {
    return read()
  } catch (cause) {
    throw new Fault((cause as GraphQLError).message, { cause })
  }
}
