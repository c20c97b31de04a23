import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'

describe('settings', () => {
  it.each([
    ['development', true],
    ['production', false],
    ['test', false],
  ])('show statements to who asks where NODE_ENV is %s: %s', (word, shown) => {
    expect(readConfig({ NODE_ENV: word }).development).toBe(shown)
  })

  it('have a default each, so that nothing needs to be set', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      home: resolve('.readout'),
      boltPort: 7687,
      neo4j: null,
      address: null,
      javaHome: null,
      log: 'info',
      token: null,
      bookmarkSecret: null,
      jwt: null,
      cypher: 'token',
      development: false,
      door: {
        budget: 500_000,
        rate: null,
        streams: null,
        questions: 16,
        cors: [],
        proxies: [],
        graphiql: true,
        introspection: true,
        operations: 'any',
        metrics: 'here',
        slowMs: 1_000,
        traces: false,
      },
    })
  })

  it('name a Neo4j that runs already by its address, with the usual user and database', () => {
    const { address } = readConfig({ NEO4J_URI: 'neo4j+s://graph.example', NEO4J_PASSWORD: 'secret' })
    expect(address).toEqual({
      uri: 'neo4j+s://graph.example',
      user: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    })
  })

  it('cannot be changed once read', () => {
    const config = readConfig({ NEO4J_URI: 'bolt://localhost', NEO4J_PASSWORD: '' })
    expect([config, config.address].every(Object.isFrozen)).toBe(true)
  })

  it('that are set to nothing count as not set', () => {
    expect(readConfig({ PORT: '', READOUT_NEO4J: '', NEO4J_URI: '' })).toEqual(readConfig({}))
  })

  it('of other programs are left alone', () => {
    expect(readConfig({ NEO4J_HOME: '/opt/neo4j', HOME: '/root', READOUTS: 'x' })).toEqual(readConfig({}))
  })

  it.each([
    [{ PORT: 'http' }, 'PORT is "http" but must be a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000" but must be a whole number from 0 to 65535.'],
    [
      { READOUT_BOLT_PORT: '7687.5' },
      'READOUT_BOLT_PORT is "7687.5" but must be a whole number from 0 to 65535.',
    ],
    [{ READOUT_NEO4J: 'docker' }, 'READOUT_NEO4J is "docker" but must be embedded or container.'],
    [{ READOUT_LOG: 'loud' }, 'READOUT_LOG is "loud" but must be one of debug, info, warn, error, silent.'],
    [
      { READOUT_CORS: 'example.org' },
      'READOUT_CORS is "example.org" but must be * or origins such as https://example.org, with commas between.',
    ],
    [{ READOUT_CORS: 'https://example.org/' }, 'READOUT_CORS is "https://example.org/" but must be'],
    [{ READOUT_PROXY: 'localhost' }, 'READOUT_PROXY is "localhost" but must be addresses such as 10.0.0.1'],
    [{ READOUT_PROXY: '10.0.0.0/64' }, 'READOUT_PROXY is "10.0.0.0/64" but must be addresses'],
    [{ READOUT_BUDGET: '5' }, 'READOUT_BUDGET is "5" but must be a whole number from 1000.'],
    [{ READOUT_GRAPHIQL: 'no' }, 'READOUT_GRAPHIQL is "no" but must be on or off.'],
    [{ READOUT_OPERATIONS: 'known' }, 'READOUT_OPERATIONS is "known" but must be any or persisted.'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' },
      'OTEL_EXPORTER_OTLP_ENDPOINT is "localhost:4318" but must be an address such as http://localhost:4318.',
    ],
    [{ READOUT_HOM: '/x' }, 'READOUT_HOM is not a setting (did you mean READOUT_HOME?).'],
    [{ READOUT_PORT: '80' }, 'READOUT_PORT is not a setting (did you mean PORT?).'],
    [{ READOUT_NEO4J_URI: 'bolt://x' }, 'READOUT_NEO4J_URI is not a setting (did you mean NEO4J_URI?).'],
  ])('that are wrong are told with what would be right: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence)
  })

  it('without any resemblance to a known one bring the list of those', () => {
    expect(() => readConfig({ READOUT_SOMETHING_ELSE: '1' })).toThrow(
      /the settings are PORT, HOST, READOUT_HOME/,
    )
  })

  it('that name an address by half, or two databases at once, are refused', () => {
    expect(() => readConfig({ NEO4J_PASSWORD: 'secret' })).toThrow(/NEO4J_PASSWORD is set without NEO4J_URI/)
    expect(() => readConfig({ NEO4J_URI: 'bolt://x' })).toThrow(/NEO4J_URI is set without NEO4J_PASSWORD/)
    const both = { NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'secret', READOUT_NEO4J: 'embedded' }
    expect(() => readConfig(both)).toThrow(/READOUT_NEO4J and NEO4J_URI are both set/)
  })

  const jwt = { READOUT_JWT_ISSUER: 'https://login.example', READOUT_JWT_AUDIENCE: 'readout' }

  it('say whose tokens are believed, by the keys at an address or by a secret', () => {
    const address = 'https://login.example/keys'
    expect(readConfig({ ...jwt, READOUT_JWT_KEYS: address }).jwt).toEqual({
      issuer: 'https://login.example',
      audience: 'readout',
      keys: { address },
    })
    const secret = 'thirty-two letters at the least.'
    expect(readConfig({ ...jwt, READOUT_JWT_SECRET: secret }).jwt?.keys).toEqual({ secret })
  })

  it.each([
    [jwt, 'READOUT_JWT_ISSUER is set without READOUT_JWT_KEYS or READOUT_JWT_SECRET'],
    [
      { READOUT_JWT_SECRET: 'thirty-two letters at the least.' },
      /READOUT_JWT_SECRET is set without READOUT_JWT_ISSUER.*; READOUT_JWT_SECRET is set without READOUT_JWT_AUDIENCE/,
    ],
    [
      { ...jwt, READOUT_JWT_KEYS: 'http://login.example/keys' },
      'READOUT_JWT_KEYS is "http://login.example/keys" but must be an https address',
    ],
    [
      {
        ...jwt,
        READOUT_JWT_KEYS: 'https://x.example',
        READOUT_JWT_SECRET: 'thirty-two letters at the least.',
      },
      'READOUT_JWT_KEYS and READOUT_JWT_SECRET are both set',
    ],
    [{ ...jwt, READOUT_JWT_SECRET: 'short' }, 'READOUT_JWT_SECRET is set but must be at least 32 letters.'],
    [{ READOUT_CYPHER: 'yes' }, 'READOUT_CYPHER is "yes" but must be token, everyone or nobody.'],
  ])('that would believe tokens of anybody, or of nobody, are refused: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence)
  })

  it.each([
    [
      { NODE_ENV: 'development', HOST: '0.0.0.0' },
      /NODE_ENV is development, which shows statements to strangers/,
    ],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /anybody could pose as Neo4j/],
    [
      { READOUT_RATE: '2000', READOUT_BUDGET: '3000' },
      /READOUT_RATE is 2000, so that an operation of the price/,
    ],
    [{ READOUT_RATE: '2000' }, /READOUT_BUDGET allows \(500000\) would never be answered/],
  ])('that would open the service too wide, or not at all, are refused: %j', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence)
  })

  it('of the door are read as what they mean', () => {
    const { door } = readConfig({
      READOUT_CORS: 'https://a.example, http://localhost:8080',
      READOUT_PROXY: '10.0.0.0/8, ::1',
      READOUT_RATE: '600000',
      READOUT_INTROSPECTION: 'off',
    })
    expect(door).toMatchObject({
      cors: ['https://a.example', 'http://localhost:8080'],
      proxies: ['10.0.0.0/8', '::1'],
      rate: 600_000,
      introspection: false,
    })
  })

  it('that are wrong are all told at once, and never the password', () => {
    const wrong = { PORT: 'x', NEO4J_URI: 'http://x', NEO4J_PASSWORD: 'secret', READOUT_HOM: '/x' }
    expect(() => readConfig({ ...wrong, READOUT_TOKEN: 'a secret' })).toThrow(
      /^(?!.*secret)(?=.*PORT)(?=.*NEO4J_URI)(?=.*READOUT_HOME)(?=.*READOUT_TOKEN is set but must be)/,
    )
  })
})
