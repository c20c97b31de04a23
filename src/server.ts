import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'
import { examples } from './graphql/examples.ts'
import { answerJsonPost, isJsonPost, isUnbounded, refuseBody } from './graphql/json-post.ts'
import type { Edits } from './graphql/mutations.ts'
import { graphqlOverHttp } from './graphql/over-http.ts'
import { reviewClaim } from './importer/editorial.ts'
import { mergeThings, splitThings } from './importer/identity-claims.ts'
import { loadJson } from './importer/load-json.ts'
import { withdraw } from './importer/withdraw.ts'
import type { Log } from './log.ts'
import { Fault } from './model/fault.ts'
import type { Database } from './neo4j/database.ts'
import { isPageFile, pageFiles } from './page-files.ts'
import { pageQuestions } from './page-questions.ts'

export type Service = { readonly address: string; close(): Promise<void> }

/** Without a token of any kind nobody may write; `browser` is the address of Neo4j Browser, where there is one. */
type Started = Pick<Config, 'host' | 'port' | 'development'> & {
  readonly token?: string | null
  readonly jwt?: Config['jwt']
  readonly cypher?: Config['cypher']
  readonly browser?: string | null
}

/**
 * Answers GraphQL over HTTP and shows the network page at `/`, and tells how it is: `/health/live` while the process lives, `/health/ready` once
 * questions can be answered.
 * @throws {Fault} when the port is taken.
 */
export async function startService(
  database: Database,
  { host, port, development, token = null, jwt = null, cypher = 'token', browser = null }: Started,
  log: Log,
): Promise<Service> {
  const access = { token, jwt, strangers: cypher === 'everyone' ? (['read'] as const) : [] }
  const graphql = graphqlOverHttp(database, log, {
    development,
    edits: editsOn(database),
    access,
    cypher: cypher !== 'nobody',
  })
  const page = pageFiles(browser)
  const settle = (answered: Promise<void>, response: ServerResponse) =>
    answered.catch((error: unknown) => {
      log.error(error)
      response.destroy()
    })
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '/').split('?')
    if (path === '/health/ready') {
      void database.isReady().then((ready) => response.writeHead(ready ? 200 : 503).end())
    } else if (isPageFile(request)) {
      void settle(page(request, response), response)
    } else if (!isJsonPost(request) && isUnbounded(request)) {
      refuseBody(response)
    } else {
      const answered = isJsonPost(request)
        ? answerJsonPost(graphql, request, response)
        : Promise.resolve(graphql(request, response))
      void settle(answered, response)
    }
  })
  // By default Node keeps slow clients for minutes and idle ones for good.
  Object.assign(server, { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 10_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asFault(error, host, port)))
    server.listen(port, host, resolve)
  })
  const { port: given } = server.address() as AddressInfo
  const stopped = new AbortController()
  // Planning early is a kindness: where it fails, the service goes on.
  const planned = planKnown(graphql, log, stopped.signal).catch((error: unknown) => log.warn(error))
  return {
    address: `http://${shownHost(host)}:${given}`,
    close: async () => {
      stopped.abort()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 5_000).unref()
      await Promise.all([closed, planned])
    },
  }
}

const editsOn = (database: Database): Edits => ({
  merge: (input) => mergeThings(database, input),
  split: (input) => splitThings(database, input),
  reviewClaim: (input) => reviewClaim(database, input),
  load: (input) => loadJson(database, input),
  withdraw: (input) => withdraw(database, input),
})

function asFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Fault(
      `Port ${port} on ${host} is taken by another program; stop it, or choose another by PORT=${port + 1}.`,
    )
  }
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return new Fault(
      `Cannot listen on ${host}:${port} (${error.code}); set HOST and PORT to an address of this machine.`,
    )
  }
  return error
}

const shownHost = (host: string) => {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

const known: readonly { readonly name: string; readonly query: string; readonly variables?: object }[] = [
  ...pageQuestions,
  ...examples,
]

/** A first plan on a cold JVM costs 200 to 700 ms, so the questions that are known are asked once, before a person does. */
async function planKnown(
  graphql: ReturnType<typeof graphqlOverHttp>,
  log: Log,
  stopped: AbortSignal,
): Promise<void> {
  for (const { name, query, variables = {} } of known) {
    if (stopped.aborted) return
    const response = await graphql.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { errors } = (await response.json()) as { errors?: readonly { message: string }[] }
    if (errors)
      log.warn(`The question ${name} is not answered: ${errors.map(({ message }) => message).join(' ')}`)
  }
}
