import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadTable } from '../../src/importer/load-table.ts'
import { readMapping } from '../../src/importer/table/read-mapping.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { provideNeo4j } from '../../src/neo4j/server/provide-neo4j.ts'
import { openEmptyDatabase } from '../graph.ts'
import { callsMapping, callsTable } from '../importer/calls-table.ts'
import { dump } from '../importer/dump.ts'
import { tableFile } from '../importer/table/a-table.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const table = callsTable('many-calls.csv', 6_000)
const mapping = tableFile(
  'calls.yaml',
  `mapping: readout-mapping/1\ndocument: { id: document/test, title: A test }\n${callsMapping}`,
)

let home: string
beforeAll(async () => {
  home = await scratchHome()
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

function loading(...options: string[]): ChildProcess & { readonly told: () => string } {
  const { PATH, JAVA_HOME } = process.env
  const env = { PATH, JAVA_HOME, READOUT_HOME: home, READOUT_BOLT_PORT: '0' }
  const child = spawn(process.execPath, [main, 'load', table, mapping, ...options], { cwd: home, env })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(String(part)))
  return Object.assign(child, { told: () => parts.join('') })
}

async function underWay(child: ReturnType<typeof loading>): Promise<void> {
  while (!/ rows \(\d+ %\)/.test(child.told())) {
    if (child.exitCode !== null) throw new Error(`It ended before it could be killed: ${child.told()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const databaseProcess = (): number =>
  (JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')) as { child: { pid: number } }).child.pid

async function graphAt(config: ReturnType<typeof scratchConfig>): Promise<string[]> {
  const neo4j = await provideNeo4j(config, () => {})
  const database = openDatabase(neo4j)
  try {
    return await dump(database, { without: ['startedAt'] })
  } finally {
    await database.close()
    await neo4j.close()
  }
}

it('a load whose importer was killed, and then its database, makes the graph of one that was not', async () => {
  const first = loading()
  await underWay(first)
  first.kill('SIGKILL')
  await once(first, 'exit')

  const second = loading('--resume')
  await underWay(second)
  process.kill(databaseProcess(), 'SIGKILL')
  await once(second, 'exit')
  expect(second.exitCode).toBe(1)

  const third = loading('--resume')
  await once(third, 'exit')
  expect(third.told()).toMatch(/many-calls\.csv: 6000 rows, .*; data version 1\n/)
  expect(third.exitCode).toBe(0)

  const whole = await openEmptyDatabase()
  await loadTable(whole, table, { mapping: await readMapping(mapping), by: 'readout load' })
  expect(await graphAt(scratchConfig(home))).toEqual(await dump(whole, { without: ['startedAt'] }))
  await whole.close()
}, 600_000)
