import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Service } from '../../src/server.ts'
import { startWithoutNeo4j } from './without-neo4j.ts'

let service: Service
beforeAll(async () => {
  service = await startWithoutNeo4j()
})
afterAll(() => service.close())

describe('as the specification GraphQL over HTTP has it, a server', () => {
  const audits = serverAudits({ url: () => `${service.address}/graphql` })

  it('is asked everything', () => expect(audits).toHaveLength(61))

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const found = await audit.fn()
    expect(found.status === 'ok' ? 'ok' : `${found.status}: ${found.reason}`).toBe('ok')
  })
})
