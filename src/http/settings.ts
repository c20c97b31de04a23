import { z } from 'zod'
import { isAddress, isLoopback } from './client.ts'

/** What the door bears of whom, and what it tells them. */
export type DoorSettings = {
  /** The highest price of one operation. */
  readonly budget: number
  /** What a client may ask for in a minute, by price; null for the usual, of which clients here have more. */
  readonly rate: number | null
  /** Streams of one client; null for the usual, of which clients here have more. */
  readonly streams: number | null
  /** Questions that run at once. */
  readonly questions: number
  /** Other origins whose pages may read answers. */
  readonly cors: readonly string[]
  /** Proxies whose headers X-Forwarded-… are believed. */
  readonly proxies: readonly string[]
  readonly graphiql: boolean
  readonly introspection: boolean
  readonly operations: 'any' | 'persisted'
  /** Who may read /metrics: programs on this machine, everybody, or nobody. */
  readonly metrics: 'here' | 'everybody' | 'nobody'
  readonly slowMs: number
  readonly traces: boolean
}

const count = (least: number) =>
  z
    .string()
    .refine((text) => /^\d{1,12}$/.test(text) && Number(text) >= least, `a whole number from ${least}`)
    .transform(Number)
const list = (isOne: (text: string) => boolean, expected: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .refine((texts) => texts.every(isOne), expected)
const offered = z.enum(['on', 'off'], 'on or off').transform((word) => word === 'on')

export const doorSettings = {
  READOUT_BUDGET: count(1_000).default(500_000),
  READOUT_RATE: count(1_000).optional(),
  READOUT_STREAMS: count(1).optional(),
  READOUT_QUESTIONS: count(1).default(16),
  READOUT_CORS: list(isOrigin, '* or origins such as https://example.org, with commas between').default([]),
  READOUT_PROXY: list(isAddress, 'addresses such as 10.0.0.1 or 10.0.0.0/8, with commas between').default([]),
  READOUT_GRAPHIQL: offered.default(true),
  READOUT_INTROSPECTION: offered.default(true),
  READOUT_OPERATIONS: z.enum(['any', 'persisted'], 'any or persisted').default('any'),
  READOUT_METRICS: z.enum(['here', 'everybody', 'nobody'], 'here, everybody or nobody').default('here'),
  READOUT_SLOW_MS: count(1).default(1_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
      'an address such as http://localhost:4318',
    )
    .optional(),
} as const

const shape = z.object(doorSettings)

export const doorOf = (read: z.infer<typeof shape>): DoorSettings => ({
  budget: read.READOUT_BUDGET,
  rate: read.READOUT_RATE ?? null,
  streams: read.READOUT_STREAMS ?? null,
  questions: read.READOUT_QUESTIONS,
  cors: read.READOUT_CORS,
  proxies: read.READOUT_PROXY,
  graphiql: read.READOUT_GRAPHIQL,
  introspection: read.READOUT_INTROSPECTION,
  operations: read.READOUT_OPERATIONS,
  metrics: read.READOUT_METRICS,
  slowMs: read.READOUT_SLOW_MS,
  traces: read.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
})

/** As if nothing had been set. */
export const usualDoor = doorOf(shape.parse({}))

type Given = Readonly<Record<string, string | undefined>>

/** What would open the service wider than somebody means who sets it. */
export function unsafeDoor(given: Given): string[] {
  const { HOST: host = '127.0.0.1', READOUT_RATE: rate, READOUT_BUDGET: budget } = given
  const wrong: string[] = []
  if (given['NODE_ENV'] === 'development' && !isLoopback(host)) {
    wrong.push(
      `NODE_ENV is development, which shows statements to strangers where HOST is ${host}: unset one of them`,
    )
  }
  if (given['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    wrong.push(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so that anybody could pose as Neo4j: unset it (neo4j+ssc:// takes a certificate of your own)',
    )
  }
  if (rate !== undefined && Number(rate) < Number(budget ?? usualDoor.budget)) {
    wrong.push(
      `READOUT_RATE is ${rate}, so that an operation of the price that READOUT_BUDGET allows (${budget ?? usualDoor.budget}) would never be answered: raise one or lower the other`,
    )
  }
  return wrong
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return text === '*' || (url !== null && /^https?:$/.test(url.protocol) && url.origin === text)
}
