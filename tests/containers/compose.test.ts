import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePorts } from '../../src/neo4j/server/free-port.ts'
import { neo4jVersion } from '../../src/neo4j/server/jars.ts'
import { docker, openCompose } from './docker.ts'

const name = `readout-test-${process.pid}`
const silently = () => undefined
let compose: Awaited<ReturnType<typeof openCompose>>
let address: string

beforeAll(async () => {
  const { bolt, http } = await freePorts(0, silently)
  const { http: port } = await freePorts(0, silently)
  compose = await openCompose(name, {
    NEO4J_PASSWORD: 'only-for-this-test',
    READOUT_BOLT_PORT: String(bolt),
    NEO4J_HTTP_PORT: String(http),
    PORT: String(port),
  })
  address = `http://127.0.0.1:${port}`
  await compose('up', '--detach', '--build')
  await ready()
})
afterAll(() => compose('down', '--volumes', '--rmi', 'local', '--timeout', '30'))

describe('docker compose up', () => {
  it('answers which agreements were referenced in the call of 12 December 2022, with the words', async () => {
    const question = readFileSync(
      new URL('../../examples/1-agreements-in-calls.graphql', import.meta.url),
      'utf8',
    )
    const { references } = await ask<{ references: { nodes: Reference[] } }>(question)
    const ofDecember = references.nodes.filter(({ contact }) => contact.date.edtf === '2022-12-12')
    expect(ofDecember.map(({ agreement }) => agreement.name)).toEqual([
      'Trilateral statement of 9 November 2020',
      'Trilateral statement of 11 January 2021',
      'Trilateral statement of 26 November 2021',
      'Trilateral statement of 31 October 2022',
    ])
    expect(ofDecember.every(({ evidence }) => evidence.some(({ quote }) => quote))).toBe(true)
  })

  it('is reachable from this machine only', async () => {
    const published = await docker('ps', '--filter', `name=${name}`, '--format', '{{.Ports}}')
    const addresses = [...published.matchAll(/(\S+):\d+->(\d+)/g)].map(
      ([, host, port]) => `${port} on ${host}`,
    )
    expect(addresses.toSorted()).toEqual(['4000 on 127.0.0.1', '7474 on 127.0.0.1', '7687 on 127.0.0.1'])
  })

  it('lets the service write nothing and do nothing that only root does', async () => {
    const id = await docker(
      'ps',
      '--quiet',
      '--filter',
      `name=${name}_readout`,
      '--filter',
      `name=${name}-readout`,
    )
    const form = '{{.HostConfig.ReadonlyRootfs}} {{.Config.User}}'
    expect(await docker('inspect', '--format', form, id)).toBe('true node')
    const write = 'touch /app/src/x /etc/x 2>/dev/null && echo writes || echo only reads'
    expect(await docker('exec', id, 'sh', '-c', write)).toBe('only reads')
  })

  it('runs the Neo4j that the project is pinned to', async () => {
    const file = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8')
    expect(file).toContain(`image: neo4j:${await neo4jVersion()}-community\n`)
  })

  it('keeps what was loaded when all is taken down and brought up again', async () => {
    const before = await ask('{ about { dataVersion } }')
    await compose('down', '--timeout', '30')
    await compose('up', '--detach')
    await ready()
    expect(await ask('{ about { dataVersion } }')).toEqual(before)
    expect(await compose('logs', 'readout')).not.toContain('The graph is empty')
  })

  it('without a password says how to make one', async () => {
    const withoutPassword = await openCompose(name, { NEO4J_PASSWORD: '' })
    await expect(withoutPassword('config')).rejects.toThrow(/NEO4J_PASSWORD is not set.*docker-compose\.yml/)
  })
})

type Reference = {
  readonly contact: { readonly date: { readonly edtf: string } }
  readonly agreement: { readonly name: string }
  readonly evidence: readonly { readonly quote: string | null }[]
}

async function ask<Answer>(query: string): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data } = (await response.json()) as { data: Answer }
  return data
}

async function ready(): Promise<void> {
  const deadline = Date.now() + 180_000
  while (Date.now() < deadline) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await pause(500)
  }
  throw new Error(`Not ready in three minutes:\n${await compose('logs', '--tail', '40')}`)
}
