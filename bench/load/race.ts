import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../src/neo4j/database.ts'
import { scales } from '../graph/scale.ts'
import { describeMachine } from '../report/machine.ts'
import type { Running } from '../running.ts'
import { callsMapping, writeCallsTable } from './calls-table.ts'
import type { LoadOptions } from './command-line.ts'
import { countGraph } from './count-graph.ts'
import { dumpGraph } from './dump.ts'
import { emptyHome } from './empty-home.ts'
import { type Given, type LoaderName, loaders } from './loaders.ts'
import type { Loaded, LoadResults } from './results.ts'

/** Has each loader bring the same table into an empty graph, one after the other, and counts what each has made. */
export async function raceLoads(options: LoadOptions, running: Running): Promise<LoadResults> {
  const { scale, seed, rows = scales[scale].contacts } = options
  const machine = await describeMachine()
  const folder = join(running.config.home, 'bench', 'load-files')
  await mkdir(folder, { recursive: true })
  const given = { table: join(folder, 'calls.csv'), mapping: callsMapping, dump: join(folder, 'dump') }
  try {
    await writeCallsTable(given.table, { scale, seed, rows })
    const loads: Loaded[] = []
    for (const name of options.loaders) loads.push(await measureLoad(name, given, { options, running }))
    const at = new Date().toISOString()
    return { scale, seed, at, machine: machine(), rows, loads }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureLoad(
  name: LoaderName,
  given: Given,
  { options, running }: { readonly options: LoadOptions; readonly running: Running },
): Promise<Loaded> {
  const { say, stop } = running
  const home = await emptyHome(options, running)
  try {
    say(`Loading: ${name}`)
    const loading = await loaders[name](home, given, stop)
    say(`${name} took ${(loading.node.ms / 1000).toFixed(1)} s`)
    const neo4j = await home.start()
    const database = openDatabase(neo4j)
    try {
      // What bare has to write is the graph that the product makes.
      if (name === 'readout' && options.loaders.includes('bare')) await dumpGraph(given.dump, neo4j)
      return { name, ...loading, graph: await countGraph(database) }
    } finally {
      await database.close()
      await neo4j.close()
    }
  } finally {
    await home.discard()
  }
}
