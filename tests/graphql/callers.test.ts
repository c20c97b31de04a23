import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callersBy } from '../../src/graphql/caller.ts'

const issuer = 'https://login.example'
const audience = 'readout'
const secret = 'a secret that the test alone knows'
const bytes = new TextEncoder().encode(secret)

const signed = (claims: Record<string, unknown>) =>
  new SignJWT({ sub: 'ada', iss: issuer, aud: audience, ...claims })
const bySecret = (claims: Record<string, unknown> = {}, expires = '5m') =>
  signed(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(expires).sign(bytes)

const who = (
  token: string | null,
  jwt = { issuer, audience, keys: { secret } as { secret: string } | { address: string } },
) => callersBy({ token: 'the-token-of-the-house', jwt, strangers: [] })(token && `Bearer ${token}`)

describe('who holds a token that an issuer signed', () => {
  it('is whom it names, and may what its scopes say', async () => {
    expect(await who(await bySecret({ scope: 'openid review' }))).toEqual({ name: 'ada', scopes: ['review'] })
    expect(await who(await bySecret({ scp: ['read', 'propose'] }))).toEqual({
      name: 'ada',
      scopes: ['read', 'propose'],
    })
    expect(await who(await bySecret())).toEqual({ name: 'ada', scopes: [] })
  })

  it.each([
    ['that has expired', () => bySecret({}, '-1m'), 'expired'],
    ['of another issuer', () => bySecret({ iss: 'https://other.example' }), 'its iss is not right'],
    ['for another service', () => bySecret({ aud: 'other' }), 'its aud is not right'],
    ['that names nobody', () => bySecret({ sub: ' ' }), 'sub'],
    ['that begins tomorrow', () => bySecret({ nbf: Date.now() / 1000 + 86_400 }), 'its nbf is not right'],
    [
      'without an end',
      () => signed({}).setProtectedHeader({ alg: 'HS256' }).sign(bytes),
      'its exp is not right',
    ],
    [
      'signed with another secret',
      () =>
        signed({})
          .setProtectedHeader({ alg: 'HS256' })
          .setExpirationTime('5m')
          .sign(new TextEncoder().encode('x'.repeat(32))),
      'not one of this service',
    ],
    [
      'that nobody signed',
      async () => `${btoa('{"alg":"none"}')}.${(await bySecret()).split('.')[1]}.`.replaceAll('=', ''),
      'not one of this service',
    ],
    ['that is none', async () => 'a.b.c', 'not one of this service'],
  ])('is a stranger with one %s', async (_which, token, sentence) => {
    const { name, scopes, refusal } = await who(await token())
    expect([name, scopes]).toEqual([null, []])
    expect(refusal?.message).toContain(sentence)
    expect(refusal).toMatchObject({ extensions: { code: 'UNAUTHORIZED' } })
  })
})

describe('keys at an address', () => {
  let address: string
  let sign: () => Promise<string>
  let close: () => void
  let asked = 0
  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256')
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] })
    const server = createServer((_request, response) => {
      asked += 1
      response.setHeader('content-type', 'application/json').end(keys)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/keys`
    sign = () =>
      signed({ scope: 'propose' })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setExpirationTime('5m')
        .sign(privateKey)
    close = () => server.close()
  })
  afterAll(() => close())

  it('check tokens, fetched once for many', async () => {
    const rules = { issuer, audience, keys: { address } }
    const callers = callersBy({ token: null, jwt: rules, strangers: [] })
    for (let times = 0; times < 3; times += 1)
      expect(await callers(`Bearer ${await sign()}`)).toEqual({ name: 'ada', scopes: ['propose'] })
    expect(asked).toBe(1)
  })

  it('are no secret: a token signed with what everybody can read is none', async () => {
    const key = new TextEncoder().encode(await (await fetch(address)).text())
    const forged = await signed({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('5m').sign(key)
    expect((await who(forged, { issuer, audience, keys: { address } })).refusal).toMatchObject({
      extensions: { code: 'UNAUTHORIZED' },
    })
  })

  it('that cannot be fetched are told as that, within 5 s', async () => {
    // The discard port: nothing listens there.
    const { refusal } = await who(await sign(), {
      issuer,
      audience,
      keys: { address: 'http://127.0.0.1:9/keys' },
    })
    expect(refusal).toMatchObject({ extensions: { code: 'UNAVAILABLE', http: { status: 503 } } })
  })
})

describe('the token of the service', () => {
  it('allows everything and names nobody', async () => {
    expect(await who('the-token-of-the-house')).toEqual({ name: null, scopes: ['admin'] })
  })

  it('that is wrong, or none, makes a stranger', async () => {
    expect((await who('the-token-of-the-hous')).scopes).toEqual([])
    expect((await who(null)).refusal?.message).toContain('Authorization: Bearer TOKEN')
  })
})
