import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Neo4jAddress } from '../../src/config.ts'
import type { Order, Report, Usage } from './contestant-process.ts'

export const contestantNames = ['floor', 'readout', 'neo4jGraphql'] as const
export type ContestantName = (typeof contestantNames)[number]

const programs: Readonly<Record<ContestantName, string>> = {
  floor: '../floor/server.ts',
  readout: '../readout/server.ts',
  neo4jGraphql: '../neo4j-graphql/server.ts',
}

/** A server in a process of its own, on the one database. */
export type Contestant = {
  readonly name: ContestantName
  readonly port: number
  readonly usage: () => Promise<Usage>
  readonly close: () => Promise<void>
}

export async function startContestant(name: ContestantName, address: Neo4jAddress): Promise<Contestant> {
  const child = fork(fileURLToPath(new URL(programs[name], import.meta.url)), {
    // As in production: some libraries check more when they are not told.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const { uri, user, password, database } = address
  const answer = await order(child, { open: { uri, user, password, database } })
  if (!('port' in answer)) throw new Error(`${name} did not tell its port.`)
  return {
    name,
    port: answer.port,
    async usage() {
      const answer = await order(child, { tell: 'usage' })
      if (!('usage' in answer)) throw new Error(`${name} did not tell what it uses.`)
      return answer.usage
    },
    async close() {
      const ended = once(child, 'exit')
      child.send({ close: true } satisfies Order)
      await ended
    },
  }
}

async function order(child: ChildProcess, order: Order): Promise<Report> {
  const ended = new AbortController()
  const answered = once(child, 'message', { signal: ended.signal })
  const failed = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`A contestant's process ended with code ${code}.`)
  })
  child.send(order)
  try {
    const [report] = await Promise.race([answered, failed])
    return report as Report
  } finally {
    ended.abort()
    await Promise.allSettled([answered, failed])
  }
}
