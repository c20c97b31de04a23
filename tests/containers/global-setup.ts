import { Neo4jContainer } from '@testcontainers/neo4j'
import type { TestProject } from 'vitest/node'
import { neo4jVersion } from '../../src/neo4j/server/jars.ts'

/** One Neo4j in a container for the whole run, given to tests as the embedded one is: by `inject('neo4j')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const container = await new Neo4jContainer(`neo4j:${await neo4jVersion()}-community`).start()
  project.provide('neo4j', {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    database: 'neo4j',
  })
  return async () => {
    await container.stop()
  }
}
