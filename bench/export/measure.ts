import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openDatabase } from '../../src/neo4j/database.ts'
import { joinNeo4j } from '../../src/neo4j/server/join-neo4j.ts'
import { describeMachine } from '../report/machine.ts'
import type { Table } from '../report/table.ts'
import type { Running } from '../running.ts'
import type { ExportOptions } from './command-line.ts'

const writer = fileURLToPath(new URL('write-one.ts', import.meta.url))
type Taken = { readonly bytes: number; readonly seconds: number; readonly peakMb: number }

/** What it takes to write a network in each format: the memory is that of a process that does nothing else. */
export async function measureExports(
  { links, only }: Pick<ExportOptions, 'links' | 'only'>,
  running: Running,
): Promise<{ readonly heading: string; readonly tables: readonly Table[] }> {
  const machine = await describeMachine()
  const found: [string, Taken][] = []
  for (const ending of only.filter((part) => part !== 'database')) {
    for (const count of [Math.round(links / 10), links]) {
      running.stop.throwIfAborted()
      const taken = await writeOne(ending, count)
      running.say(`${ending}, ${count} links: ${JSON.stringify(taken)}`)
      found.push([`${ending}, ${count.toLocaleString('en')} links`, taken])
    }
  }
  if (only.includes('database'))
    found.push([`rows out of Neo4j, ${links.toLocaleString('en')}`, await streamRows(links, running)])
  const { processors, memoryGb, loadBefore, loadAfter } = machine()
  return {
    heading: `${processors}, ${memoryGb} GB; load before ${loadBefore.toFixed(1)}, after ${loadAfter.toFixed(1)}.`,
    tables: [
      {
        title: 'Exports',
        head: ['', 'MB written', 'seconds', 'peak memory, MB'],
        rows: found.map(([name, { bytes, seconds, peakMb }]) => [
          name,
          (bytes / 1e6).toFixed(0),
          seconds.toFixed(1),
          String(peakMb),
        ]),
      },
    ],
  }
}

async function writeOne(ending: string, links: number): Promise<Taken> {
  const { stdout } = await promisify(execFile)(process.execPath, [writer, `network.${ending}`, String(links)])
  return JSON.parse(stdout) as Taken
}

/** Rows as wide as a link, made up by the database itself: what the way from there costs. */
async function streamRows(rows: number, { config, stop, say }: Running): Promise<Taken> {
  await using opened = new AsyncDisposableStack()
  const neo4j = await joinNeo4j(config, say, stop)
  opened.defer(() => neo4j.close())
  const database = openDatabase(neo4j)
  opened.defer(() => database.close())
  const text = `UNWIND range(1, $rows) AS number
    RETURN null AS node, {source: 'leader/' + number, target: 'leader/' + (number + 1), weight: 1, sources: 1, certain: true,
      disputed: false, alleged: false, claimIds: [['claim/' + number]], contacts: [['call/' + number, 'call', '2022-01-01', '2022-01-01']]} AS link`
  const began = performance.now()
  let bytes = 0
  let peak = 0
  for await (const batch of database.stream(text, { rows }, stop)) {
    bytes += batch.length * JSON.stringify(batch[0]).length
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  return { bytes, seconds: (performance.now() - began) / 1_000, peakMb: Math.round(peak / 1_048_576) }
}
