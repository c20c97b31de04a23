import { Fault } from '../model/fault.ts'
import { searchParameters } from '../model/search-query.ts'
import { withIntegers } from '../neo4j/integer.ts'
import { badInput } from './errors.ts'
import type { Fragment } from './fragment.ts'

type Values = Readonly<Record<string, unknown>>

/** By fragment, what works out parameters that it takes beside the arguments of its field. */
const derivations: Readonly<Record<string, (values: Values) => Values>> = {
  'query/search': ({ text, kinds }) =>
    searchParameters({ text: text as string, kinds: (kinds ?? null) as readonly string[] | null }),
}

/** @throws {GraphQLError} `BAD_INPUT` for arguments from which they cannot be worked out. */
export function derivedParameters({ name }: Fragment, values: Values): Values {
  const derive = derivations[name]
  if (!derive) return {}
  try {
    return withIntegers(derive(values)) as Values
  } catch (error) {
    if (error instanceof Fault) throw badInput(error.message)
    throw error
  }
}
