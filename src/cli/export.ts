import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GraphQLError } from 'graphql'
import type { Config } from '../config.ts'
import { exportFile } from '../export-files.ts'
import type { PlainParameters } from '../graphql/plain-parameters.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { say, useDatabase } from './use-database.ts'

export type ExportOptions = { readonly filter?: string; readonly output?: string; readonly replace?: true }

/**
 * Writes one file. A path gets it only when it is whole.
 * @throws {Fault} for what cannot be had.
 */
export async function exportGraph(
  config: Config,
  name: string,
  parameters: readonly string[],
  { filter, output, replace }: ExportOptions,
): Promise<void> {
  const given = [
    ...parameters.map(parameterOf),
    ...(filter === undefined ? [] : [['filter', filter] as const]),
  ]
  if (output !== undefined && existsSync(output) && !replace)
    throw new Fault(`There is a file ${output} already: name another, or add --replace.`)
  await useDatabase(config, async (database) => {
    const text = await asFault(textOf(database, name, given))
    if (output === undefined) return await pipeline(text, process.stdout, { end: false }).catch(unlessEnough)
    const part = `${output}.part`
    try {
      await pipeline(text, createWriteStream(part))
      await rename(part, output)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    say(`${output} is written.`)
  })
}

/** Whoever reads the first lines alone, by head, has had enough. */
function unlessEnough(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

async function textOf(database: Database, name: string, given: PlainParameters): Promise<Readable> {
  const file = await exportFile(database, name, given)
  const text = file.text(await file.about(), new AbortController().signal)
  return Readable.from(text, { highWaterMark: 1, objectMode: true })
}

async function asFault<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof GraphQLError ? new Fault(error.message, { cause: error }) : error
  }
}

function parameterOf(given: string): readonly [string, string] {
  const at = given.indexOf('=')
  if (at < 1) throw new Fault(`"${given}" is no parameter; write name=value, such as kinds=CALL,MEETING.`)
  return [given.slice(0, at), given.slice(at + 1)]
}
