import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Memory, startEmbedded } from '../../src/neo4j/server/embedded.ts'
import { claimHome } from '../../src/neo4j/server/home-lock.ts'
import type { StartedNeo4j } from '../../src/neo4j/server/provided-neo4j.ts'
import type { Running } from '../running.ts'
import { findTools } from '../store/open-store.ts'
import { shareJars } from '../store/store-home.ts'

/** A home of our own that has no graph yet. */
export type EmptyHome = {
  readonly folder: string
  readonly java: string
  /** Neo4j on what is there; closed before it is started again. */
  readonly start: () => Promise<StartedNeo4j & { readonly pid: number }>
  /** Deletes what was made in it. */
  readonly discard: () => Promise<void>
}

export async function emptyHome(memory: Memory, { config, stop, say }: Running): Promise<EmptyHome> {
  const folder = join(config.home, 'bench', 'load')
  const lock = await claimHome(folder, say, stop)
  const discard = () => rm(join(folder, 'neo4j'), { recursive: true, force: true }).finally(lock.release)
  try {
    await rm(join(folder, 'neo4j'), { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await shareJars(config.home, folder)
    const tools = await findTools({ config, stop })
    return {
      folder,
      java: tools.java,
      async start() {
        let pid = 0
        const started = (of: number) => {
          pid = of
          lock.recordChild(pid)
        }
        const neo4j = await startEmbedded({ ...tools, home: folder, boltPort: 0, memory, started, stop }, say)
        return { ...neo4j, pid }
      },
      discard,
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
