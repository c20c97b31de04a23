import { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { exportedBundles } from '../importer/export-claims.ts'
import { exportedLines } from '../importer/exported-file.ts'
import type { WrittenBundle } from '../importer/written-entries.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { refuseTaken, toStandardOutput, writeWhole } from './output.ts'
import { say, useDatabase } from './use-database.ts'

export type ExportClaimsOptions = { readonly output?: string; readonly replace?: true }

/** Writes all claims as bundles, one a line, to a file or to standard output. @throws {Fault} when the file is there. */
export async function exportClaims(config: Config, { output, replace }: ExportClaimsOptions): Promise<void> {
  const text = (database: Database) => Readable.from(exportedLines(telling(exportedBundles(database))))
  if (output === undefined) return await useDatabase(config, (database) => toStandardOutput(text(database)))
  if (!/\.jsonl(\.gz)?$/.test(output))
    throw new Fault(`The file "${output}" is to end in .jsonl, or in .jsonl.gz to be packed.`)
  refuseTaken(output, replace)
  await useDatabase(config, (database) => writeWhole(output, text(database)))
  say(`All claims are in ${output}: readout load ${output} makes the graph of them, where there is none.`)
}

/** The same bundles, of which it is told how many there were by now. */
async function* telling(bundles: AsyncIterable<WrittenBundle>): AsyncGenerator<WrittenBundle> {
  const written = { loads: 0, claims: 0, reviews: 0 }
  let told = performance.now()
  for await (const bundle of bundles) {
    written.loads = bundle.load?.version ?? 0
    written.claims += bundle.claims?.length ?? 0
    written.reviews += bundle.reviews?.length ?? 0
    yield bundle
    if (performance.now() - told < 2_000) continue
    told = performance.now()
    say(`Written: ${written.claims} claims of ${written.loads} loads`)
  }
  say(`Written: ${written.loads} loads, ${written.claims} claims, ${written.reviews} reviews`)
}
