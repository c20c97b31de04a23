import { GraphQLError } from 'graphql'
import { DatabaseUnavailable, isGone, OutcomeUnknown, TookTooLong, UnknownBookmark } from '../model/fault.ts'

/** The caller's mistake: what was wrong, with the value, and what would be right. */
export const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } })

/** Refused before anything runs: what the operation would cost, and what it may. */
export const tooDear = (message: string, price: number, budget: number) =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', price, budget, http: { status: 400 } } })

/** Who asks is not known: why, and what would tell. */
export const unauthorized = (message: string) =>
  new GraphQLError(message, {
    extensions: { code: 'UNAUTHORIZED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
  })

/** Who asks is known, and may not: what it takes. */
export const forbidden = (message: string) => {
  const http = { status: 403, headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' } }
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http } })
}

/** The same may be answered later. */
export const unavailable = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'UNAVAILABLE', http: laterAgain } })

const laterAgain = { status: 503, headers: { 'retry-after': '5' } }

/** The one place that turns errors into codes: the caller's mistakes pass, all others are told in one sentence and logged whole. */
export function shownError(error: unknown, log: (error: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError && isCallersMistake(error)) return error
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  if (original instanceof DatabaseUnavailable) {
    log(original)
    return new GraphQLError(original.message, {
      ...place,
      extensions: { code: 'UNAVAILABLE', http: laterAgain },
    })
  }
  if (original instanceof OutcomeUnknown) {
    log(original)
    return new GraphQLError(original.message, {
      ...place,
      extensions: { code: 'OUTCOME_UNKNOWN', http: { status: 503 } },
    })
  }
  if (original instanceof TookTooLong || original instanceof UnknownBookmark) {
    return new GraphQLError(original.message, { ...place, extensions: { code: 'BAD_INPUT' } })
  }
  // Who asked is gone: nobody is told, and nothing is wrong.
  if (isGone(original)) return unavailable('Nobody waits for this any more.')
  log(original)
  return new GraphQLError('Unexpected error.', { ...place, extensions: { code: 'INTERNAL' } })
}

/** Before anything runs an error has no path; one with a path is ours by its code, or a bug that graphql-js met. */
const isCallersMistake = ({ path, extensions, originalError }: GraphQLError): boolean =>
  told.includes(String(extensions['code'])) ||
  (path === undefined && (!originalError || originalError instanceof GraphQLError))

const told = ['BAD_INPUT', 'UNAUTHORIZED', 'FORBIDDEN', 'UNAVAILABLE']
