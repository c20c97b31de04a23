import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { Fault } from '../../model/fault.ts'
import { filesIn } from './files-in.ts'
import type { Mapping } from './mapping-schema.ts'
import { parseMapping } from './read-mapping.ts'

const ownMappings = fileURLToPath(new URL('../../../mappings/', import.meta.url))

export const isMappingFile = (path: string): boolean => /\.ya?ml$/.test(path)

/**
 * The one mapping named, or of several that which names such files; without any, one that lies beside the table, or of
 * Readout's own.
 * @throws {Fault} when none names them.
 */
export async function mappingFor(table: string, named: readonly Mapping[]): Promise<Mapping> {
  const found = await findMapping(table, named)
  if (found) return found
  const name = basename(table)
  if (named.length > 0)
    throw new Fault(
      `None of the ${named.length} mappings given is for files such as ${name}: say "files: ${name}" in one.`,
    )
  throw new Fault(
    `No mapping names files such as ${name}, neither beside it nor in Readout's own mappings/: name a mapping file too, as in "${name} my-mapping.yaml", or say "files: ${name}" in one that lies beside it. docs/import.md tells how to write one.`,
  )
}

/** The same, where there is one. @throws {Fault} when it is not right. */
export async function findMapping(table: string, named: readonly Mapping[]): Promise<Mapping | undefined> {
  const [only, ...others] = named
  if (only && others.length === 0) return only
  if (named.length > 0) return mappingAmong(named.map(given), table)
  return mappingAmong([...(await mappingsIn(dirname(table))), ...(await readOwnMappings())], table)
}

export type Table = { readonly path: string; readonly mapping: Mapping }

type Below = {
  readonly tables: readonly Table[]
  /** What seems to be a table, and no mapping is for it. */
  readonly unmapped: readonly string[]
}

/** Tables below a folder by path, each with the first mapping, of those named, those below it and Readout's own, that names such files. */
export async function tablesBelow(folder: string, named: readonly Mapping[]): Promise<Below> {
  const paths = await filesIn(folder, { recursive: true })
  const mappings = [...named.map(given), ...(await mappingsAmong(paths)), ...(await readOwnMappings())]
  const others = paths.filter((path) => !isMappingFile(path) && basename(path) !== 'bundle.json')
  const tables = others.flatMap((path) => {
    const mapping = mappingAmong(mappings, path)
    return mapping ? [{ path, mapping }] : []
  })
  const mapped = new Set(tables.map(({ path }) => path))
  return { tables, unmapped: others.filter((path) => !mapped.has(path) && seemsTable(path)) }
}

const seemsTable = (path: string): boolean => /\.(?:csv|tsv|jsonl?|ndjson)(?:\.gz)?$/i.test(path)

/** The mappings that come with Readout. */
const readOwnMappings = () => mappingsIn(ownMappings)

const mappingsIn = async (folder: string): Promise<readonly AtHand[]> =>
  mappingsAmong(await filesIn(folder, { recursive: false }))

/** A mapping of which only the files it is for are read: a fault in the rest matters to no other table. */
type AtHand = { readonly files: readonly string[]; readonly mapping: () => Mapping }

/** Other YAML than mappings is passed over. */
async function mappingsAmong(paths: readonly string[]): Promise<readonly AtHand[]> {
  const files = paths.filter(isMappingFile).sort()
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
  return texts
    .filter(({ text }) => /^mapping:\s*["']?readout-mapping\//m.test(text))
    .map(({ file, text }) => ({
      files: filesNamed(text),
      mapping: () => parseMapping(file, text),
    }))
}

/** What is no YAML throughout may still say so at its beginning. */
const filesNamed = (text: string): readonly string[] => {
  const written: unknown = parseDocument(text, { schema: 'failsafe' }).toJS().files
  return [written ?? []].flat().map(String)
}

const given = (mapping: Mapping): AtHand => ({ files: mapping.files ?? [], mapping: () => mapping })

const mappingAmong = (mappings: readonly AtHand[], path: string): Mapping | undefined =>
  mappings.find(({ files }) => files.some((pattern) => isLike(basename(path), pattern)))?.mapping()

/** `*` stands for anything. */
const isLike = (name: string, pattern: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}
