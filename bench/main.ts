import { writeFile } from 'node:fs/promises'
import { readConfig } from '../src/config.ts'
import { Fault } from '../src/model/fault.ts'
import { readOptions } from './command-line.ts'
import { racePage, shown } from './page/race.ts'
import { describedMachine, writePage } from './report/page.ts'
import { inTerminal } from './report/table.ts'
import { tablesOf } from './report/tables.ts'
import { runBenchmark } from './run.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Fault('Stopped.')))
process.once('SIGTERM', () => stop.abort(new Fault('Stopped.')))

// Progress goes to standard error, so that standard output holds the tables alone.
const say = (progress: string) => console.error(progress)

const [part, ...words] = process.argv.slice(2)

try {
  await (part === 'page' ? benchPage() : benchService([...(part === undefined ? [] : [part]), ...words]))
} catch (error) {
  console.error(error instanceof Fault ? error.message : error)
  process.exitCode = 1
}

async function benchPage(): Promise<void> {
  console.log(shown(await racePage(say), words.includes('--markdown') ? 'markdown' : 'terminal'))
}

async function benchService(given: readonly string[]): Promise<void> {
  const options = readOptions(given)
  const results = await runBenchmark(options, { config: readConfig(process.env), stop: stop.signal, say })
  const heading = `Scale ${results.scale}, seed ${results.seed}. ${describedMachine(results.machine)}`
  console.log([heading, ...tablesOf(results).map(inTerminal)].join('\n\n'))
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`)
  if (options.page) await writePage(results)
  if (results.operations.some(({ differences }) => differences)) process.exitCode = 1
}
