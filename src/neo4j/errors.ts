import { isRetryableError, Neo4jError } from 'neo4j-driver'
import { DatabaseUnavailable, TookTooLong, UnknownBookmark } from '../model/fault.ts'

/** What the driver throws, as the rest of Readout knows it; a bug stays what it is. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (isUnreachable(error)) {
    return new DatabaseUnavailable('Neo4j cannot be reached; the same question may be answered later.', {
      cause: error,
    })
  }
  if (error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) {
    return new TookTooLong('Neo4j worked on this for as long as it may; ask for less, or in smaller pages.', {
      cause: error,
    })
  }
  if (error.code.startsWith('Neo.ClientError.Transaction.InvalidBookmark')) {
    return new UnknownBookmark(
      'X-Readout-Bookmark takes what an answer had in that header, and nothing else.',
      {
        cause: error,
      },
    )
  }
  return error
}

/** Also a pool without a free connection, for which the driver has no code. */
const isUnreachable = ({ code, message }: Neo4jError): boolean =>
  unreachable.includes(code) || /^(?:Connection acquisition timed out|Pool is closed)/.test(message)

const unreachable = [
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  // A member of a cluster that has not caught up with what somebody saw elsewhere.
  'Neo.TransientError.Transaction.BookmarkTimeout',
]

/** Asked again at once it may succeed; what ran out of memory would run out of it again. */
export function mayPassAtOnce(error: unknown): boolean {
  const original = error instanceof DatabaseUnavailable ? error.cause : error
  return (
    original instanceof Neo4jError &&
    isRetryableError(original) &&
    // Of what was waited for in vain half a minute long, nothing comes at once.
    !/OutOfMemory|BookmarkTimeout/.test(original.code)
  )
}

/** The statement is wrong, and Neo4j says where: a person's mistake where a person wrote it. */
export const isMistake = (error: unknown): error is Neo4jError =>
  error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.')
