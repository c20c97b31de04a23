import type { TestProject } from 'vitest/node'
import type { Neo4jAddress } from '../src/config.ts'
import { startScratchNeo4j } from './neo4j.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jAddress
  }
}

/** One Neo4j for the whole run: tests take its address by `inject('neo4j')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, database, close } = await startScratchNeo4j()
  project.provide('neo4j', { uri, user, password, database })
  return close
}
