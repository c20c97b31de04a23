import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../src/neo4j/database.ts'
import { prepareDatabase } from '../../src/neo4j/prepare-database.ts'
import { usageOfProcess } from '../measure/process-usage.ts'
import type { EmptyHome } from './empty-home.ts'
import type { Spent, Task } from './loading-process.ts'

export const loaderNames = ['readout', 'bare'] as const
export type LoaderName = (typeof loaderNames)[number]

export type Given = Omit<Task, 'address'>

/** Null where the system does not tell what Neo4j used. */
export type Loading = { readonly node: Spent; readonly neo4j: Omit<Spent, 'ms'> | null }

/** Brings the graph of a table into an empty home, and leaves no Neo4j running on it. */
export type Loader = (home: EmptyHome, given: Given, stop: AbortSignal) => Promise<Loading>

export const loaders: Readonly<Record<LoaderName, Loader>> = {
  readout: online('./loaders/readout.ts'),
  bare: online('./loaders/bare.ts'),
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
      const task = { ...given, address: { uri, user, password, database: name } }
      const node = await run(program, task, stop)
      const after = await usageOfProcess(neo4j.pid)
      return { node, neo4j: before && after && { cpu: after.cpu - before.cpu, peak: after.peak } }
    } finally {
      await neo4j.close()
    }
  }
}

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
