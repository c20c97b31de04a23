import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Config } from '../config.ts'
import { exportedBundles } from '../importer/export-claims.ts'
import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { say, useDatabase } from './use-database.ts'

export type ExportClaimsOptions = { readonly output?: string; readonly replace?: true }

/** Writes all claims as bundles, one a line, to a file or to standard output. @throws {Fault} when the file is there. */
export async function exportClaims(config: Config, { output, replace }: ExportClaimsOptions): Promise<void> {
  if (output === undefined)
    return await useDatabase(config, (database) =>
      pipeline(Readable.from(lines(database)), process.stdout, { end: false }),
    )
  if (!/\.jsonl(\.gz)?$/.test(output))
    throw new Fault(`The file "${output}" is to end in .jsonl, or in .jsonl.gz to be packed.`)
  if (existsSync(output) && !replace)
    throw new Fault(`There is a file ${output} already: name another, or add --replace.`)
  // It has its name once it is whole.
  const part = `${output}.part`
  try {
    await useDatabase(config, (database) =>
      pipeline(
        Readable.from(lines(database)),
        output.endsWith('.gz') ? createGzip() : new PassThrough(),
        createWriteStream(part),
      ),
    )
    await rename(part, output)
  } finally {
    await rm(part, { force: true })
  }
  say(`All claims are in ${output}: readout load ${output} makes the graph of them, where there is none.`)
}

async function* lines(database: Database): AsyncGenerator<string> {
  const written = { loads: 0, claims: 0, reviews: 0 }
  let told = performance.now()
  for await (const bundle of exportedBundles(database)) {
    written.loads = bundle.load?.version ?? 0
    written.claims += bundle.claims?.length ?? 0
    written.reviews += bundle.reviews?.length ?? 0
    yield `${JSON.stringify(bundle)}\n`
    if (performance.now() - told < 2_000) continue
    told = performance.now()
    say(`Written: ${written.claims} claims of ${written.loads} loads`)
  }
  say(`Written: ${written.loads} loads, ${written.claims} claims, ${written.reviews} reviews`)
}
