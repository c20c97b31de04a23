import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../src/model/fault.ts'
import type { Machine } from './machine.ts'
import { plotOf } from './plot.ts'
import type { Results } from './results.ts'
import { inMarkdown, type Table } from './table.ts'
import { tablesOf } from './tables.ts'

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const plot = fileURLToPath(new URL('../../docs/performance.svg', import.meta.url))
const end = '<!-- end of what was found -->'

/** Writes tables into docs/performance.md, and but for those of L, which have a place of their own, the plot. */
export async function writePage(results: Results): Promise<void> {
  const sections = inSections(tablesOf(results))
  if (results.scale === 'L')
    return await writeFound('npm run bench -- --scale L', [ownLine(results), ...sections])
  const picture = '![Latency of each operation, by contestant](performance.svg)'
  await writeFound('npm run bench', [ownLine(results), ...sections, picture])
  await writeFile(plot, plotOf(results))
}

/** The goals first, which stand last in a terminal: that is what a reader came for. */
const inSections = (tables: readonly Table[]): string[] =>
  [...tables.slice(-1), ...tables.slice(0, -1)].map(inMarkdown)

/** Writes what a command found into docs/performance.md, between the markers that it has there. */
async function writeFound(command: string, sections: readonly string[]): Promise<void> {
  const text = await readFile(page, 'utf8')
  const begin = `<!-- found by ${command}: do not edit -->`
  const before = text.indexOf(begin)
  const after = text.indexOf(end, before)
  if (before === -1 || after === -1) throw new Fault(`${page} lacks the lines "${begin}" and "${end}".`)
  const found = [begin, ...sections].join('\n\n')
  await writeFile(page, `${text.slice(0, before)}${found}\n\n${text.slice(after)}`)
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
