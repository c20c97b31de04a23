import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { loadPath } from '../../src/cli/load.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { openEmptyDatabase } from '../graph.ts'
import { bundleOf, folderOf } from '../importer/a-bundle.ts'
import { readout } from './readout.ts'

const thing = (id: string, iso3: string) =>
  bundleOf([], { documents: [], things: [{ id, type: 'State', iso3 }] })

it('a bundle that another load has contradicted meanwhile is refused, and those behind it are loaded', async () => {
  await using graphs = new AsyncDisposableStack()
  const [graph, other] = [await openEmptyDatabase(), openDatabase(inject('neo4j'))]
  graphs.defer(() => graph.close())
  graphs.defer(() => other.close())
  const folders = await Promise.all([
    folderOf({ a: thing('state/AZE', 'AZE'), b: thing('state/ARM', 'ARM') }),
    folderOf({ a: thing('state/AZE', 'ASE'), b: thing('state/RUS', 'RUS') }),
  ])
  // Both read before either has written, or one after the other: the same is right.
  const [one, two] = await Promise.allSettled([
    loadPath(graph, folders[0], { by: 'one' }),
    loadPath(other, folders[1], { by: 'two' }),
  ])
  const reasons = [one, two].flatMap((each) => (each?.status === 'rejected' ? [String(each.reason)] : []))
  expect(reasons).toEqual(['Fault: 1 of 2 bundles were refused, and nothing of them was loaded.'])
  expect(await graph.ask('MATCH (state:State) RETURN state.id AS id ORDER BY id', {})).toEqual([
    { id: 'state/ARM' },
    { id: 'state/AZE' },
    { id: 'state/RUS' },
  ])
})

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-folder-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const mapping = `mapping: readout-mapping/1
files: visits.csv
document: { id: document/visits, title: Visits }
things:
  visit: { type: Contact, id: "visit/{id}", dated: "{day}" }
`

it('a folder whose files nothing is for is refused, with what would be right', async () => {
  const { code, told } = await readout([
    'load',
    folderWith({ 'visits.csv': 'id,day\n1,1995\n', 'notes.txt': '' }),
  ])
  expect(code).toBe(1)
  expect(told).toMatch(
    /Nothing in the folder ".*" can be loaded: .* no table that a mapping names by "files:", though it has visits\.csv\. A mapping may lie beside its table/,
  )
})

it('a table in a folder is loaded by the mapping beside it, and one that no mapping names is told', async () => {
  const table = 'id,day\n1,1995\n'
  const { code, told } = await readout([
    'load',
    folderWith({ 'visits.csv': table, 'visits.yaml': mapping, 'calls.csv': table }),
  ])
  expect(told).toMatch(/calls\.csv is passed over: no mapping names such files/)
  expect(told).toMatch(/visits\.csv: 1 rows, 1 different claims, 1 of them new/)
  expect(code).toBe(0)
})
