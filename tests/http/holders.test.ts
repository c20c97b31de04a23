import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLog } from '../../src/log.ts'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

const rules = { issuer: 'https://login.example', audience: 'readout' }
const secret = 'a secret that the test alone knows'
const token = 'the-token-of-the-house'

const tokenOf = (sub: string, signature = secret) =>
  new SignJWT({ sub, iss: rules.issuer, aud: rules.audience })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode(signature))

let service: Service
beforeEach(async () => {
  const door = { budget: 1_000, rate: 1_000, proxies: ['127.0.0.1'] }
  const started = { token, jwt: { ...rules, keys: { secret } } }
  service = await startWithoutNeo4j(door, openLog('silent'), undefined, started)
})
afterEach(() => service.close())

/** Takes more than half of a minute's share: 503 where it may be asked, and 429 where it is too much. */
const ask = async (holder: string | null, from = '192.0.2.1') => {
  const query = '{ leaders(first: 250) { nodes { id } } }'
  const headers = { 'x-forwarded-for': from, ...(holder && { authorization: `Bearer ${holder}` }) }
  return (await post(service, { query }, headers)).status
}

describe('who has a token', () => {
  it('counts alone, beside others at the same address', async () => {
    const [ada, bob] = [await tokenOf('ada'), await tokenOf('bob')]
    expect([await ask(ada), await ask(ada)]).toEqual([503, 429])
    expect([await ask(bob), await ask(null), await ask(token)]).toEqual([503, 503, 503])
  })

  it('counts once, from wherever they ask', async () => {
    expect(await ask(await tokenOf('ada'), '192.0.2.1')).toBe(503)
    expect(await ask(await tokenOf('ada'), '192.0.2.2')).toBe(429)
  })

  it('that is not believed counts as their address', async () => {
    const forged = (sub: string) => tokenOf(sub, 'x'.repeat(32))
    expect([await ask(await forged('ada')), await ask(await forged('bob')), await ask('x')]).toEqual([
      503, 429, 429,
    ])
  })
})
