import { createYoga, type Plugin } from 'graphql-yoga'
import type { Log } from '../log.ts'
import type { Database, Seen } from '../neo4j/database.ts'
import { runnable } from '../neo4j/literal.ts'
import { newBudget } from './ask.ts'
import { boundedDocuments, withoutIntrospection } from './bounded-documents.ts'
import { type Caller, callersBy, onlyStrangers } from './caller.ts'
import { openChanges } from './changes.ts'
import { shownError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import type { Edits } from './mutations.ts'
import type { Asker, Context } from './resolvers.ts'
import { schema } from './schema.ts'
import { eventStream } from './subscription.ts'

type Options = {
  readonly development?: boolean
  /** How what is written is written; null where nothing is. */
  readonly edits?: Edits | null
  /** Who asks, by the header `Authorization`. */
  readonly callerBy?: (authorization: string | null) => Promise<Caller>
  /** Whether who may ask in Cypher is answered. */
  readonly cypher?: boolean
  /** What who sends a request has seen of the graph already. */
  readonly seenBy?: (headers: Headers) => Seen
  /** Is told how many tokens a document has that has to be read and checked, and may throw. */
  readonly reading?: (tokens: number) => void
  /** False where the contract is not told. */
  readonly introspection?: boolean
  /** What else looks at each operation, whatever way it came. */
  readonly plugins?: readonly Plugin<Context>[]
}

/**
 * GraphQL over HTTP at `/graphql`.
 * In development a request with the header `x-readout-show: cypher` is shown the statements it became.
 */
export const graphqlOverHttp = (
  database: Database,
  log: Log,
  {
    development = false,
    edits = null,
    callerBy = callersBy(onlyStrangers),
    cypher = false,
    seenBy = () => ({ bookmarks: [], now: [], wanted: false }),
    reading = () => undefined,
    introspection = true,
    plugins = [],
  }: Options = {},
) => {
  const documents = boundedDocuments(reading)
  const changes = openChanges(database)
  return createYoga<Asker, Context>({
    schema,
    context: ({ request, stop }) => ({
      database: fewAtOnce(database),
      budget: newBudget(),
      seen: seenBy(request.headers),
      stop,
      statements: [],
      edits,
      readOnly: cypher ? database.readOnly : null,
      caller: onceAsked(() => callerBy(request.headers.get('authorization'))),
      changes,
    }),
    graphqlEndpoint: '/graphql',
    parserAndValidationCache: documents.caches,
    extraParamNames: ['documentId'],
    plugins: [
      documents.plugin,
      ...(introspection ? [] : [withoutIntrospection]),
      ...(development ? [showingStatements] : []),
      ...plugins,
      eventStream,
      { onDispose: changes.close },
    ],
    // The door does these, or does without.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    // Errors are logged where they are masked, and there alone.
    logging: false,
    maskedErrors: { maskError: (error) => shownError(error, (original) => log.error(original)) },
  })
}

/** Each statement takes a connection, and all questions together have a hundred. */
const statementsAtOnce = 5

function fewAtOnce(database: Database): Context['database'] {
  const turn = inTurn(statementsAtOnce)
  return { ask: (...given) => turn(() => database.ask(...given)), written: database.written }
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
  onExecutionResult: ({ request, result, context, setResult }) => {
    if (request.headers.get('x-readout-show') !== 'cypher' || !result || !('data' in result)) return
    const cypher = context.statements.map(runnable)
    setResult({ ...result, extensions: { ...result.extensions, cypher } })
  },
}
