import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../src/model/fault.ts'
import type { Machine } from './machine.ts'
import { plotOf } from './plot.ts'
import type { Results } from './results.ts'
import { inMarkdown } from './table.ts'
import { tablesOf } from './tables.ts'

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const plot = fileURLToPath(new URL('../../docs/performance.svg', import.meta.url))
const [begin, end] = ['<!-- found by npm run bench: do not edit -->', '<!-- end of what was found -->']

/** Writes tables and plot into docs/performance.md, between its two markers. */
export async function writePage(results: Results): Promise<void> {
  const text = await readFile(page, 'utf8')
  const [before, after] = [text.indexOf(begin), text.indexOf(end)]
  if (before === -1 || after < before) throw new Fault(`${page} lacks the lines "${begin}" and "${end}".`)
  const tables = tablesOf(results)
  // The goals first: that is what a reader came for.
  const sections = [...tables.slice(-1), ...tables.slice(0, -1)].map(inMarkdown)
  const picture = '![Latency of each operation, by contestant](performance.svg)'
  const found = [begin, ownLine(results), ...sections, picture].join('\n\n')
  await writeFile(page, `${text.slice(0, before)}${found}\n\n${text.slice(after)}`)
  await writeFile(plot, plotOf(results))
}

function ownLine({ scale, seed, at, machine, operations }: Results): string {
  const asked = Math.max(0, ...operations.map(({ readout }) => readout?.n ?? 0))
  return `Scale ${scale}, seed ${seed}, ${at.slice(0, 10)}; each operation asked ${asked} times of each. ${describedMachine(machine)}`
}

export const describedMachine = ({
  processors,
  memoryGb,
  node,
  neo4j,
  loadBefore,
  loadAfter,
}: Machine): string =>
  `${processors}, ${memoryGb} GB, Node ${node}, Neo4j ${neo4j}; load before ${loadBefore.toFixed(1)}, after ${loadAfter.toFixed(1)}.`
