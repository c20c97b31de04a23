import { randomBytes } from 'node:crypto'
import { GenericContainer, Wait } from 'testcontainers'
import type { TestProject } from 'vitest/node'
import { neo4jVersion } from '../../src/neo4j/server/jars.ts'

/** One Neo4j in a container for the whole run, given to tests as the embedded one is: by `inject('neo4j')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const password = randomBytes(8).toString('hex')
  const container = await new GenericContainer(`neo4j:${await neo4jVersion()}-community`)
    .withEnvironment({ NEO4J_AUTH: `neo4j/${password}` })
    // With a port of the image left out, Podman shows none of them as bound.
    .withExposedPorts(7474, 7687)
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .start()
  const uri = `bolt://${container.getHost()}:${container.getMappedPort(7687)}`
  project.provide('neo4j', { uri, user: 'neo4j', password, database: 'neo4j' })
  return async () => {
    await container.stop()
  }
}
