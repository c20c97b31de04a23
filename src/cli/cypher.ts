import type { Config } from '../config.ts'
import { Fault } from '../model/fault.ts'
import type { Database, Values } from '../neo4j/database.ts'
import { isMistake } from '../neo4j/errors.ts'
import { withIntegers } from '../neo4j/integer.ts'
import { printedRows } from './print-rows.ts'
import { readInput, readJson } from './read-input.ts'
import type { RowForm } from './row-forms.ts'
import { useDatabase } from './use-database.ts'

/** Runs a person's own Cypher, which may write, and prints its rows. @throws {Fault} with Neo4j's words when it is wrong. */
export async function runCypher(
  config: Config,
  file: string,
  { as, param }: { readonly as: RowForm; readonly param: readonly string[] },
): Promise<void> {
  const { map, statement } = withoutParams(await readInput(file))
  const given = Object.fromEntries(param.map(readParameter))
  const answer = await useDatabase(config, async (database) => {
    const parameters = { ...(await valuesOf(database, map)), ...given }
    return database.runAsWritten(statement, parameters)
  }).catch((error: unknown) => {
    throw isMistake(error) ? new Fault(error.message, { cause: error }) : error
  })
  console.log(printedRows(answer, as))
}

/** What `readout explain` prints begins with the parameters, as Neo4j Browser takes them. */
function withoutParams(text: string): { readonly map: string; readonly statement: string } {
  const [, map = '{}', statement = text] = /^:params (\{.*\})\n([\s\S]*)$/.exec(text) ?? []
  return { map, statement: statement.trim().replace(/;$/, '') }
}

/** A map written in Cypher, read by the one who can. */
async function valuesOf(database: Database, map: string): Promise<Values> {
  const [row] = await database.ask(`RETURN ${map} AS parameters`, {})
  return withIntegers(row?.['parameters']) as Values
}

function readParameter(given: string): [string, unknown] {
  const at = given.indexOf('=')
  if (at < 1)
    throw new Fault(`--param takes name=JSON, such as n=3 or id='"leader/ilham-aliyev"', not "${given}".`)
  const name = given.slice(0, at)
  return [name, withIntegers(readJson(`The parameter ${name}`, given.slice(at + 1)))]
}
