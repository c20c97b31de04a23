import type { Config } from '../../config.ts'
import { DatabaseUnavailable, Fault } from '../../model/fault.ts'
import { startContainer } from './container.ts'
import { diskFault } from './disk.ts'
import { startEmbedded } from './embedded.ts'
import { claimHome } from './home-lock.ts'
import { hasJars } from './jars.ts'
import type { ProvidedNeo4j, Say } from './provided-neo4j.ts'
import { verifyNeo4j } from './readiness.ts'
import { findDocker, findJava, findMaven, type Tool } from './tools.ts'

/**
 * Finds or starts a Neo4j: by address, embedded, or in a container, whichever the settings name or else works first.
 *
 * @throws {Fault} one sentence that says what is missing, taken or wrong, and how to mend it.
 */
export async function provideNeo4j(config: Config, say: Say): Promise<ProvidedNeo4j> {
  if (config.address) return atAddress(config.address)
  const start = await chosenWay(config)
  try {
    const lock = await claimHome(config.home, say)
    try {
      const provided = await start(lock.recordChild, say)
      const { uri, browser, origin } = provided
      lock.recordPlace({ uri, browser, origin })
      return { ...provided, close: () => provided.close().finally(lock.release) }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw diskFault(error, config.home) ?? error
  }
}

type Way = (started: (pid: number) => void, say: Say) => Promise<ProvidedNeo4j>

async function atAddress(address: NonNullable<Config['address']>): Promise<ProvidedNeo4j> {
  try {
    await verifyNeo4j(address, 'NEO4J_USER and NEO4J_PASSWORD')
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error
    throw new DatabaseUnavailable(
      `No Neo4j answers at NEO4J_URI ${address.uri}: start it, correct the address, or unset NEO4J_URI to have one started here.`,
      { cause: error },
    )
  }
  return { ...address, browser: null, origin: 'address', close: () => Promise.resolve() }
}

async function chosenWay(config: Config): Promise<Way> {
  const missing: string[] = []
  if (config.neo4j !== 'container') {
    const java = await findJava(config.javaHome)
    const maven: Tool = (await hasJars(config.home)) ? { command: '' } : await findMaven()
    if ('command' in java && 'command' in maven) {
      const tools = { java: java.command, maven: maven.command }
      return (started, say) => startEmbedded({ ...config, ...tools, started }, say)
    }
    missing.push(...[java, maven].flatMap((tool) => ('missing' in tool ? tool.missing : [])))
  }
  if (config.neo4j !== 'embedded') {
    const docker = await findDocker()
    if ('command' in docker) return (started, say) => startContainer({ ...config, started }, say)
    missing.push(docker.missing)
  }
  throw new Fault(
    `Readout finds no way to run a Neo4j (${missing.join('; ')}): install Java 17 or later and Maven, ` +
      'or start a Docker engine, or set NEO4J_URI and NEO4J_PASSWORD to a Neo4j that runs already.',
  )
}
