import { hasToken } from './bearer-token.ts'
import { unauthorized } from './errors.ts'
import { type JwtRules, jwtReader } from './jwt.ts'
import type { Scope } from './scopes.ts'

/** Who asks. */
export type Caller = {
  /** Whom the token names, and nobody else signs what they do; null for the token of this service, which names nobody. */
  readonly name: string | null
  readonly scopes: readonly Scope[]
  /** What a stranger is told who asks for more than strangers may. */
  readonly refusal?: Error
}

/** Who may do what. */
export type Access = {
  /** The token of this service, which allows everything; null where there is none. */
  readonly token: string | null
  readonly jwt: JwtRules | null
  /** What who has no token may do beside asking the contract's own questions. */
  readonly strangers: readonly Scope[]
}

/**
 * Tells who asks by the header `Authorization`. A token that is not believed makes a stranger of its holder, who may ask
 * what all may.
 */
export function callersBy({
  token,
  jwt,
  strangers,
}: Access): (authorization: string | null) => Promise<Caller> {
  const readJwt = jwt && jwtReader(jwt)
  const stranger = (refusal: Error): Caller => ({ name: null, scopes: strangers, refusal })
  return async (authorization) => {
    if (token !== null && hasToken(authorization, token)) return { name: null, scopes: ['admin'] }
    const [, given] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
    if (given === undefined)
      return stranger(unauthorized('This takes a token: send the header "Authorization: Bearer TOKEN".'))
    if (!readJwt) return stranger(unauthorized('The token is not one of this service.'))
    try {
      return await readJwt(given)
    } catch (error) {
      if (error instanceof Error) return stranger(error)
      throw error
    }
  }
}

/** Nobody has a token, and nobody else may do more than ask. */
export const onlyStrangers: Access = { token: null, jwt: null, strangers: [] }
