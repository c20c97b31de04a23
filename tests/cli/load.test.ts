import { expect, inject, it } from 'vitest'
import { loadPath } from '../../src/cli/load.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { openEmptyDatabase } from '../graph.ts'
import { bundleOf, folderOf } from '../importer/a-bundle.ts'

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
