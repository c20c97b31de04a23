import { fileURLToPath } from 'node:url'
import { loadPath } from '../src/cli/load.ts'
import { openDatabase } from '../src/neo4j/database.ts'
import { prepareDatabase } from '../src/neo4j/prepare-database.ts'
import { startScratchNeo4j } from '../tests/neo4j.ts'
import { explainAll } from './explain.ts'

// Every .cypher file, explained on a Neo4j of its own that is seeded with the project's own data.
const neo4j = await startScratchNeo4j()
const database = openDatabase(neo4j)
try {
  await prepareDatabase(database)
  await loadPath(database, fileURLToPath(new URL('../data/', import.meta.url)), { by: 'check' })
  const faults = await explainAll(database)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
} finally {
  await database.close()
  await neo4j.close()
}
