import { setTimeout as pause } from 'node:timers/promises'
import neo4j, { Neo4jError } from 'neo4j-driver'
import type { Neo4jAddress } from '../../config.ts'
import { DatabaseUnavailable, Fault } from '../../model/fault.ts'
import type { DatabaseProcess } from './database-process.ts'
import { unlessStopped } from './unless-stopped.ts'

const oldestNeo4j = [5, 23] as const
const startMs = 180_000
const answerMs = 20_000

type Asking = {
  /** Where a wrong user or password is to be corrected. */
  readonly passwordFrom: string
  readonly stop: AbortSignal
}

/**
 * Asks one question over Bolt.
 *
 * @throws {DatabaseUnavailable} when nothing answers, or not yet.
 * @throws {Fault} when what answers refuses the password, lacks the database or is too old.
 */
export async function verifyNeo4j(address: Neo4jAddress, { passwordFrom, stop }: Asking): Promise<void> {
  const { uri, user, password, database } = address
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 5000,
    connectionAcquisitionTimeout: 8000,
    maxTransactionRetryTime: 0,
  })
  // A server that takes a connection and then falls silent would be waited for without end: closing the driver alone
  // leaves its question pending.
  const patience = AbortSignal.any([stop, AbortSignal.timeout(answerMs)])
  try {
    // A question, not a handshake: only that tells whether the database is there and open.
    const question = driver.executeQuery('RETURN 1', {}, { database, routing: neo4j.routing.READ })
    const { summary } = await unlessStopped(patience, question)
    checkVersion(summary.server.agent ?? '', uri)
  } catch (error) {
    throw faultOf(error, address, passwordFrom)
  } finally {
    await driver.close()
  }
}

/** Waits until a started database answers; stops waiting when its process ends. */
export async function awaitNeo4j(
  address: Neo4jAddress,
  child: DatabaseProcess,
  asking: Asking,
): Promise<void> {
  let ended: string | undefined
  void child.ended.then((how) => {
    ended = how
  })
  const deadline = Date.now() + startMs
  while (ended === undefined) {
    try {
      return await verifyNeo4j(address, asking)
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      if (Date.now() > deadline) throw await silentFault(child)
    }
    await pause(200, undefined, { signal: asking.stop })
  }
  throw await endedFault(ended, child)
}

async function silentFault(child: DatabaseProcess): Promise<Fault> {
  const words = await child.lastWords()
  return new DatabaseUnavailable(
    `Neo4j does not answer ${startMs / 60_000} minutes after its start; it said: ${words}`,
  )
}

async function endedFault(ended: string, child: DatabaseProcess): Promise<Fault> {
  const words = await child.lastWords()
  if (/No space left on device/i.test(words)) {
    return new Fault(
      `Neo4j found no room left on the disk: free a gigabyte and start again (it said: ${words}).`,
    )
  }
  if (/already in use|BindException/i.test(words)) {
    return new Fault(
      `Another program took a port of Neo4j's while it started: start again (it said: ${words}).`,
    )
  }
  return new Fault(`Neo4j ended while it started (${ended}); it said: ${words}`)
}

function checkVersion(agent: string, uri: string): void {
  const [major = 0, minor = 0] = (/^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []).slice(1).map(Number)
  // Other servers that speak Bolt, and a Neo4j that does not say, are left to prove themselves.
  if (major === 0) return
  if (major < oldestNeo4j[0] || (major === oldestNeo4j[0] && minor < oldestNeo4j[1])) {
    throw new Fault(
      `At ${uri} runs ${agent}, but Readout needs Neo4j ${oldestNeo4j.join('.')} or later: 5.26 LTS is tried.`,
    )
  }
}

function faultOf(error: unknown, { uri, user, database }: Neo4jAddress, passwordFrom: string): unknown {
  const options = { cause: error }
  const isLate = error instanceof DOMException && error.name === 'TimeoutError'
  if (isLate) return new DatabaseUnavailable(`Neo4j at ${uri} does not answer.`, options)
  if (!(error instanceof Neo4jError)) return error
  switch (error.code) {
    case 'Neo.ClientError.Security.Unauthorized':
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return new Fault(
        `Neo4j at ${uri} refuses user ${user} with the password given: correct ${passwordFrom}.`,
        options,
      )
    case 'Neo.ClientError.Security.CredentialsExpired':
      return new Fault(
        `Neo4j at ${uri} wants the first password of user ${user} changed: change it, then start again.`,
        options,
      )
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return new Fault(`Neo4j at ${uri} has no database ${database}: correct NEO4J_DATABASE.`, options)
    default:
      return isPassing(error) ? new DatabaseUnavailable(`Neo4j at ${uri} does not answer.`, options) : error
  }
}

function isPassing(error: Neo4jError): boolean {
  return error.retriable || ['ServiceUnavailable', 'SessionExpired', 'N/A'].includes(error.code)
}
