import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { createYoga } from 'graphql-yoga'
import type { Database } from '../neo4j/database.ts'
import { shownError } from './errors.ts'
import { examples } from './examples.ts'
import type { Context } from './resolvers.ts'
import { schema } from './schema.ts'

export type Log = {
  readonly debug: (...parts: unknown[]) => void
  readonly info: (...parts: unknown[]) => void
  readonly warn: (...parts: unknown[]) => void
  readonly error: (...parts: unknown[]) => void
}

/** The front door: GraphQL over HTTP and GraphiQL at `/graphql`, all of it from this machine. */
export const graphqlService = (database: Database, log: Log) =>
  createYoga<object, Context>({
    schema,
    context: { database },
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
    logging: log,
    maskedErrors: { maskError: (error) => shownError(error, (original) => log.error(original)) },
  })
