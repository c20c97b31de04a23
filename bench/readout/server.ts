import { openLog } from '../../src/log.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { startService } from '../../src/server.ts'
import { obeyOrders } from '../contestants/contestant-process.ts'

// The service as `readout serve` runs it, but for the Neo4j, which all contestants share.

obeyOrders(async (address) => {
  const database = openDatabase(address)
  const service = await startService(
    database,
    { host: '127.0.0.1', port: 0, development: false },
    openLog('error'),
  )
  return {
    port: Number(new URL(service.address).port),
    close: async () => {
      await service.close()
      await database.close()
    },
  }
})
