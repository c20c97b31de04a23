import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j, told } from './without-neo4j.ts'

describe('a page', () => {
  let service: Service
  beforeAll(async () => {
    service = await startWithoutNeo4j()
  })
  afterAll(() => service.close())
  const get = (path: string) => fetch(service.address + path, { headers: { accept: 'text/html' } })

  it.each(['/', '/graphql', '/graphql?query=%7Babout%7BdataVersion%7D%7D'])(
    '%s loads and runs nothing that is not its own, and stands in no other page',
    async (path) => {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/default-src 'self'.*object-src 'none'.*frame-ancestors 'self'/)
      expect(/script-src[^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe|\*|http/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  it.each([
    '/../package.json',
    '/page/../../package.json',
    '/page/%2e%2e/%2e%2e/package.json',
    '/page/..%2f..%2fpackage.json',
    '/page/....//package.json',
    '/page//etc/passwd',
    '/page/main.ts',
    '/.readout/token',
    '/constructor',
    '/__proto__',
    '\\..\\package.json',
    '/page/main.js%00.css',
  ])('is none at %s', async (path) => {
    const socket = connect(Number(new URL(service.address).port), '127.0.0.1')
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n`)
    await once(socket, 'close')
    expect(String(Buffer.concat(parts))).toMatch(/^HTTP\/1\.1 40[04] /)
  })
})

describe('by policy', () => {
  let service: Service
  afterEach(() => service.close())

  it('GraphiQL is shown to nobody', async () => {
    service = await startWithoutNeo4j({ graphiql: false })
    const answer = await fetch(`${service.address}/graphql`, { headers: { accept: 'text/html' } })
    expect(await answer.text()).not.toContain('<script')
  })

  it('the contract is told to nobody, and not spelt by errors', async () => {
    service = await startWithoutNeo4j({ introspection: false })
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Leader") { name } }']) {
      expect((await told(await post(service, { query }))).errors).not.toHaveLength(0)
    }
    const { errors = [] } = await told(
      await post(service, { query: '{ leder { id } leaders(frist: 1) { nodes { nam } } }' }),
    )
    expect(errors.map(({ message }) => message).join()).not.toMatch(/Did you mean|leader\(|first|name/)
    expect(await told(await post(service, { query: '{ __typename }' }))).toEqual({
      data: { __typename: 'Query' },
    })
  })
})
