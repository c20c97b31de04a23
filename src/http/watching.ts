import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/resolvers.ts'
import type { Log } from '../log.ts'
import type { Database } from '../neo4j/database.ts'
import type { Figures } from './figures.ts'
import { tracedStatement } from './tracing.ts'
import { currentVisit, type Visit } from './visit.ts'

/** Notes the codes of errors that a client is shown. */
export const notingErrors: Plugin<Context> = {
  onExecutionResult({ result }) {
    if (!result || !('errors' in result) || !result.errors) return
    const visit = currentVisit()
    for (const { extensions } of result.errors) visit?.codes.add(String(extensions?.['code'] ?? 'BAD_INPUT'))
  },
}

/** The same database, each of whose answers is counted and timed. */
export const watched = (database: Database, figures: Figures): Database => ({
  ...database,
  ask: (...given) => figures.statement(() => tracedStatement(given[0], () => database.ask(...given))),
})

type Watching = { readonly figures: Figures; readonly log: Log; readonly slowMs: number }

/** Counts, times and logs what was answered, once the last word of it is out or the client gone. */
export function watchAnswer(
  { method, url }: IncomingMessage,
  visit: Visit,
  { figures, log, slowMs }: Watching,
) {
  const { response } = visit
  response.once('close', () => {
    const took = Math.round(performance.now() - visit.begun)
    const status = response.statusCode
    const isWhole = response.writableFinished
    figures.answered(isWhole ? status : 499)
    const codes = [...visit.codes]
    if (visit.operation !== null) {
      figures.operation(visit.operation, isWhole ? (codes[0] ?? 'ANSWERED') : 'GONE', took)
    }
    if (codes.length === 0) for (const edit of visit.edits) figures.edited(edit)
    const told = {
      request: visit.id,
      client: visit.address,
      ...(visit.client.name === visit.address ? {} : { holder: visit.client.name }),
      method,
      path: url?.split('?')[0],
      status,
      took,
    }
    const asked = visit.operation === null ? told : { ...told, operation: visit.operation, codes }
    const isStream = String(response.getHeader('content-type')).startsWith('text/event-stream')
    if (took >= slowMs && !isStream) {
      log.warn(
        { ...asked, files: [...new Set(visit.fragments())].map((name) => `cypher/${name}.cypher`) },
        'A slow answer.',
      )
    } else {
      log.debug(asked, isWhole ? 'Answered.' : 'The client is gone.')
    }
  })
}
