import { openLog } from '../src/log.ts'
import type { Database } from '../src/neo4j/database.ts'
import { type Service, startService } from '../src/server.ts'

type Settings = Partial<Parameters<typeof startService>[1]>

/** The service as it starts, at a free port of this machine, without a word in the log. */
export const serving = (database: Database, settings: Settings = {}): Promise<Service> =>
  startService(database, { host: '127.0.0.1', port: 0, development: false, ...settings }, openLog('silent'))
