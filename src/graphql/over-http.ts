import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import type { Database } from '../neo4j/database.ts'
import { runnable } from '../neo4j/literal.ts'
import { newBudget } from './ask.ts'
import { type Access, callersBy, onlyStrangers } from './caller.ts'
import { shownError } from './errors.ts'
import { examples } from './examples.ts'
import type { Edits } from './mutations.ts'
import type { Context } from './resolvers.ts'
import { schema } from './schema.ts'

type Options = {
  readonly development?: boolean
  /** How what is written is written; null where nothing is. */
  readonly edits?: Edits | null
  readonly access?: Access
  /** Whether who may ask in Cypher is answered. */
  readonly cypher?: boolean
}

/**
 * The front door: GraphQL over HTTP and GraphiQL at `/graphql`, all of it from this machine.
 * In development a request with the header `x-readout-show: cypher` is shown the statements it became.
 */
export const graphqlOverHttp = (
  database: Database,
  log: Log,
  { development = false, edits = null, access = onlyStrangers, cypher = false }: Options = {},
) => {
  const callerBy = callersBy(access)
  return createYoga<object, Context>({
    schema,
    context: ({ request }) => ({
      database,
      budget: newBudget(),
      shown: development && request.headers.get('x-readout-show') === 'cypher' ? [] : null,
      edits,
      readOnly: cypher ? database.readOnly : null,
      caller: onceAsked(() => callerBy(request.headers.get('authorization'))),
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
    plugins: [boundedParsing, showingStatements],
    // Errors are logged where they are masked, and there alone.
    logging: false,
    maskedErrors: { maskError: (error) => shownError(error, (original) => log.error(original)) },
  })
}

/** Most questions are anybody's: whose they are is worked out for who has to be known. */
function onceAsked<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
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
