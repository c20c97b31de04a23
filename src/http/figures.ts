import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { isGone } from '../model/fault.ts'
import type { Gate } from './gate.ts'
import { openShownNames } from './shown-names.ts'
import type { Streams } from './streams.ts'

/** How the service runs, in numbers, as Prometheus reads them. */
export type Figures = ReturnType<typeof openFigures>

const seconds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]

type Watched = {
  readonly gate: Gate
  readonly streams: Streams
  /** Names of operations that are shown whatever else is asked. */
  readonly names: readonly string[]
}

export function openFigures({ gate, streams, names }: Watched) {
  const registers = [new Registry()]
  const [registry = new Registry()] = registers
  collectDefaultMetrics({ register: registry })
  const told = <Given extends object>(name: string, help: string, given: Given) => ({
    name: `readout_${name}`,
    help,
    registers,
    ...given,
  })
  const operations = new Histogram(
    told('operation_seconds', 'From a question to the last word of its answer, by name and outcome.', {
      labelNames: ['operation', 'outcome'],
      buckets: seconds,
    }),
  )
  const answers = new Counter(told('answers_total', 'Answers by HTTP status.', { labelNames: ['status'] }))
  const statements = new Histogram(
    told('statement_seconds', 'Statements asked of Neo4j, by outcome.', {
      labelNames: ['outcome'],
      buckets: seconds,
    }),
  )
  const edits = new Counter(told('edits_total', 'Loads and other edits made.', { labelNames: ['edit'] }))
  let running = 0
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge(
      told(name, help, {
        collect() {
          this.set(value())
        },
      } satisfies { collect(this: Gauge): void }),
    )
  gauge('questions_running', 'Questions that have a place.', gate.inside)
  gauge('questions_waiting', 'Questions that wait for a place.', gate.waiting)
  gauge('streams', 'Answers that stay open.', streams.count)
  gauge('statements_running', 'Connections to Neo4j in use.', () => running)
  const outcomes = new Map<string, Set<string>>()
  const nameOf = openShownNames(new Set(names), (operation) => {
    for (const outcome of outcomes.get(operation) ?? []) operations.remove({ operation, outcome })
    outcomes.delete(operation)
  })
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    answered(status: number): void {
      answers.inc({ status })
    },
    operation(name: string, outcome: string, milliseconds: number): void {
      const operation = nameOf(name)
      outcomes.set(operation, (outcomes.get(operation) ?? new Set()).add(outcome))
      operations.observe({ operation, outcome }, milliseconds / 1000)
    },
    edited(edit: string): void {
      edits.inc({ edit })
    },
    async statement<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
      const begun = performance.now()
      let outcome = 'failed'
      running += 1
      try {
        const answer = await ask()
        outcome = 'answered'
        return answer
      } catch (error) {
        if (isGone(error)) outcome = 'left'
        throw error
      } finally {
        running -= 1
        statements.observe({ outcome }, (performance.now() - begun) / 1000)
      }
    },
  }
}
