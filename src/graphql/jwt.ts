import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { unauthorized, unavailable } from './errors.ts'
import { isScope, type Scope } from './scopes.ts'

/** Whose tokens are believed: those of one issuer for one audience, by a shared secret or by the keys at an address. */
export type JwtRules = {
  readonly issuer: string
  readonly audience: string
  readonly keys: { readonly secret: string } | { readonly address: string }
}

/** Who a token names, and what for. */
export type Bearer = { readonly name: string; readonly scopes: readonly Scope[] }

const longestName = 200

/**
 * Reads tokens of one issuer.
 * @returns a function that throws `UNAUTHORIZED` for a token that is not believed, with what is wrong with it, and
 * `UNAVAILABLE` while the keys cannot be fetched.
 */
export function jwtReader({ issuer, audience, keys }: JwtRules): (token: string) => Promise<Bearer> {
  const key = keyOf(keys)
  // Else a public key could be taken for a secret that everybody knows.
  const algorithms = 'secret' in keys ? ['HS256', 'HS384', 'HS512'] : asymmetric
  const rules = { issuer, audience, algorithms, requiredClaims: ['sub', 'exp'], clockTolerance: 5 }
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, key, rules)
      return { name: nameOf(payload), scopes: scopesOf(payload) }
    } catch (error) {
      throw asRefusal(error)
    }
  }
}

const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

function keyOf(keys: JwtRules['keys']): JWTVerifyGetKey {
  if ('address' in keys) return createRemoteJWKSet(new URL(keys.address), { timeoutDuration: 3_000 })
  const secret = new TextEncoder().encode(keys.secret)
  return async () => secret
}

function nameOf({ sub }: JWTPayload): string {
  const name = sub?.trim() ?? ''
  if (name !== '' && name.length <= longestName) return name
  throw unauthorized(`The token's sub has to name who holds it, in 1 to ${longestName} letters.`)
}

/** As OAuth 2.0 has them, in one text, or as some issuers do, in a list. */
function scopesOf({ scope, scp }: JWTPayload): readonly Scope[] {
  const told = scope ?? scp
  const words: readonly unknown[] =
    typeof told === 'string' ? told.split(' ') : Array.isArray(told) ? told : []
  return words.filter(isScope)
}

function asRefusal(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return unauthorized('The token has expired: fetch a new one.')
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthorized(`The token is not for this service: its ${error.claim} is not right.`)
  if (error instanceof errors.JWKSTimeout || isUnfetched(error))
    return unavailable('The keys that tell who holds a token cannot be fetched; try again later.')
  if (error instanceof errors.JOSEError) return unauthorized('The token is not one of this service.')
  return error
}

/** What fetch throws, and what jose throws for an answer that is none. */
const isUnfetched = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC')
