import { GraphQLError } from 'graphql'
import { DatabaseUnavailable } from '../model/fault.ts'

/** The one place that turns errors into codes: the caller's mistakes pass, all others are told in one sentence. */
export function shownError(error: unknown, log: (error: unknown) => void): GraphQLError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
  if (original instanceof GraphQLError) return error as GraphQLError
  if (original instanceof DatabaseUnavailable) {
    return new GraphQLError(original.message, {
      ...place,
      extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
    })
  }
  log(original)
  return new GraphQLError('Unexpected error.', { ...place, extensions: { code: 'INTERNAL' } })
}
