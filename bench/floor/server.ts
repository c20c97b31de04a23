import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { obeyOrders } from '../contestants/contestant-process.ts'

// What a person would write who needs these six answers and no others: one statement each, the driver, and no more.

const folder = fileURLToPath(new URL('./', import.meta.url))
const statements = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => [file.replace('.cypher', ''), readFileSync(folder + file, 'utf8')]),
)

type Question = { readonly operation: string; readonly variables: Record<string, unknown> }

obeyOrders(async ({ uri, user, password, database }) => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })

  const answer = async (request: IncomingMessage): Promise<string> => {
    const { operation, variables } = JSON.parse(await text(request)) as Question
    const statement = statements.get(operation)
    if (!statement) throw new Error('not written yet')
    const session = driver.session({ database, defaultAccessMode: 'READ' })
    try {
      const { records } = await session.run(statement, variables)
      return JSON.stringify({ data: records[0]?.get('data') ?? null })
    } finally {
      await session.close()
    }
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
      (error: Error) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: error.message }] })),
    )
  })
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
