import { join } from 'node:path'
import type { Config } from '../config.ts'
import { knownOperations } from '../http/known-operations.ts'
import { openTracing } from '../http/tracing.ts'
import { requestId } from '../http/visit.ts'
import { rebuildIfOutdated } from '../importer/rebuild.ts'
import { openLog } from '../log.ts'
import { type Database, openDatabase } from '../neo4j/database.ts'
import { prepareDatabase } from '../neo4j/prepare-database.ts'
import { provideNeo4j } from '../neo4j/server/provide-neo4j.ts'
import type { ProvidedNeo4j } from '../neo4j/server/provided-neo4j.ts'
import { stopped, unlessStopped } from '../neo4j/server/unless-stopped.ts'
import { pageScript } from '../page-scripts.ts'
import { startService } from '../server.ts'
import { keptSecret, keptToken } from './kept-token.ts'
import { loadPath } from './load.ts'
import { ownData } from './loadable.ts'
import { Stopped, stoppable } from './stoppable.ts'
import { say } from './use-database.ts'

type Options = { readonly texts?: string }

/** Starts everything, prints where it is, and on Ctrl-C or SIGTERM stops everything, the database cleanly and last. */
export async function serve(config: Config, options: Options): Promise<void> {
  try {
    await stoppable((stop) => serveUntil(stop, config, options))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  }
}

async function serveUntil(stop: AbortSignal, config: Config, { texts }: Options): Promise<never> {
  await using started = new AsyncDisposableStack()
  if (config.door.traces) {
    const tracing = await openTracing()
    started.defer(() => tracing.close())
  }
  const neo4j = await provideNeo4j(config, say, stop)
  started.defer(() => neo4j.close())
  const database = openDatabase(neo4j)
  started.defer(() => database.close())
  await unlessStopped(stop, prepareDatabase(database))
  await unlessStopped(stop, rebuildIfOutdated(database))
  await unlessStopped(stop, loadOwnData(database, texts))
  const token = config.token ?? (await keptToken(config.home, say))
  // Where none can be kept, one is made up for as long as this process lives.
  const ownSecret = () => keptSecret(config.home, 'bookmark-secret').catch(() => null)
  const bookmarkSecret = config.bookmarkSecret ?? (await ownSecret())
  const service = await startService(
    database,
    {
      ...config,
      token,
      bookmarkSecret,
      browser: neo4j.browser,
      operations: knownOperations(join(config.home, 'operations')),
    },
    openLog(config.log, { known: requestId }),
  )
  started.defer(() => service.close())
  // Made before somebody looks.
  for (const entry of ['main.ts', 'layout-worker.ts'] as const) void pageScript(entry).catch(() => {})
  neo4j.share()
  console.log(addresses(service.address, neo4j))
  return await stopped(stop)
}

/** Into an empty graph; a first load that was cut off is made again, since loading twice is loading once. */
async function loadOwnData(database: Database, texts: string | undefined): Promise<void> {
  const [own] = await database.run('graph/wants-own-data', {})
  if (!own?.wanted && texts === undefined) return
  say(own?.wanted ? 'Loading data/ into the graph.' : `Adding the words of the texts in ${texts}.`)
  await note(database, true)
  await loadPath(database, ownData, { by: 'readout serve', ...(texts === undefined ? {} : { texts }) })
  await note(database, false)
}

const note = (database: Database, loading: boolean) =>
  database.write((transaction) => transaction.run('graph/note-own-data', { loading }))

const addresses = (address: string, { uri, user, password, browser, origin }: ProvidedNeo4j) =>
  [
    '',
    `The network, drawn    ${address}/`,
    `GraphQL and GraphiQL  ${address}/graphql`,
    ...(browser === null ? [] : [`Neo4j Browser         ${browser}`]),
    `Bolt                  ${uri}  user ${user}  password ${origin === 'address' ? '(as given)' : password}`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n')
