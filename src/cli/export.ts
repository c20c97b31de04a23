import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { GraphQLError } from 'graphql'
import type { Config } from '../config.ts'
import { type ExportFile, exportFile } from '../export-files.ts'
import { Fault } from '../model/fault.ts'
import { refuseTaken, toStandardOutput, writeWhole } from './output.ts'
import { say, useDatabase } from './use-database.ts'

export type ExportOptions = { readonly filter?: string; readonly output?: string; readonly replace?: true }

/**
 * Writes one file to a path, to a folder by the name that the file has of itself, or to standard output.
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
  const folder = output !== undefined && isFolder(output) ? output : null
  if (output !== undefined && folder === null) refuseTaken(output, replace)
  await useDatabase(config, async (database) => {
    const file = await asFault(exportFile(database, name, given))
    const path = folder === null ? output : join(folder, file.name)
    if (path === undefined) return await toStandardOutput(await asFault(textOf(file)))
    refuseTaken(path, replace)
    await writeWhole(path, await asFault(textOf(file)))
    say(`${path} is written.`)
  })
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const textOf = async (file: ExportFile): Promise<Readable> =>
  Readable.from(file.text(await file.about(), new AbortController().signal), {
    highWaterMark: 1,
    objectMode: true,
  })

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
