import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { openTracing } from '../../src/http/tracing.ts'
import { post, startWithoutNeo4j } from './without-neo4j.ts'

type Span = {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string; readonly value: object }[]
}

type Sent = {
  readonly resourceSpans: readonly {
    readonly resource: object
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[]
  }[]
}

it('a trace leads from the caller’s span over the request to its statements, without any value', async () => {
  const spans: Span[] = []
  const services: string[] = []
  const collector = createServer(async (request, response) => {
    const sent: Sent = JSON.parse(Buffer.concat(await request.toArray()).toString())
    for (const { resource, scopeSpans } of sent.resourceSpans) {
      services.push(JSON.stringify(resource))
      for (const scope of scopeSpans) spans.push(...scope.spans)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const tracing = await openTracing()
  const service = await startWithoutNeo4j()
  const [trace, caller] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7']
  const query = 'query Traced { leader(id: "leader/secret-name") { name } }'
  await (await post(service, { query }, { traceparent: `00-${trace}-${caller}-01` })).text()
  await service.close()
  await tracing.close()
  collector.close()
  const own = spans.filter(({ traceId }) => traceId === trace)
  const request = own.find(({ name }) => name === 'POST /graphql')
  const statement = own.find(({ name }) => name === 'neo4j')
  expect(services[0]).toContain('"service.name","value":{"stringValue":"readout"}')
  expect(request?.parentSpanId).toBe(caller)
  expect(request?.attributes).toContainEqual({
    key: 'graphql.operation.name',
    value: { stringValue: 'Traced' },
  })
  expect(statement?.parentSpanId).toBe(request?.spanId)
  expect(JSON.stringify(own)).not.toContain('secret-name')
  expect(JSON.stringify(statement)).toContain('MATCH')
})
