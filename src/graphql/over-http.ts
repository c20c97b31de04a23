import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import type { Database } from '../neo4j/database.ts'
import { runnable } from '../neo4j/literal.ts'
import { newBudget } from './ask.ts'
import { hasToken } from './bearer-token.ts'
import { openChanges } from './changes.ts'
import { shownError } from './errors.ts'
import { examples } from './examples.ts'
import type { Edits } from './mutations.ts'
import type { Context } from './resolvers.ts'
import { schema } from './schema.ts'
import { eventStream } from './subscription.ts'

type Options = {
  readonly development?: boolean
  /** What may be written, and the token of who may; null where nobody may. */
  readonly editing?: { readonly token: string; readonly edits: Edits } | null
}

/**
 * The front door: GraphQL over HTTP and GraphiQL at `/graphql`, all of it from this machine.
 * In development a request with the header `x-readout-show: cypher` is shown the statements it became.
 */
export const graphqlOverHttp = (
  database: Database,
  log: Log,
  { development = false, editing = null }: Options = {},
) => {
  const changes = openChanges(database)
  return createYoga<object, Context>({
    schema,
    context: ({ request }) => ({
      database,
      budget: newBudget(),
      shown: development && request.headers.get('x-readout-show') === 'cypher' ? [] : null,
      changes,
      edits: editing && hasToken(request.headers.get('authorization'), editing.token) ? editing.edits : null,
    }),
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health/live',
    renderGraphiQL,
    graphiql: {
      title: 'Readout',
      defaultTabs: examples.map(({ query }) => ({ query })),
      shouldPersistHeaders: false,
    },
    // Answers are public and need no cookies: no site is given a visitor's credentials.
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    plugins: [boundedParsing, showingStatements, eventStream, { onDispose: changes.close }],
    // Errors are logged where they are masked, and there alone.
    logging: false,
    maskedErrors: { maskError: (error) => shownError(error, (original) => log.error(original)) },
  })
}

/** The statements of an answer, in the order they were composed. */
const showingStatements: Plugin<object, Context> = {
  onExecutionResult: ({ result, context, setResult }) => {
    if (!context.shown || !result || !('data' in result)) return
    setResult({ ...result, extensions: { ...result.extensions, cypher: context.shown.map(runnable) } })
  },
}

/** What no person writes costs no parsing. */
const boundedParsing: Plugin = {
  onParse: ({ params }) => {
    params.options = { ...params.options, maxTokens: 5_000 }
  },
}
