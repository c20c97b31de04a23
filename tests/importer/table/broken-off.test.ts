import { randomBytes } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadTable } from '../../../src/importer/load-table.ts'
import { type Ledger, openLedger } from '../../../src/importer/offline/ledger.ts'
import { abandonLoad } from '../../../src/importer/open-load.ts'
import type { Reject } from '../../../src/importer/table/read-mapped.ts'
import { callsMapping, callsTable } from '../calls-table.ts'
import { mappingOf, tableFile } from './a-table.ts'

/** A ledger takes loads as the graph does. */
let ledger: Ledger
beforeEach(() => {
  ledger = openLedger(':memory:')
})
afterEach(() => ledger.close())

const mapping = mappingOf(callsMapping)
const inBatches = { mapping, by: 'test', batchClaims: 100 }
const goingOn = { ...inBatches, resume: true }
const claims = () => ledger.file.prepare('SELECT id FROM claim ORDER BY id').all()

const breakOff = async (path: string) => {
  const batchLoaded = () => {
    throw new Error('broken off')
  }
  await expect(loadTable(ledger, path, { ...inBatches, batchLoaded })).rejects.toThrow('broken off')
}

describe('a load of a table that was broken off', () => {
  it('is not gone on with by another file of the same mapping, nor by one that has changed', async () => {
    const first = callsTable('calls-1.csv', 60)
    const second = callsTable('calls-2.csv', 60)
    await breakOff(first)
    await expect(loadTable(ledger, second, goingOn)).rejects.toThrow(
      /^Load 1, of calls-1\.csv, has come to row \d+ and was not finished, and this calls-2\.csv is another file: /,
    )
    appendFileSync(first, '61,1999-01-01,Ada Ahn,Bo Berg\n')
    await expect(loadTable(ledger, first, goingOn)).rejects.toThrow(/this calls-1\.csv has changed since/)
  })

  it('can be ended as it stands, so that others go in', async () => {
    await expect(abandonLoad(ledger)).rejects.toThrow(/^No load of a table is unfinished/)
    const calls = callsTable('abandoned.csv', 60)
    await breakOff(calls)
    expect(await abandonLoad(ledger)).toMatchObject({ version: 1, file: 'abandoned.csv' })
    expect(await loadTable(ledger, calls, inBatches)).toMatchObject({ rows: 60, version: 2 })
  })

  it('says what is in, and how to go on, where its file is cut off', async () => {
    // Noise, which does not pack: what is read at once is some of the file only.
    const noise = () => randomBytes(300).toString('hex')
    const rows = Array.from({ length: 300 }, (_, index) => `${index},1990-01-01,Ada,Bo,${noise()}`)
    const whole = tableFile('whole.csv', ['number,day,caller,called,noise', ...rows, ''].join('\n'))
    await loadTable(ledger, whole, inBatches)
    const all = claims()
    ledger.close()
    ledger = openLedger(':memory:')
    const cut = tableFile('cut.csv', '')
    writeFileSync(cut, gzipSync(readFileSync(whole)).subarray(0, -1_000))
    await expect(loadTable(ledger, cut, inBatches)).rejects.toThrow(
      /is broken or cut off: .* Its rows up to \d+ are in, and load 1 is open: .* --abandon/,
    )
    await abandonLoad(ledger)
    await loadTable(ledger, whole, inBatches)
    expect(claims()).toEqual(all)
  })

  it('has told each row that was refused, wherever it was broken off', async () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      index === 20 ? '21,1990-02-31,Ada,Bo' : `${index + 1},1990-01-01,Ada,Bo`,
    )
    const path = tableFile('refused.csv', ['number,day,caller,called', ...rows, ''].join('\n'))
    const told: number[] = []
    const rejected = async (rejects: readonly Reject[]) => void told.push(...rejects.map(({ row }) => row))
    const killed = async (rejects: readonly Reject[]) => {
      await rejected(rejects)
      if (rejects.length > 0) throw new Error('killed')
    }
    await expect(loadTable(ledger, path, { ...inBatches, rejected: killed })).rejects.toThrow('killed')
    expect(await loadTable(ledger, path, { ...goingOn, rejected })).toMatchObject({ rejects: 1 })
    expect(told).toEqual([22, 22])
  })

  it('is gone on with by one of two that try at once', async () => {
    const calls = callsTable('twice.csv', 200)
    await breakOff(calls)
    // As the graph's lock has it, one writes after the other.
    let last: Promise<unknown> = Promise.resolve()
    const inTurn: typeof ledger.write = (work) => {
      const mine = last.then(() => ledger.write(work))
      last = mine.catch(() => {})
      return mine
    }
    const records = { ...ledger, write: inTurn }
    const both = await Promise.allSettled([
      loadTable(records, calls, goingOn),
      loadTable(records, calls, { ...goingOn, batchClaims: 70 }),
    ])
    const stopped = both.filter((one) => one.status === 'rejected').map(({ reason }) => String(reason))
    expect(stopped).toEqual([
      expect.stringMatching(/Load 1 was gone on with, or ended, by another readout load/),
    ])
  })
})
