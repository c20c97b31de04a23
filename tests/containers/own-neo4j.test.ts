import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { containerName } from '../../src/neo4j/server/container.ts'
import { provideNeo4j } from '../../src/neo4j/server/provide-neo4j.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'
import { docker } from './docker.ts'

const silently = () => undefined
let home: string

beforeAll(async () => {
  home = await scratchHome()
})
afterAll(() => rm(home, { recursive: true }))

describe('where there is Docker and no Java, a Neo4j of one’s own', () => {
  it('is reached from this machine only, and goes when the service stops, but for the volume of its data', async () => {
    const name = containerName(home)
    const neo4j = await provideNeo4j(scratchConfig(home, { READOUT_NEO4J: 'container' }), silently)
    const ports = await docker('port', name).finally(() => neo4j.close())
    expect(ports).toMatch(/-> 127\.0\.0\.1:/)
    expect(ports).not.toMatch(/-> (?!127\.0\.0\.1:)/)
    expect(await docker('ps', '--all', '--quiet', '--filter', `name=${name}`)).toBe('')
    await docker('volume', 'rm', name)
  })
})
