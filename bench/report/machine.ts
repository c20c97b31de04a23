import { cpus, loadavg, totalmem } from 'node:os'
import { neo4jVersion } from '../../src/neo4j/server/jars.ts'

export type Machine = {
  readonly processors: string
  readonly memoryGb: number
  readonly node: string
  readonly neo4j: string
  /** Processes wanting to run, averaged over the minute before; more than the processors have is noise. */
  readonly loadBefore: number
  readonly loadAfter: number
}

/** Called before anything runs; what it gives is called when all is done. */
export async function describeMachine(): Promise<() => Machine> {
  const neo4j = await neo4jVersion()
  const processors = cpus()
  const load = () => loadavg()[0] ?? 0
  const loadBefore = load()
  return () => ({
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    neo4j,
    loadBefore,
    loadAfter: load(),
  })
}
