import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import type { Database } from '../neo4j/database.ts'
import { shownError } from './errors.ts'
import { examples } from './examples.ts'
import type { Context } from './resolvers.ts'
import { schema } from './schema.ts'
import { newBudget } from './selection.ts'

/** The front door: GraphQL over HTTP and GraphiQL at `/graphql`, all of it from this machine. */
export const graphqlOverHttp = (database: Database, log: Log) =>
  createYoga<object, Context>({
    schema,
    context: () => ({ database, budget: newBudget() }),
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
    plugins: [boundedParsing],
    // Errors are logged where they are masked, and there alone.
    logging: false,
    maskedErrors: { maskError: (error) => shownError(error, (original) => log.error(original)) },
  })

/** What no person writes costs no parsing. */
const boundedParsing: Plugin = {
  onParse: ({ params }) => {
    params.options = { ...params.options, maxTokens: 5_000 }
  },
}
