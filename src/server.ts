import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'
import { exportsOverHttp, isExport } from './export-http.ts'
import { type Access, callersBy } from './graphql/caller.ts'
import { answerCite, isCite } from './graphql/cite.ts'
import { examples } from './graphql/examples.ts'
import { answerQuestion } from './graphql/json-post.ts'
import type { Edits } from './graphql/mutations.ts'
import { graphqlOverHttp } from './graphql/over-http.ts'
import { openBookmarks } from './http/bookmarks.ts'
import { addressing, standingForMany } from './http/client.ts'
import { boundConnections, connectionBounds, drained } from './http/connections.ts'
import { type Door, openDoor } from './http/door.ts'
import { type KnownOperations, knownOperations } from './http/known-operations.ts'
import { type DoorSettings, usualDoor } from './http/settings.ts'
import { watched } from './http/watching.ts'
import { reviewClaim } from './importer/editorial.ts'
import { mergeThings, splitThings } from './importer/identity-claims.ts'
import { loadJson } from './importer/load-json.ts'
import { withdraw } from './importer/withdraw.ts'
import type { Log } from './log.ts'
import { Fault } from './model/fault.ts'
import type { Database } from './neo4j/database.ts'
import { pageFiles } from './page-files.ts'
import { pageQuestions } from './page-questions.ts'

export type Service = { readonly address: string; close(): Promise<void> }

/** Without a token of any kind nobody may write; `browser` is the address of Neo4j Browser, where there is one. */
type Started = Pick<Config, 'host' | 'port' | 'development'> & {
  readonly token?: string | null
  readonly jwt?: Config['jwt']
  readonly bookmarkSecret?: Config['bookmarkSecret']
  readonly cypher?: Config['cypher']
  readonly browser?: string | null
  readonly door?: DoorSettings
  readonly operations?: KnownOperations
}

/**
 * Answers GraphQL over HTTP at `/graphql`, shows the network page at `/`, and tells how it is: `/health/live` while the
 * process lives, `/health/ready` once questions can be answered, `/metrics` in numbers.
 * @throws {Fault} when the port is taken.
 */
export async function startService(database: Database, started: Started, log: Log): Promise<Service> {
  const { host, port, development, browser = null, door: settings = usualDoor } = started
  const bookmarks = openBookmarks(started.bookmarkSecret ?? null)
  const callerBy = callersBy(accessOf(started))
  const door = openDoor({ settings, host, known: started.operations ?? knownOperations(), callerBy }, log)
  const graphql = graphqlOverHttp(watched(database, door.figures), log, {
    development,
    edits: editsOn(database),
    callerBy,
    cypher: started.cypher !== 'nobody',
    seenBy: bookmarks.seenBySender,
    reading: door.reading,
    introspection: settings.introspection,
    plugins: [...door.plugins, bookmarks.telling],
  })
  const page = pageFiles({ browser, graphiql: settings.graphiql })
  const takeAway = exportsOverHttp(database, log)
  const answer = answering({
    door,
    graphql,
    page,
    takeAway,
    addressOf: addressing(settings.proxies),
    isReady: onceAtATime(() => database.isReady()),
    log,
  })
  const server = createServer(connectionBounds, (request, response) =>
    door.receive(request, response, answer),
  )
  boundConnections(server, standingForMany(settings.proxies))
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
      door.shut()
      await graphql.dispose()
      await Promise.all([drained(server), planned])
    },
  }
}

const accessOf = ({ token = null, jwt = null, cypher }: Started): Access => ({
  token,
  jwt,
  strangers: cypher === 'everyone' ? ['read'] : [],
})

type Answering = {
  readonly door: Door
  readonly graphql: ReturnType<typeof graphqlOverHttp>
  readonly page: ReturnType<typeof pageFiles>
  readonly takeAway: ReturnType<typeof exportsOverHttp>
  readonly addressOf: (request: IncomingMessage) => string
  readonly isReady: () => Promise<boolean>
  readonly log: Log
}

/** However many ask, the database is asked by one. */
function onceAtATime<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | null = null
  return () => {
    asked ??= ask().finally(() => {
      asked = null
    })
    return asked
  }
}

/** What is answered at which address. */
const answering =
  ({ door, graphql, page, takeAway, addressOf, isReady, log }: Answering) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const settle = (answered: Promise<unknown>) =>
      void answered.catch((error: unknown) => {
        log.error(error)
        response.destroy()
      })
    const admitted = async (what: 'question' | 'file', answer: () => Promise<unknown>) => {
      if (await door.admits(request, response, what)) await answer()
    }
    const [path] = (request.url ?? '/').split('?')
    if (path === '/health/live') response.writeHead(200).end()
    else if (path === '/health/ready') {
      settle(isReady().then((ready) => response.writeHead(ready && !door.isShut() ? 200 : 503).end()))
    } else if (path === '/metrics' && door.mayReadFigures(request)) {
      const { text, contentType } = door.figures
      settle(text().then((told) => response.writeHead(200, { 'content-type': contentType }).end(told)))
    } else if (page.has(request)) settle(page.answer(request, response))
    else if (isExport(request)) settle(admitted('file', () => takeAway(request, response)))
    else if (isCite(request))
      settle(
        admitted('question', () =>
          door.inTurn(request)(() =>
            answerCite({ yoga: graphql, origin: addressOf(request) }, request, response),
          ),
        ),
      )
    else if (path !== '/graphql') response.writeHead(404).end()
    else {
      const inTurn = door.inTurn(request)
      settle(admitted('question', () => answerQuestion(graphql, { incoming: request, response, inTurn })))
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
