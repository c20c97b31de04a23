import { loadTable } from '../../../src/importer/load-table.ts'
import { readMapping } from '../../../src/importer/table/read-mapping.ts'
import { openDatabase } from '../../../src/neo4j/database.ts'
import { obeyOnline } from '../loading-process.ts'

obeyOnline(async ({ address, table, mapping }) => {
  const database = openDatabase(address)
  try {
    await loadTable(database, table, { mapping: await readMapping(mapping), by: 'npm run bench' })
  } finally {
    await database.close()
  }
})
