import { basename } from 'node:path'
import { mappingDocuments } from '../importer/table/mapping-documents.ts'
import { isMappingFile, mappingFor } from '../importer/table/mapping-for.ts'
import type { Mapping } from '../importer/table/mapping-schema.ts'
import { isReject, readMapped } from '../importer/table/read-mapped.ts'
import { readMapping } from '../importer/table/read-mapping.ts'
import { Fault } from '../model/fault.ts'
import { counted } from './counted.ts'
import { claimLine, mappedLines, rejectLine } from './mapped-lines.ts'
import { say } from './use-database.ts'

type Options = { readonly check?: true; readonly dryRun?: true; readonly rows: string }

/**
 * Tells what a table becomes, and loads nothing: a sum of it, or with `dryRun` its first rows as claims.
 * @throws {Fault} when a mapping or the table as a whole is not right.
 */
export async function mapTables(paths: readonly string[], { check, dryRun, rows }: Options): Promise<void> {
  if (!/^\d{1,9}$/.test(rows)) throw new Fault(`--rows takes a whole number, and not "${rows}".`)
  const mappings = await Promise.all(paths.filter(isMappingFile).map(readMapping))
  const tables = paths.filter((path) => !isMappingFile(path))
  if (tables.length === 0) return say(`${counted(mappings.length, 'mapping is', 'mappings are')} right.`)
  for (const table of tables) {
    const mapping = await mappingFor(table, mappings)
    if (check) await checkTable(table, mapping)
    else if (dryRun) await printRows(table, mapping, Number(rows))
    else await sumUp(table, mapping)
  }
}

/** The header, and the first row with what it joins, is enough to know that the mapping fits. */
async function checkTable(table: string, mapping: Mapping): Promise<void> {
  for await (const _ of readMapped(table, mapping)) break
  say(`${basename(table)} has what its mapping names.`)
}

async function printRows(table: string, mapping: Mapping, most: number): Promise<void> {
  for (const claim of mappingDocuments(mapping).claims) console.log(claimLine(claim))
  let printed = 0
  for await (const one of readMapped(table, mapping)) {
    if (printed++ === most) break
    console.log(mappedLines(one).join('\n'))
  }
}

async function sumUp(table: string, mapping: Mapping): Promise<void> {
  const sum = { rows: 0, claims: 0, rejects: 0 }
  for await (const one of readMapped(table, mapping, { warn: say })) {
    if (isReject(one)) {
      sum.rejects += 1
      console.log(rejectLine(one))
    } else {
      sum.rows += 1
      sum.claims += one.claims.length
    }
  }
  say(
    `${basename(table)}: ${counted(sum.rows, 'row', 'rows')} with ${counted(sum.claims, 'claim', 'claims')}, ${counted(sum.rejects, 'row', 'rows')} refused; nothing was loaded.`,
  )
}
