import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { MappedRow } from '../../../src/importer/table/map-row.ts'
import type { Mapping } from '../../../src/importer/table/mapping-schema.ts'
import { isReject, type Reject, readMapped } from '../../../src/importer/table/read-mapped.ts'
import { parseMapping } from '../../../src/importer/table/read-mapping.ts'

const folder = mkdtempSync(join(tmpdir(), 'readout-tables-'))

/** A file beside the others that tests wrote, packed if its name says so. */
export const tableFile = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content)
  return path
}

/** A mapping from what matters of it; the document is always the same. */
export const mappingOf = (yaml: string): Mapping =>
  parseMapping(
    'test.yaml',
    `mapping: readout-mapping/1\ndocument: { id: document/test, title: A test }\n${yaml}`,
  )

export type Read = { readonly rows: readonly MappedRow[]; readonly rejects: readonly Reject[] }

export const read = async (path: string, mapping: Mapping): Promise<Read> => {
  const all = await Array.fromAsync(readMapped(path, mapping))
  return { rows: all.flatMap((one) => (isReject(one) ? [] : [one])), rejects: all.filter(isReject) }
}

let written = 0

/** What a table of these lines becomes. */
export const mapped = (lines: string, yaml: string): Promise<Read> =>
  read(tableFile(`table-${++written}.csv`, lines), mappingOf(yaml))

/** Claims in the manner of a sentence, without the cells that they rest on. */
export const said = ({ rows }: Read): readonly string[] =>
  rows.flatMap(({ claims }) =>
    claims.map(({ subject, predicate, object, value, date, role, onBehalfOf, certain }) =>
      [
        subject,
        predicate,
        ...[object ?? []].flat(),
        ...[value ?? []].flat(),
        ...(typeof date === 'string' ? [date] : []),
        ...(role === undefined ? [] : [`as ${role}`]),
        ...(onBehalfOf === undefined ? [] : [`for ${onBehalfOf}`]),
        ...(certain ? [] : ['perhaps']),
      ].join(' '),
    ),
  )
