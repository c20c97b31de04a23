import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../src/neo4j/database.ts'
import { prepareDatabase } from '../../src/neo4j/prepare-database.ts'
import { usageOfProcess } from '../measure/process-usage.ts'
import type { EmptyHome } from './empty-home.ts'
import type { Spent, Task } from './loading-process.ts'

export const loaderNames = ['readout', 'bare', 'offline'] as const
export type LoaderName = (typeof loaderNames)[number]

export type Given = Pick<Task, 'table' | 'mapping' | 'dump'>

/** Null where the system does not tell what Neo4j used. */
export type Loading = { readonly node: Spent; readonly neo4j: Omit<Spent, 'ms'> | null }

/** Brings the graph of a table into an empty home, and leaves no Neo4j running on it. */
export type Loader = (home: EmptyHome, given: Given, stop: AbortSignal) => Promise<Loading>

export const loaders: Readonly<Record<LoaderName, Loader>> = {
  readout: online('./loaders/readout.ts'),
  bare: online('./loaders/bare.ts'),
  offline,
}

/** One that writes to a Neo4j which runs, with the constraints and indexes of the product: a program of its own. */
function online(program: string): Loader {
  return async (home, given, stop) => {
    const neo4j = await home.start()
    try {
      const database = openDatabase(neo4j)
      await prepareDatabase(database).finally(() => database.close())
      const before = await usageOfProcess(neo4j.pid)
      const { uri, user, password, database: name } = neo4j
      const address = { uri, user, password, database: name }
      const task = { ...given, ...placeOf(home), address }
      const node = await run(program, task, stop)
      const after = await usageOfProcess(neo4j.pid)
      return { node, neo4j: before && after && { cpu: after.cpu - before.cpu, peak: after.peak } }
    } finally {
      await neo4j.close()
    }
  }
}

/** One that needs no Neo4j but its import; that the graph can be asked, with all its indexes, is a part of it. */
async function offline(home: EmptyHome, given: Given, stop: AbortSignal): Promise<Loading> {
  // A first start gives the database its password.
  await (await home.start()).close()
  const node = await run('./loaders/offline.ts', { ...given, ...placeOf(home), address: null }, stop)
  const begun = performance.now()
  const neo4j = await home.start()
  const database = openDatabase(neo4j)
  try {
    await prepareDatabase(database)
    return { node: { ...node, ms: node.ms + performance.now() - begun }, neo4j: null }
  } finally {
    await database.close()
    await neo4j.close()
  }
}

const placeOf = ({ folder, java }: EmptyHome) => ({ home: folder, java })

async function run(program: string, task: Task, signal: AbortSignal): Promise<Spent> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), { signal })
  let spent: Spent | undefined
  child.once('message', (answer) => {
    spent = answer as Spent
  })
  const ended = once(child, 'exit')
  child.send(task)
  const [code] = await ended
  if (!spent) throw new Error(`${program} ended with code ${code}.`)
  return spent
}
