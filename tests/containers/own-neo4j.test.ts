import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/neo4j/database.ts'
import { containerName } from '../../src/neo4j/server/container.ts'
import { provideNeo4j } from '../../src/neo4j/server/provide-neo4j.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'
import { docker } from './docker.ts'

const silently = () => undefined
let home: string
let container: string

beforeAll(async () => {
  home = await scratchHome()
  container = containerName(home)
})
afterAll(async () => {
  await docker('volume', 'rm', container)
  await rm(home, { recursive: true })
})

describe('where there is Docker and no Java, a Neo4j of one’s own', () => {
  it('runs in a container, reached from this machine only, that goes when the service stops', async () => {
    const ports = await onOwnNeo4j('CREATE (:Remembered)', () => docker('port', container))
    expect(ports).not.toMatch(/-> (?!127\.0\.0\.1)/)
    expect(await docker('ps', '--all', '--quiet', '--filter', `name=${container}`)).toBe('')
  })

  it('keeps its facts from one start to the next', async () => {
    const rows = await onOwnNeo4j('MATCH (remembered:Remembered) RETURN count(remembered) AS n')
    expect(rows).toEqual([{ n: 1 }])
  })
})

/** Starts it, runs a statement, looks at the container if asked to, and stops it. */
async function onOwnNeo4j(text: string, look?: () => Promise<string>): Promise<unknown> {
  await using stack = new AsyncDisposableStack()
  const neo4j = await provideNeo4j(scratchConfig(home, { READOUT_NEO4J: 'container' }), silently)
  stack.defer(() => neo4j.close())
  const database = openDatabase(neo4j)
  stack.defer(() => database.close())
  const { rows } = await database.runAsWritten(text, {})
  return look ? await look() : rows
}
