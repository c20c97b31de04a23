import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadPath, loadPaths } from '../../src/cli/load.ts'
import { exportedBundles } from '../../src/importer/export-claims.ts'
import { exportedLines } from '../../src/importer/exported-file.ts'
import { loadTable } from '../../src/importer/load-table.ts'
import { readMapping } from '../../src/importer/table/read-mapping.ts'
import { type Database, openDatabase } from '../../src/neo4j/database.ts'
import { prepareDatabase } from '../../src/neo4j/prepare-database.ts'
import { provideNeo4j } from '../../src/neo4j/server/provide-neo4j.ts'
import { openEmptyDatabase } from '../graph.ts'
import { bundleOf, folderOf, nothingKnown, scratchFolder } from '../importer/a-bundle.ts'
import { callsMapping, callsTable } from '../importer/calls-table.ts'
import { dump } from '../importer/dump.ts'
import { proposed, text } from '../importer/proposed-bundle.ts'
import { tableFile } from '../importer/table/a-table.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'

const table = callsTable('calls-of-years.csv', 1_000)
const mapping = tableFile(
  'calls-of-years.yaml',
  `mapping: readout-mapping/1\ndocument: { id: document/test, title: "A test; of \\"texts\\"\\nover lines" }\n${callsMapping}`,
)

let home: string
let config: ReturnType<typeof scratchConfig>
beforeAll(async () => {
  home = await scratchHome()
  config = scratchConfig(home)
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

async function graphAtHome(): Promise<string[]> {
  const neo4j = await provideNeo4j(config, () => {})
  const database = openDatabase(neo4j)
  try {
    await prepareDatabase(database)
    return await dump(database, { without: ['startedAt'] })
  } finally {
    await database.close()
    await neo4j.close()
  }
}

it('a graph that is made offline, of documents and of a table or of an export, is the one that loads would have made', async () => {
  const by = 'a test'
  const texts = await scratchFolder()
  await writeFile(join(texts, 'call.txt'), text)
  const waiting = await folderOf({ waiting: await proposed(nothingKnown) })
  await loadPaths(config, ['data', waiting, table, mapping], { by, texts, offline: true })
  const loaded = await openEmptyDatabase()
  await loadPath(loaded, 'data', { by, texts })
  await loadPath(loaded, waiting, { by, texts })
  await loadTable(loaded, table, { mapping: await readMapping(mapping), by })
  const [made, wanted] = [await graphAtHome(), await dump(loaded, { without: ['startedAt'] })]
  expectSame(made, wanted)
  const file = join(await scratchFolder(), 'claims.jsonl')
  await writeFile(file, await exportOf(loaded))
  await loaded.close()
  await loadPaths(config, [file], { by: 'another', offline: true, replace: true })
  expectSame(await graphAtHome(), wanted)
}, 600_000)

/** A list of what differs is short where two graphs of thousands of lines are not. */
function expectSame(made: readonly string[], wanted: readonly string[]): void {
  const [one, other] = [new Set(made), new Set(wanted)]
  expect([...one.difference(other)]).toEqual([...other.difference(one)])
  expect(made).toHaveLength(wanted.length)
}

const exportOf = async (database: Database): Promise<string> =>
  (await Array.fromAsync(exportedLines(exportedBundles(database)))).join('')

it('an import that was killed is not taken for a graph, and is made anew', async () => {
  const words = ['load', 'data', '--offline', '--replace']
  const killed = spawn(process.execPath, ['src/main.ts', ...words], {
    env: { PATH: process.env['PATH'], READOUT_HOME: home },
    stdio: 'ignore',
  })
  await vi.waitFor(() => expect(existsSync(join(home, 'importing'))).toBe(true), { timeout: 120_000 })
  // Neo4j's import has begun, and goes on when it is orphaned.
  await pause(1_000)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const refusal = /^An import of the graph was broken off/
  await expect(graphAtHome()).rejects.toThrow(refusal)
  await expect(loadPaths(config, ['data'], { by: 'a test', offline: true })).rejects.toThrow(refusal)
  await loadPaths(config, ['data'], { by: 'a test', offline: true, replace: true })
  const loaded = await openEmptyDatabase()
  await loadPath(loaded, 'data', { by: 'a test' })
  expectSame(await graphAtHome(), await dump(loaded, { without: ['startedAt'] }))
  await loaded.close()
}, 600_000)

it('a graph that is there is replaced only by who says so', async () => {
  const folder = await folderOf({ one: bundleOf([], { documents: [], things: [] }) })
  await expect(loadPaths(config, [folder], { by: 'a test', offline: true })).rejects.toThrow(
    /^The graph is at data version \d+, and an offline load makes it anew: add --replace/,
  )
}, 300_000)

it('what an offline load cannot do is said before anything is done', async () => {
  const options = { by: 'a test', offline: true } as const
  await expect(loadPaths(config, ['data'], { ...options, resume: true })).rejects.toThrow(
    'leave out --resume',
  )
  await expect(loadPaths(config, ['data'], { ...options, into: home })).rejects.toThrow(
    /^There is no .*neo4j-admin: name the folder where Neo4j is installed\.$/,
  )
})
