import { afterEach, describe, expect, it } from 'vitest'
import type { Service } from '../../src/server.ts'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

let service: Service
afterEach(() => service.close())
const read = async (headers: Record<string, string> = {}) => fetch(`${service.address}/metrics`, { headers })

describe('the figures', () => {
  it('tell questions by name and outcome, statements and answers', async () => {
    service = await startWithoutNeo4j()
    await (await post(service, { query: 'query Named { __typename }' })).text()
    await (await post(service, { query: 'query Gone { leader(id: "leader/a") { name } }' })).text()
    await expect.poll(async () => (await read()).text()).toMatch(/operation="Gone",outcome="UNAVAILABLE"/)
    const figures = await (await read()).text()
    expect(figures).toMatch(/readout_operation_seconds_count\{operation="Named",outcome="ANSWERED"\} 1/)
    expect(figures).toMatch(/readout_statement_seconds_count\{outcome="failed"\} \d+/)
    expect(figures).toMatch(/readout_answers_total\{status="503"\} 1/)
    expect(figures).toMatch(/readout_statements_running \d/)
    expect(figures).toMatch(/readout_questions_running 0/)
    expect(figures).toMatch(/nodejs_eventloop_lag/)
  })

  it('do not grow with names that somebody makes up', async () => {
    service = await startWithoutNeo4j()
    for (let number = 0; number < 150; number += 1) {
      await (await post(service, { query: `query Made${number} { __typename }` })).text()
    }
    await expect.poll(async () => (await read()).text()).toMatch(/operation="other"/)
    const names = (await (await read()).text()).matchAll(/operation_seconds_count\{operation="(\w+)"/g)
    expect(new Set([...names].map(([, name]) => name)).size).toBeLessThanOrEqual(101)
  })

  it.each([
    ['here', 200, 404],
    ['everybody', 200, 200],
    ['nobody', 404, 404],
  ] as const)('are for %s', async (metrics, here, elsewhere) => {
    service = await startWithoutNeo4j({ metrics })
    expect((await read()).status).toBe(here)
    expect((await read({ 'x-forwarded-for': '192.0.2.1' })).status).toBe(elsewhere)
  })
})
