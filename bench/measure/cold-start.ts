import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { post } from '../contestants/asking.ts'

/** How long `readout serve` takes on a graph that is there, in milliseconds since it was called. */
export type ColdStart = {
  /** When it prints where it is, and when the first question is answered: one pair for each start. */
  readonly starts: readonly { readonly ready: number; readonly answered: number }[]
}

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const patienceMs = 120_000

type Wanted = {
  /** A store that no Neo4j runs on. */
  readonly home: string
  readonly times: number
  readonly question: { readonly query: string; readonly variables: object }
  readonly stop: AbortSignal
}

/** Jars are at hand, and what the system keeps of files it has read is still there: the program is cold, the disk is not. */
export async function measureColdStart({ home, times, question, stop }: Wanted): Promise<ColdStart> {
  const starts: ColdStart['starts'][number][] = []
  for (let time = 0; time < times; time += 1) {
    stop.throwIfAborted()
    starts.push(await startOnce(home, question))
  }
  return { starts }
}

async function startOnce(home: string, question: Wanted['question']) {
  const begun = performance.now()
  const child = spawn(process.execPath, [program, 'serve'], {
    env: {
      ...ownSettings(),
      READOUT_HOME: home,
      READOUT_NEO4J: 'embedded',
      READOUT_BOLT_PORT: '0',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const port = await portOf(child)
    const ready = performance.now() - begun
    const { body } = await post(port, '/graphql', JSON.stringify(question))
    if (!body.startsWith('{"data"')) throw new Error(`The first answer was ${body.slice(0, 200)}`)
    return { ready, answered: performance.now() - begun }
  } finally {
    if (child.exitCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
  }
}

/** Without an address of another Neo4j, which would be used instead. */
const ownSettings = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(NEO4J|READOUT)_/.test(name)))

async function portOf(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('There is nothing to read.')
  const late = new Error(`readout serve did not start within ${patienceMs / 1000} s.`)
  const lines = createInterface(child.stdout)
  const timer = setTimeout(() => child.kill('SIGTERM'), patienceMs)
  try {
    for await (const line of lines) {
      const port = /^GraphQL and GraphiQL +http:\/\/[^:]+:(\d+)/.exec(line)?.[1]
      if (port !== undefined) return Number(port)
    }
    throw late
  } finally {
    clearTimeout(timer)
    // Nobody reads on, and a full pipe would hold the service up.
    child.stdout.resume()
  }
}
