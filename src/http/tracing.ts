import type { IncomingMessage, ServerResponse } from 'node:http'
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { isGone } from '../model/fault.ts'
import type { Visit } from './visit.ts'

const tracer = trace.getTracer('readout')
/** What is not traced costs nothing. */
let traces = false

/** Sends traces to a collector (OTLP over HTTP), as the usual variables `OTEL_…` say; without it nothing is traced. */
export async function openTracing(): Promise<{ readonly close: () => Promise<void> }> {
  // A second's work that nobody needs who does not trace.
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ])
  const { resourceFromAttributes, detectResources, envDetector } = resources
  const named = resourceFromAttributes({ 'service.name': 'readout' })
  const provider = new NodeTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  provider.register()
  traces = true
  return { close: () => provider.shutdown() }
}

/** The span of a request, under that of the caller where it names one; ends with the answer. */
export function tracedRequest<Answer>(
  { headers, method = '', url = '' }: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
  answer: () => Answer,
): Answer {
  if (!traces) return answer()
  const [path = '/'] = url.split('?')
  const caller = propagation.extract(context.active(), headers)
  const attributes = { 'http.request.method': method, 'url.path': path, 'readout.request_id': visit.id }
  return tracer.startActiveSpan(
    `${method} ${path}`,
    { kind: SpanKind.SERVER, attributes },
    caller,
    (span) => {
      response.once('close', () => endWithAnswer(span, response, visit))
      return answer()
    },
  )
}

function endWithAnswer(span: Span, { statusCode, writableFinished }: ServerResponse, visit: Visit): void {
  span.setAttribute('http.response.status_code', statusCode)
  if (visit.operation !== null) span.setAttribute('graphql.operation.name', visit.operation)
  if (statusCode >= 500 || !writableFinished) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** The span of a statement; values stay out of it. */
export function tracedStatement<Answer>(text: string, ask: () => Promise<Answer>): Promise<Answer> {
  if (!traces) return ask()
  const attributes = { 'db.system.name': 'neo4j', 'db.query.text': text }
  return tracer.startActiveSpan('neo4j', { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await ask()
    } catch (error) {
      if (!isGone(error)) span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
