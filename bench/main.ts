import { writeFile } from 'node:fs/promises'
import { readConfig } from '../src/config.ts'
import { Fault } from '../src/model/fault.ts'
import { readOptions } from './command-line.ts'
import { readExportOptions } from './export/command-line.ts'
import { measureExports } from './export/measure.ts'
import { readLoadOptions } from './load/command-line.ts'
import { raceLoads } from './load/race.ts'
import { haveTheSame, tablesOfLoads } from './load/tables.ts'
import { readPageOptions } from './page/command-line.ts'
import { racePage } from './page/race.ts'
import { headingOf, inSections, writeFound, writePage } from './report/page.ts'
import { inMarkdown, inTerminal, type Table } from './report/table.ts'
import { tablesOf } from './report/tables.ts'
import { runBenchmark } from './run.ts'
import type { Running } from './running.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Fault('Stopped.')))
process.once('SIGTERM', () => stop.abort(new Fault('Stopped.')))

try {
  const [first, ...words] = process.argv.slice(2)
  // Progress goes to standard error, so that standard output holds the tables alone.
  const say = (progress: string) => console.error(progress)
  const running = { config: readConfig(process.env), stop: stop.signal, say }
  const isRight =
    first === 'load'
      ? await loads(words, running)
      : first === 'page'
        ? await page(words, running)
        : first === 'export'
          ? await exports(words, running)
          : await questions(process.argv.slice(2), running)
  if (!isRight) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Fault ? error.message : error)
  process.exitCode = 1
}

async function questions(words: readonly string[], running: Running): Promise<boolean> {
  const options = readOptions(words)
  const results = await runBenchmark(options, running)
  await show(results, tablesOf(results), options.json)
  if (options.page) await writePage(results)
  return results.operations.every(({ differences }) => differences === 0)
}

async function loads(words: readonly string[], running: Running): Promise<boolean> {
  const options = readLoadOptions(words)
  const results = await raceLoads(options, running)
  const tables = tablesOfLoads(results)
  await show(results, tables, options.json)
  if (options.page) await writeFound('npm run bench -- load', [headingOf(results), ...inSections(tables)])
  return haveTheSame(results)
}

async function page(words: readonly string[], { stop, say }: Running): Promise<boolean> {
  const options = readPageOptions(words)
  const { heading, tables } = await racePage(options, { stop, say })
  console.log([heading, ...tables.map(inTerminal)].join('\n\n'))
  if (options.page) await writeFound('npm run bench -- page', [heading, ...tables.map(inMarkdown)])
  return true
}

async function exports(words: readonly string[], running: Running): Promise<boolean> {
  const options = readExportOptions(words)
  const { heading, tables } = await measureExports(options, running)
  console.log([heading, ...tables.map(inTerminal)].join('\n\n'))
  if (options.page) await writeFound('npm run bench -- export', [heading, ...tables.map(inMarkdown)])
  return true
}

async function show(
  results: Parameters<typeof headingOf>[0],
  tables: readonly Table[],
  json: string | undefined,
): Promise<void> {
  console.log([headingOf(results), ...tables.map(inTerminal)].join('\n\n'))
  if (json !== undefined) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`)
}
