import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { examples } from './graphql/examples.ts'

/** GraphiQL as one file that asks nothing of any other host, with the examples in its tabs. */
export const graphiqlPage = (): string =>
  renderGraphiQL({
    title: 'Readout',
    defaultTabs: examples.map(({ query }) => ({ query })),
    shouldPersistHeaders: false,
  })
