import { Fault } from '../model/fault.ts'
import type { Database } from './database.ts'
import { statement, statements } from './statements.ts'

/** Version of labels and properties; a change of them raises it, and comes with a migration. */
export const graphVersion = 1

/**
 * Makes the constraints and indexes of `cypher/schema/`, and waits for them; those that are there are left as they are.
 * @throws {Fault} when the graph was made by a Readout with other labels and properties; it is left as it is.
 */
export async function prepareDatabase(database: Database): Promise<void> {
  const [graph] = await database.write((transaction) =>
    transaction.run('graph/open-graph', { current: graphVersion }),
  )
  if (graph?.graphVersion !== graphVersion) {
    throw new Fault(
      `The graph has version ${graph?.graphVersion} of labels and properties, and this Readout reads version ${graphVersion}; use the Readout that made it, or an empty database.`,
    )
  }
  for (const { name, text } of statements.values()) {
    if (name.startsWith('schema/')) await database.runAsWritten(text, {})
  }
  // An index on what is there already is filled behind our back, and refuses to be asked meanwhile.
  await database.runAsWritten(statement('graph/await-indexes').text, {})
  await database.runAsWritten(statement('graph/complete-import').text, {})
  await database.runAsWritten(statement('graph/note-completed').text, {})
  await tellLoads(database)
}

async function tellLoads(database: Database): Promise<void> {
  // Asked first, since who takes the lock waits for a load that is under way.
  const [untold] = await database.run('outbox/wants-telling', {})
  if (!untold?.wanted) return
  await database.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    await transaction.run('outbox/tell-loads', {})
  })
}
