import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loadTable } from '../../../src/importer/load-table.ts'
import { makeGraph } from '../../../src/importer/offline/make-graph.ts'
import { readMapping } from '../../../src/importer/table/read-mapping.ts'
import { importIntoHome } from '../../../src/neo4j/server/import-graph.ts'
import { obeyTask } from '../loading-process.ts'

obeyTask(async ({ home, java, table, mapping }) => {
  const folder = join(home, 'offline')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const stop = new AbortController().signal
  await makeGraph({
    folder,
    loadAll: async (records) =>
      await loadTable(records, table, { mapping: await readMapping(mapping), by: 'npm run bench' }),
    importGraph: (written) => importIntoHome(home, written, { java, say: console.error, stop }),
    progress: () => {},
  })
  await rm(folder, { recursive: true })
})
