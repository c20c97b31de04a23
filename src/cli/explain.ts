import { composedStatements } from '../graphql/explanation.ts'
import { Fault } from '../model/fault.ts'
import { runnable } from '../neo4j/literal.ts'
import { readInput, readJson } from './read-input.ts'

/** Prints what an operation becomes; asks no database. @throws {Fault} when it is no operation of the contract. */
export async function explain(file: string, variables: string): Promise<void> {
  const given = readJson('--variables', variables)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Fault(`--variables takes a JSON object, such as '{"id": "state/AZE"}'.`)
  }
  const statements = await composedStatements(await readInput(file), given as Record<string, unknown>)
  for (const statement of statements) console.log(`${runnable(statement)}\n`)
}
