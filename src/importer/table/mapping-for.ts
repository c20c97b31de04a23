import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Fault } from '../../model/fault.ts'
import type { Mapping } from './mapping-schema.ts'
import { readMapping } from './read-mapping.ts'

const ownMappings = fileURLToPath(new URL('../../../mappings/', import.meta.url))

export const isMappingFile = (path: string): boolean => /\.ya?ml$/.test(path)

/** The mappings that come with Readout. */
async function readOwnMappings(): Promise<readonly Mapping[]> {
  const names = await readdir(ownMappings)
  return Promise.all(names.filter(isMappingFile).map((name) => readMapping(`${ownMappings}${name}`)))
}

/**
 * The one mapping given, or of several that which names such files; without any, that of Readout's own.
 * @throws {Fault} when none names them.
 */
export async function mappingFor(table: string, given: readonly Mapping[]): Promise<Mapping> {
  const [only, ...others] = given
  if (only && others.length === 0) return only
  const found = mappingAmong(given.length > 0 ? given : await readOwnMappings(), table)
  if (found) return found
  throw new Fault(
    `No mapping names files such as ${basename(table)}: give a mapping file too, or say "files: ${basename(table)}" in one.`,
  )
}

/** Tables below a folder, each with the first mapping, of those given and Readout's own, that names such files; by path. */
export async function tablesBelow(folder: string, given: readonly Mapping[]): Promise<readonly Table[]> {
  const mappings = [...given, ...(await readOwnMappings())]
  // Links are not followed: they may lead in a circle.
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const mapping = mappingAmong(mappings, path)
      return mapping ? [{ path, mapping }] : []
    })
}

export type Table = { readonly path: string; readonly mapping: Mapping }

const mappingAmong = (mappings: readonly Mapping[], path: string) =>
  mappings.find((mapping) => isFor(mapping, path))

/** Whether a mapping is for files of that name. */
const isFor = ({ files = [] }: Mapping, path: string): boolean =>
  files.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    return new RegExp(`^${parts.join('.*')}$`).test(basename(path))
  })
