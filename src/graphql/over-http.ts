import { createYoga, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import type { Database } from '../neo4j/database.ts'
import { runnable } from '../neo4j/literal.ts'
import { newBudget } from './ask.ts'
import { hasToken } from './bearer-token.ts'
import { boundedDocuments, withoutIntrospection } from './bounded-documents.ts'
import { shownError } from './errors.ts'
import type { Edits } from './mutations.ts'
import type { Context } from './resolvers.ts'
import { schema } from './schema.ts'

type Options = {
  readonly development?: boolean
  /** What may be written, and the token of who may; null where nobody may. */
  readonly editing?: { readonly token: string; readonly edits: Edits } | null
  /** False where the contract is not told. */
  readonly introspection?: boolean
  /** What else looks at each operation, whatever way it came. */
  readonly plugins?: readonly Plugin<Context>[]
}

/**
 * GraphQL over HTTP at `/graphql`.
 * In development a request with the header `x-readout-show: cypher` is shown the statements it became.
 */
export const graphqlOverHttp = (
  database: Database,
  log: Log,
  { development = false, editing = null, introspection = true, plugins = [] }: Options = {},
) => {
  const documents = boundedDocuments()
  return createYoga<object, Context>({
    schema,
    context: ({ request }) => ({
      database,
      budget: newBudget(),
      statements: [],
      edits: editing && hasToken(request.headers.get('authorization'), editing.token) ? editing.edits : null,
    }),
    graphqlEndpoint: '/graphql',
    parserAndValidationCache: documents.caches,
    extraParamNames: ['documentId'],
    plugins: [
      documents.plugin,
      ...(introspection ? [] : [withoutIntrospection]),
      ...(development ? [showingStatements] : []),
      ...plugins,
    ],
    // The door does these, or does without.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    // Errors are logged where they are masked, and there alone.
    logging: false,
    maskedErrors: { maskError: (error) => shownError(error, (original) => log.error(original)) },
  })
}

/** The statements of an answer, in the order they were composed. */
const showingStatements: Plugin<object, Context> = {
  onExecutionResult: ({ request, result, context, setResult }) => {
    if (request.headers.get('x-readout-show') !== 'cypher' || !result || !('data' in result)) return
    const cypher = context.statements.map(runnable)
    setResult({ ...result, extensions: { ...result.extensions, cypher } })
  },
}
