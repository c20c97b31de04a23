import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../src/model/fault.ts'
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
export const inSections = (tables: readonly Table[]): string[] =>
  [...tables.slice(-1), ...tables.slice(0, -1)].map(inMarkdown)

/** Writes what a command found into docs/performance.md, between the markers that it has there. */
export async function writeFound(command: string, sections: readonly string[]): Promise<void> {
  const text = await readFile(page, 'utf8')
  const begin = `<!-- found by ${command}: do not edit -->`
  const before = text.indexOf(begin)
  const after = text.indexOf(end, before)
  if (before === -1 || after === -1) throw new Fault(`${page} lacks the lines "${begin}" and "${end}".`)
  const found = [begin, ...sections].join('\n\n')
  await writeFile(page, `${text.slice(0, before)}${found}\n\n${text.slice(after)}`)
}

function ownLine(results: Results): string {
  const asked = Math.max(0, ...results.operations.map(({ readout }) => readout?.n ?? 0))
  return `${headingOf(results)} Each operation was asked ${asked} times of each.`
}

type Measured = Pick<Results, 'scale' | 'seed' | 'at' | 'machine'>

/** What was measured, when and where, in one line. */
export function headingOf({ scale, seed, at, machine }: Measured): string {
  const { processors, memoryGb, node, neo4j, loadBefore, loadAfter } = machine
  const load = `load before ${loadBefore.toFixed(1)}, after ${loadAfter.toFixed(1)}`
  return `Scale ${scale}, seed ${seed}, ${at.slice(0, 10)}. ${processors}, ${memoryGb} GB, Node ${node}, Neo4j ${neo4j}; ${load}.`
}
