import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { reviewClaim } from '../../src/importer/editorial.ts'
import { mergeThings, splitThings } from '../../src/importer/identity-claims.ts'
import { load } from '../../src/importer/load.ts'
import { loadTable } from '../../src/importer/load-table.ts'
import { rebuild } from '../../src/importer/rebuild.ts'
import { readMapping } from '../../src/importer/table/read-mapping.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { prepareDatabase } from '../../src/neo4j/prepare-database.ts'
import type { Service } from '../../src/server.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { callsMapping, callsTable } from '../importer/calls-table.ts'
import { tableFile } from '../importer/table/a-table.ts'
import { bundleOf } from '../importer/told-bundle.ts'
import { told } from '../model/told.ts'
import { serving } from '../serving.ts'
import { openEvents } from './event-stream.ts'

const [former, kept] = ['leader/ararat-mirzoyan', 'leader/nikol-pashinyan']
const decision = { why: 'As the test has it.', by: 'Ada' }

let database: Database
let services: Service[] = []

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
})
afterEach(async () => {
  await Promise.all(services.map((service) => service.close()))
  services = []
})
afterAll(() => database.close())

async function serve(on: Database = database): Promise<Service> {
  const service = await serving(on)
  services.push(service)
  return service
}

async function listen(service: Service, asked = '', headers: Record<string, string> = {}) {
  const fields = 'id kind version by claims quotes reviews thingCount things { id kind how }'
  const query = `subscription { changes${asked} { ${fields} } }`
  const events = await openEvents(service.address, query, headers)
  onTestFinished(events.close)
  const next = async (): Promise<Told> => JSON.parse((await events.next()).data).data.changes
  return { ...events, next, nextEvent: events.next }
}
type Told = {
  readonly id: string
  readonly version: number
  readonly thingCount: number | null
  readonly things: readonly { readonly id: string; readonly kind: string; readonly how: string }[]
}

const lastChange = async () =>
  (await asking(database)<{ about: { lastChange: string } }>('{ about { lastChange } }')).about.lastChange

const merge = () => mergeThings(database, { former, kept, ...decision })
const split = () => splitThings(database, { one: former, other: kept, ...decision })
const tell = (id: string) =>
  load(database, bundleOf([told(id, 'hasStatus', { value: 'held' })]), { by: 'Ada' })

/** The same database, and how often it was asked for changes. */
function countingAsked() {
  let count = 0
  const run: Database['run'] = (name, parameters) => {
    if (name === 'outbox/changes-after') count += 1
    return database.run(name, parameters)
  }
  return { run, asked: () => count }
}

describe('who listens to changes', () => {
  it('is told of a merge and of its split: who decided, which version it made, and what became of the two', async () => {
    const stream = await listen(await serve())
    const merged = await merge()
    const change = await stream.next()
    expect(change).toMatchObject({ kind: 'LOAD', version: merged.version, by: 'Ada', claims: 1, reviews: 0 })
    expect(change.things).toContainEqual({ id: former, kind: 'LEADER', how: 'MERGED' })
    expect(change.things).toContainEqual({ id: kept, kind: 'LEADER', how: 'CHANGED' })
    await split()
    expect((await stream.next()).things).toContainEqual({ id: former, kind: 'LEADER', how: 'SPLIT' })
  })

  it('is told of a retraction, and of the things of which it told', async () => {
    const stream = await listen(await serve())
    const claim = told('call/misread', 'hasStatus', { value: 'held' })
    await load(database, bundleOf([claim]), { by: 'Ada' })
    expect((await stream.next()).things).toContainEqual({ id: 'call/misread', kind: 'CONTACT', how: 'ADDED' })
    await reviewClaim(database, { claim: claim.id, rank: 'retracted', ...decision })
    const change = await stream.next()
    expect(change).toMatchObject({ claims: 0, reviews: 1 })
    expect(change.things).toContainEqual({ id: 'call/misread', kind: 'CONTACT', how: 'CHANGED' })
  })

  it('to one thing is not told of others, but of a rebuild, by which all may change', async () => {
    const stream = await listen(await serve(), '(of: ["call/wanted"])')
    await tell('call/other')
    await tell('call/wanted')
    expect((await stream.next()).things).toContainEqual({ id: 'call/wanted', kind: 'CONTACT', how: 'ADDED' })
    await rebuild(database)
    expect(await stream.next()).toMatchObject({ kind: 'REBUILD', by: null, thingCount: null, things: [] })
  })

  it('hears at one instance of the service what another one did, and what no service did', async () => {
    const [one, other] = await Promise.all([serve(), serve()])
    const streams = await Promise.all([listen(one), listen(one), listen(other)])
    const { version } = await tell('call/heard-by-all')
    for (const stream of streams) expect(await stream.next()).toMatchObject({ version })
  })

  it('that was stopped and started again, misses nothing and hears nothing twice', async () => {
    const first = await serve()
    const before = await listen(first)
    await tell('call/before')
    const { id } = await before.nextEvent()
    await first.close()
    await expect(before.nextEvent()).rejects.toThrow()
    const versions = [(await tell('call/while-stopped')).version, (await tell('call/again')).version]
    const after = await listen(await serve(), '(since: 1)', { 'last-event-id': id })
    expect((await after.next()).version).toBe(versions[0])
    expect((await after.next()).version).toBe(versions[1])
    expect(after.lastId()).toBe(await lastChange())
  })

  it('and was cut off before it heard anything, has the place to go on from', async () => {
    const { lastId, close } = await listen(await serve())
    expect(lastId()).toBe(await lastChange())
    close()
    const { version } = await tell('call/missed')
    const again = await listen(await serve(), '', { 'last-event-id': lastId() })
    expect(await again.next()).toMatchObject({ version })
  })

  it('goes on from a version that it knows', async () => {
    const known = await tell('call/known')
    const { version } = await tell('call/unknown')
    const stream = await listen(await serve(), `(since: ${known.version})`)
    expect(await stream.next()).toMatchObject({ version })
  })

  it('is told all of a graph that took the place of another', async () => {
    const stream = await listen(await serve(), '(after: "1000000")')
    expect(await stream.next()).toMatchObject({ id: '1', version: 1 })
  })

  it('to a graph of which a backup takes the place, is told to read anew, and then of what comes after', async () => {
    const { run, asked } = countingAsked()
    const service = await serve({ ...database, run })
    const streams = [await listen(service), await listen(service, '(of: ["call/since"], after: "3")')]
    await database.runAsWritten('MATCH (change:Change) WHERE change.number > 2 DETACH DELETE change', {})
    const before = asked()
    for (const { next } of streams) {
      const replaced = { id: '2', kind: 'REPLACED', by: null, thingCount: null, things: [] }
      await expect.poll(next, { timeout: 30_000 }).toMatchObject(replaced)
    }
    expect(asked() - before).toBeLessThan(30)
    const { version } = await tell('call/since')
    for (const { next } of streams) expect(await next()).toMatchObject({ id: '3', kind: 'LOAD', version })
  })

  it('is told of a large table in parts, each as it comes in, which list a part of what they touch', async () => {
    const stream = await listen(await serve(), '(of: ["state/nowhere"])')
    const mapping = await readMapping(
      tableFile(
        'many-calls.yaml',
        `mapping: readout-mapping/1\ndocument: { id: document/many, title: Calls }\n${callsMapping}`,
      ),
    )
    const { version } = await loadTable(database, callsTable('many-calls.csv', 900), {
      mapping,
      by: 'Ada',
      batchClaims: 3_000,
    })
    const parts = [await stream.next(), await stream.next()]
    for (const part of parts) {
      expect(part.version).toBe(version)
      expect(part.things).toHaveLength(200)
      expect(part.thingCount).toBeGreaterThan(200)
      expect(JSON.stringify(part).length).toBeLessThan(20_000)
    }
  })

  it('to a graph of an earlier Readout, which told nothing, is told of all its loads', async () => {
    await database.runAsWritten('MATCH (change:Change) DELETE change', {})
    await prepareDatabase(database)
    const stream = await listen(await serve(), '(since: 2)')
    expect(await stream.next()).toMatchObject({ id: '3', version: 3, thingCount: null })
  })
})

describe('a stream of changes', () => {
  it('is kept back by no proxy and kept by no cache', async () => {
    const { headers } = await listen(await serve())
    expect(headers.get('x-accel-buffering')).toBe('no')
    expect(headers.get('cache-control')).toBe('no-cache, no-transform')
  })

  it('asks the database once for all who listen, and no more once they are gone', async () => {
    const { run, asked } = countingAsked()
    const service = await serve({ ...database, run })
    const seconds = (n: number) => new Promise((resolve) => setTimeout(resolve, n * 1_000))
    const askedIn = async (n: number) => {
      const before = asked()
      await seconds(n)
      return asked() - before
    }
    expect(await askedIn(1.5)).toBe(0)
    const streams = await Promise.all(Array.from({ length: 20 }, () => listen(service)))
    const whileTheyListen = await askedIn(3)
    expect(whileTheyListen).toBeGreaterThan(0)
    expect(whileTheyListen).toBeLessThan(5)
    for (const stream of streams) stream.close()
    await seconds(1)
    expect(await askedIn(2.5)).toBe(0)
  }, 30_000)

  it.each([
    ['from a place that is none', '(after: "yesterday")', /is the id of no change/],
    ['to no things', '(of: [])', /of has 0 ids/],
  ])('%s is refused', async (_what, asked, sentence) => {
    const service = await serve()
    const query = `subscription { changes${asked} { id } }`
    const events = await openEvents(service.address, query)
    expect((await events.next().catch(() => null)) ?? events.lastId()).toSatisfy((found) =>
      sentence.test(JSON.stringify(found)),
    )
    events.close()
  })

  it('is not to be had as JSON', async () => {
    const service = await serve()
    const answer = await fetch(`${service.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: 'subscription { changes { id } }' }),
    })
    expect(answer.status).toBe(406)
  })
})
