import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { usualDoor } from '../../src/http/settings.ts'
import { tellRebuild } from '../../src/importer/tell-change.ts'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'

const contacts = 100_000
let database: Database
let service: Service

// More than fits into what lies between a service and a reader who does not read.
beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  await database.runAsWritten(
    `UNWIND range(1, ${contacts}) AS number
     CREATE (:Thing:Contact:Call {id: 'call/made-up-' + number, type: 'Contact', kind: 'call', status: 'held', name: 'A call ' + number,
       disputed: false, dateDisputed: false, alleged: false, sortDay: date('2022-01-01'), claimIds: ['claim/' + number],
       earliest: date('2022-01-01'), startLatest: date('2022-01-01'), endEarliest: date('2022-01-01'), latest: date('2022-01-01')})`,
    {},
  )
  service = await serving(database, { door: { ...usualDoor, proxies: ['127.0.0.1'] } })
}, 240_000)
afterAll(async () => {
  await service.close()
  await database.close()
})

const nobody = new AbortController().signal
/** Long before the work would end by itself. */
const soon = { timeout: 20_000 }

/** Transactions of files that are being read, by their ids. */
async function readings(): Promise<string[]> {
  const { rows } = await database.runAsWritten(
    `SHOW TRANSACTIONS YIELD transactionId, currentQuery
     WHERE currentQuery CONTAINS '_contact_0' OR currentQuery CONTAINS 'made up'
     RETURN transactionId AS id, currentQuery AS query`,
    {},
  )
  return rows.filter(({ query }) => !String(query).startsWith('SHOW')).map(({ id }) => String(id))
}

/** Begins to read a long file, and does not go on. */
async function beginning(): Promise<IncomingMessage> {
  // What becomes of it the answer tells.
  const request = get(`${service.address}/export/contacts.csv`).on('error', () => {})
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  await expect.poll(readings, soon).toHaveLength(1)
  return answer
}

async function toItsEnd(answer: AsyncIterable<unknown>): Promise<void> {
  for await (const _part of answer);
}

describe('a reader who leaves', () => {
  it('ends the work in the database', async () => {
    const answer = await beginning()
    answer.destroy()
    await expect.poll(readings, soon).toEqual([])
  })

  it('ends it before there is a first row too', async () => {
    const left = new AbortController()
    const slow =
      'UNWIND range(1, 1000000000) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS `made up`'
    const reading = database.stream(slow, {}, left.signal)[Symbol.asyncIterator]().next()
    const refused = expect(reading).rejects.toThrow('gone')
    await expect.poll(readings, soon).toHaveLength(1)
    left.abort(new Error('gone'))
    await refused
    await expect.poll(readings, soon).toEqual([])
  })
})

describe('readers of long files', () => {
  const someone = { 'x-forwarded-for': '192.0.2.1' }
  const another = { 'x-forwarded-for': '192.0.2.2' }
  const third = { 'x-forwarded-for': '192.0.2.3' }
  const file = () => `${service.address}/export/contacts.csv`
  const begin = async (headers: object) => {
    const [answer] = (await once(get(file(), { headers: { ...headers } }), 'response')) as [IncomingMessage]
    return answer.on('error', () => undefined)
  }
  const ask = async (headers: Record<string, string>) => {
    const answer = await fetch(file(), { method: 'HEAD', headers })
    return { status: answer.status, waits: Number(answer.headers.get('retry-after')) > 0 }
  }

  it('have two at once each, and four together; the next are told to wait', async () => {
    const answers = [await begin(someone), await begin(someone)]
    expect(await ask(someone)).toEqual({ status: 429, waits: true })
    answers.push(await begin(another), await begin(another))
    expect(await ask(third)).toEqual({ status: 503, waits: true })
    for (const answer of answers) answer.destroy()
    await expect.poll(readings, { timeout: 5_000 }).toEqual([])
    expect((await ask(third)).status).toBe(200)
  })

  it('who do not read keep nobody from it for long', { timeout: 120_000 }, async () => {
    for (const reader of [someone, someone, another, another]) await begin(reader)
    expect((await ask(third)).status).toBe(503)
    await expect
      .poll(() => ask(third), { timeout: 40_000, interval: 1_000 })
      .toEqual({ status: 200, waits: false })
    // One who took something at the last look is looked at once more.
    await expect.poll(readings, { timeout: 40_000, interval: 1_000 }).toEqual([])
  })
})

describe('a failure in the middle', () => {
  it('is seen by the reader, who gets no file that looks whole', async () => {
    const answer = await beginning()
    const [id] = await readings()
    await database.runAsWritten('TERMINATE TRANSACTION $id', { id })
    await expect(toItsEnd(answer)).rejects.toThrow('aborted')
  })

  it('is seen by a reader of HTTP/1.0 too, who is told the end of a file by that of the connection alone', async () => {
    const socket = connect(Number(new URL(service.address).port), '127.0.0.1')
    socket.write('GET /export/contacts.csv HTTP/1.0\r\nHost: localhost\r\n\r\n')
    await once(socket, 'readable')
    await expect.poll(readings, soon).toHaveLength(1)
    const [id] = await readings()
    await database.runAsWritten('TERMINATE TRANSACTION $id', { id })
    await expect(toItsEnd(socket)).rejects.toThrow('ECONNRESET')
  })

  it('is a rebuild meanwhile too, which raises no version', async () => {
    const answer = await beginning()
    await database.write((transaction) => tellRebuild(transaction, 6))
    await expect(toItsEnd(answer)).rejects.toThrow('aborted')
  })

  it('is a load that changes the graph meanwhile: a file is of one state of the graph', async () => {
    const answer = await beginning()
    await database.runAsWritten(
      "MATCH (graph:Graph {id: 'graph'}) SET graph.projectedVersion = graph.projectedVersion + 1",
      {},
    )
    await expect(toItsEnd(answer)).rejects.toThrow('aborted')
  })
})

it('A long file comes whole, and no more of it is kept than a batch.', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const before = process.memoryUsage().heapUsed
  const text = 'UNWIND range(1, 100000) AS number RETURN $words + number AS words'
  let rows = 0
  let most = 0
  let kept = 0
  for await (const batch of database.stream(text, { words: 'x'.repeat(1_000) }, nobody)) {
    rows += batch.length
    most = Math.max(most, batch.length)
    if (rows < 99_000) continue
    collect()
    kept = process.memoryUsage().heapUsed - before
  }
  expect([rows, most]).toEqual([100_000, 500])
  expect(kept).toBeLessThan(30_000_000)
})
