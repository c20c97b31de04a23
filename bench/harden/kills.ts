import { existsSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import { ask } from './ask.ts'
import type { Promised } from './promise.ts'
import { endHardened, type HardenedService, startHardened } from './service.ts'

const claimsEach = 40
const kills = 6
/** For the first load, until it is killed, and for the one under way. */
const mostMs = 60_000

/** Many claims of a document of its own: all are stored, or none. */
const bundle = (number: number): string =>
  JSON.stringify({
    format: 'readout-bundle/1',
    madeBy: { tool: 'harden', version: '1' },
    documents: [{ id: `document/harden-${number}`, title: `Load ${number}`, language: 'en' }],
    things: Array.from({ length: claimsEach }, (_, index) => ({
      id: `topic/harden-${number}-${index}`,
      type: 'Topic',
    })),
    claims: Array.from({ length: claimsEach }, (_, index) => ({
      ...{ predicate: 'named', subject: `topic/harden-${number}-${index}`, role: 'name', basis: 'editor' },
      ...{ value: `Harden ${number} ${index}`, reason: 'Made to be killed.' },
    })),
  })

async function send({ port, token }: HardenedService, query: string, variables: object) {
  const headers = { authorization: `Bearer ${token}` }
  return ask(port, { body: JSON.stringify({ query, variables }), headers })
}

const load = 'mutation($bundle: String!) { load(input: {bundle: $bundle}) { version } }'
const stored = `query { cypher(statement: "MATCH (claim:Claim)-[:FROM]->(document) WHERE document.id STARTS WITH 'document/harden-' RETURN document.id, count(claim), count(DISTINCT claim.id)") { rows } }`

/** Loads one bundle after another until it is killed; tells which were acknowledged, and the one that was under way. */
async function loadUntilKilled(service: HardenedService, first: number, kill: () => void) {
  const acknowledged: number[] = []
  let killing: Promise<void> | null = null
  const giveUpAt = performance.now() + mostMs
  for (let number = first; performance.now() < giveUpAt; number += 1) {
    const { status, body, fault } = await send(service, load, { bundle: bundle(number) })
    if (status === 200 && body.includes('"version"')) {
      acknowledged.push(number)
      // Not before the first: what has just started takes seconds for it.
      killing ??= setTimeout(Math.random() * 1_500).then(kill)
      continue
    }
    if (killing === null) throw new Error(`No load was taken: ${status} ${fault ?? body}`)
    await killing
    return { acknowledged, next: number }
  }
  throw new Error('Whoever was killed goes on as if nothing had been.')
}

export const killsSurvived: Promised = {
  promise: 'kill -9 in mid-load, of the service and of its Neo4j, three times each',
  goal: 'what was acknowledged is stored, each load whole or not at all, nothing twice',
  async measure(_service, say) {
    const { home } = readConfig(process.env)
    const own = join(home, 'harden-kills')
    await rm(join(own, 'harden'), { recursive: true, force: true })
    await mkdir(own, { recursive: true })
    if (!existsSync(join(own, 'neo4j-jars'))) await symlink(join(home, 'neo4j-jars'), join(own, 'neo4j-jars'))
    const acknowledged: number[] = []
    let next = 0
    for (let round = 0; round < kills; round += 1) {
      const service = await startHardened(own)
      const [what, pid] =
        round % 2 === 0 ? ['the service', service.process.pid] : ['Neo4j', service.database.pid]
      say(`  Killing ${what}.`)
      const done = await loadUntilKilled(service, next, () => process.kill(pid ?? 0, 'SIGKILL'))
      acknowledged.push(...done.acknowledged)
      // The one under way is sent anew: stored or not, it must be there once.
      next = done.next
      if (!(await endHardened(service))) say('  It did not end when it was asked to.')
    }
    const service = await startHardened(own)
    const { body } = await send(service, stored, {})
    await endHardened(service)
    const { data } = JSON.parse(body) as { data: { cypher: { rows: [string, number, number][] } } }
    const found = new Map(data.cypher.rows.map(([id, ...counts]) => [id, counts]))
    const lost = acknowledged.filter((number) => !found.has(`document/harden-${number}`)).length
    const torn = [...found.values()].filter(
      ([all, different]) => all !== claimsEach || different !== claimsEach,
    ).length
    return {
      measured: `${acknowledged.length} loads acknowledged, ${lost} of them lost, ${torn} torn or twice`,
      holds: acknowledged.length >= kills && lost === 0 && torn === 0,
    }
  },
}
