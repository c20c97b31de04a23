import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { createYoga } from 'graphql-yoga'
import neo4j from 'neo4j-driver'
import { obeyOrders } from '../contestants/contestant-process.ts'

const typeDefs = readFileSync(new URL('type-definitions.graphql', import.meta.url), 'utf8')

obeyOrders(async ({ uri, user, password, database }) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
  const yoga = createYoga({
    schema,
    context: () => ({ sessionConfig: { database } }),
    graphiql: false,
    landingPage: false,
    logging: false,
    maskedErrors: false,
  })
  const server = createServer(yoga)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await driver.close()
    },
  }
})
