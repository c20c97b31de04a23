import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { callsMapping, writeCallsTable } from '../../bench/load/calls-table.ts'
import type { MappedRow } from '../../src/importer/table/map-row.ts'
import { type Reject, readMapped } from '../../src/importer/table/read-mapped.ts'
import { readMapping } from '../../src/importer/table/read-mapping.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
})

async function tableOf(seed: number): Promise<string> {
  const file = join(folder, `calls-${seed}.csv`)
  await writeCallsTable(file, { scale: 'S', seed })
  return file
}

describe('the table of calls and visits that loads are measured by', () => {
  it('tells the same for the same seed, and something else for another', async () => {
    const told = await readFile(await tableOf(1), 'utf8')
    expect(await readFile(await tableOf(1), 'utf8')).toBe(told)
    expect(await readFile(await tableOf(2), 'utf8')).not.toBe(told)
  })

  it('is taken by its mapping to the last row, each with two leaders and their part in one contact', async () => {
    const rows: (MappedRow | Reject)[] = []
    for await (const row of readMapped(await tableOf(1), await readMapping(callsMapping))) rows.push(row)
    expect(rows).toHaveLength(1_000)
    for (const row of rows) {
      const claims = 'claims' in row ? row.claims : []
      expect(claims.filter(({ predicate }) => predicate === 'participated')).toHaveLength(2)
    }
  })
})
