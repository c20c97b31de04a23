import { existsSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadTable } from '../../../src/importer/load-table.ts'
import { makeGraph } from '../../../src/importer/offline/make-graph.ts'
import { openTableFile } from '../../../src/importer/offline/table-file.ts'
import { callsMapping, callsTable } from '../calls-table.ts'
import { mappingOf, tableFile } from './a-table.ts'

const scratch = () => mkdtemp(join(tmpdir(), 'readout-offline-'))
const columns = { id: { id: 'Thing' }, aliases: 'string[]' } as const

describe('a file for the import of Neo4j', () => {
  it.each([
    ['one', false],
    ['one\ntwo', true],
    ['one\rtwo', true],
  ])('of %j tells whether values go over lines', async (text, overLines) => {
    const file = openTableFile(join(await scratch(), 'things.csv'), columns)
    file.add({ id: text })
    expect(await file.close()).toBe(overLines)
  })

  it('keeps an alias whole that has the sign which parts them', async () => {
    const path = join(await scratch(), 'things.csv')
    const file = openTableFile(path, columns)
    file.add({ id: 'a', aliases: ['A.\u001fB.', 'C.'] })
    await file.close()
    expect(await readFile(path, 'utf8')).toContain('"A. B.\u001fC."')
  })

  it.runIf(existsSync('/dev/full'))('says so where the disk is full', async () => {
    const file = openTableFile('/dev/full', columns)
    const filled = async () => {
      for (let row = 0; row < 100; row += 1) {
        file.add({ id: 'x'.repeat(10_000) })
        await file.flush()
      }
      await file.close()
    }
    await expect(filled()).rejects.toThrow(/^The file \/dev\/full cannot be written: ENOSPC/)
  })
})

describe('a graph that is made offline', () => {
  const loadAll = (records: Parameters<typeof loadTable>[0]) =>
    loadTable(records, callsTable('offline.csv', 60), {
      mapping: mappingOf(callsMapping),
      by: 'test',
      batchClaims: 50,
    })
  const importGraph = async () => {}

  it('is no longer made once it is to stop', async () => {
    const stop = new AbortController()
    const stopped = (records: Parameters<typeof loadTable>[0]) => {
      stop.abort(new Error('stopped'))
      return loadAll(records)
    }
    const making = makeGraph({
      ...{ folder: await scratch(), loadAll: stopped, importGraph, progress: () => {}, stop: stop.signal },
    })
    await expect(making).rejects.toThrow('stopped')
  })

  it('has a thing that a load told twice of recorded once in that load', async () => {
    const folder = await scratch()
    const yaml =
      'things: { a: { type: Agreement, id: "agreement/{id}", named: "{name}", wikidata: "{item}" } }'
    const rows = Array.from({ length: 30 }, (_, index) => `${index},Treaty ${index},`)
    const path = tableFile('told-twice.csv', ['id,name,item', ...rows, '1,Treaty 1,Q1', ''].join('\n'))
    await makeGraph({
      folder,
      loadAll: (records) =>
        loadTable(records, path, { mapping: mappingOf(yaml), by: 'test', batchClaims: 10 }),
      importGraph,
      progress: () => {},
    })
    const lines = (await readFile(join(folder, 'thingLoads.csv'), 'utf8')).split('\n')
    expect(lines.filter((line) => line.includes('agreement/1"'))).toHaveLength(1)
  })
})
