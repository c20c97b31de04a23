import { type KnownOperations, knownOperations } from '../../src/http/known-operations.ts'
import { usualDoor } from '../../src/http/settings.ts'
import { type Log, openLog } from '../../src/log.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { type Service, startService } from '../../src/server.ts'

/** A service whose Neo4j is not there: what is refused at the door asks for none. */
export async function startWithoutNeo4j(
  settings: Partial<typeof usualDoor> = {},
  log: Log = openLog('silent'),
  operations: KnownOperations = knownOperations(),
  more: Pick<Parameters<typeof startService>[1], 'token' | 'jwt'> = {},
): Promise<Service> {
  const database = openDatabase({ uri: 'bolt://127.0.0.1:1', user: '', password: '', database: 'neo4j' })
  const started = {
    host: '127.0.0.1',
    port: 0,
    development: false,
    door: { ...usualDoor, ...settings },
    operations,
    ...more,
  }
  const service = await startService(database, started, log)
  return {
    address: service.address,
    close: async () => {
      await service.close()
      await database.close()
    },
  }
}

export type Told = {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

/** A question as most clients ask it. */
export const post = (service: Service, asked: object | string, headers: Record<string, string> = {}) =>
  fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof asked === 'string' ? asked : JSON.stringify(asked),
  })

export const told = async (answer: Response): Promise<Told> => JSON.parse(await answer.text())
