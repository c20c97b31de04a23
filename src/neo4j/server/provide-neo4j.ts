import type { Config, Neo4jAddress } from '../../config.ts'
import { DatabaseUnavailable, Fault } from '../../model/fault.ts'
import { startContainer } from './container.ts'
import { diskFault } from './disk.ts'
import { startEmbedded } from './embedded.ts'
import { claimHome } from './home-lock.ts'
import { refuseUnfinishedImport } from './import-graph.ts'
import { hasJars } from './jars.ts'
import type { ProvidedNeo4j, Say, StartedNeo4j } from './provided-neo4j.ts'
import { verifyNeo4j } from './readiness.ts'
import { findDocker, findJava, findMaven, type Tool } from './tools.ts'

/**
 * Finds or starts a Neo4j: by address, embedded, or in a container, whichever the settings name or else works first.
 *
 * @throws {Fault} one sentence that says what is missing, taken or wrong, and how to mend it.
 */
export async function provideNeo4j(config: Config, say: Say, stop = never): Promise<ProvidedNeo4j> {
  try {
    return await (config.address ? atAddress(config.address, stop) : atHome(config, say, stop))
  } catch (error) {
    // Whatever breaks while all is being stopped is no fault to be mended.
    stop.throwIfAborted()
    throw diskFault(error, config.home) ?? error
  }
}

/** Nobody asks to stop. */
export const never = new AbortController().signal

async function atHome(config: Config, say: Say, stop: AbortSignal): Promise<ProvidedNeo4j> {
  const start = await chosenWay(config, stop)
  const lock = await claimHome(config.home, say, stop)
  try {
    const neo4j = await start(lock.recordChild, say)
    const { uri, browser, origin } = neo4j
    let closed: Promise<void> | undefined
    const close = async () => {
      try {
        lock.recordPlace(undefined)
      } finally {
        await neo4j.close().finally(lock.release)
      }
    }
    return {
      ...neo4j,
      share: () => lock.recordPlace({ uri, browser, origin }),
      close: () => (closed ??= close()),
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

type Way = (started: (pid: number) => void, say: Say) => Promise<StartedNeo4j>

async function atAddress(address: Neo4jAddress, stop: AbortSignal): Promise<ProvidedNeo4j> {
  try {
    await verifyNeo4j(address, { passwordFrom: 'NEO4J_USER and NEO4J_PASSWORD', stop })
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    throw new DatabaseUnavailable(
      `No Neo4j answers at NEO4J_URI ${address.uri}: start it, correct the address, or unset NEO4J_URI to have one started here.`,
      { cause: error },
    )
  }
  return { ...address, browser: null, origin: 'address', share: () => {}, close: () => Promise.resolve() }
}

async function chosenWay(config: Config, stop: AbortSignal): Promise<Way> {
  const missing: string[] = []
  if (config.neo4j !== 'container') {
    const java = await findJava(config.javaHome, stop)
    const maven: Tool = (await hasJars(config.home)) ? { command: '' } : await findMaven(stop)
    if ('command' in java && 'command' in maven) {
      const tools = { java: java.command, maven: maven.command }
      refuseUnfinishedImport(config.home)
      return (started, say) => startEmbedded({ ...config, ...tools, started, stop }, say)
    }
    missing.push(...[java, maven].flatMap((tool) => ('missing' in tool ? tool.missing : [])))
  }
  if (config.neo4j !== 'embedded') {
    const docker = await findDocker(stop)
    if ('command' in docker) return (started, say) => startContainer({ ...config, started, stop }, say)
    missing.push(docker.missing)
  }
  throw new Fault(
    `Readout finds no way to run a Neo4j (${missing.join('; ')}): install Java 17 or later and Maven, ` +
      'or start a Docker engine, or set NEO4J_URI and NEO4J_PASSWORD to a Neo4j that runs already.',
  )
}
