import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { loadableAt, ownData } from '../../src/cli/loadable.ts'
import { loadTable } from '../../src/importer/load-table.ts'
import { openLedger } from '../../src/importer/offline/ledger.ts'
import { unfinishedAmong } from '../../src/importer/open-load.ts'
import { readMapping } from '../../src/importer/table/read-mapping.ts'

const mapping = `mapping: readout-mapping/1
files: visits*.csv*
document: { id: document/visits, title: Visits }
things:
  visit: { type: Contact, id: "visit/{id}", dated: "{day}" }
`
const table = 'id,day\n1,1995\n'
const bundle = '{"format": "readout-bundle/1", "madeBy": {"tool": "t", "version": "1"}}'

const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-folder-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
const foundIn = async (folder: string) => {
  const { hasBundles, tables } = await loadableAt(folder, [])
  return { hasBundles, tables: tables.map(({ path }) => basename(path)) }
}

it('of a folder come its bundles and its tables, but neither rejects of a load nor what else is hidden', async () => {
  const folder = folderWith({
    ...{ 'visits.yaml': mapping, 'visits.csv': table, 'deep/visits-2.csv': table },
    ...{ 'call/bundle.json': bundle, '.readout/rejects/visits.csv.rejects.csv': 'file,row\n' },
  })
  expect(await foundIn(folder)).toEqual({ hasBundles: true, tables: ['visits-2.csv', 'visits.csv'] })
})

it('a link to a table is one, and a link to a folder leads nowhere', async () => {
  const elsewhere = folderWith({ 'table.csv': table })
  const folder = folderWith({ 'visits.yaml': mapping, 'sub/notes.txt': '' })
  symlinkSync(join(elsewhere, 'table.csv'), join(folder, 'visits-3.csv'))
  symlinkSync(folder, join(folder, 'sub', 'visits-loop.csv'))
  symlinkSync(join(folder, 'visits-gone.csv'), join(folder, 'visits-gone.csv'))
  expect(await foundIn(folder)).toEqual({ hasBundles: false, tables: ['visits-3.csv'] })
})

it('of Readout’s own data come the documents alone', async () => {
  expect(await foundIn(ownData)).toEqual({ hasBundles: true, tables: [] })
})

it('a folder with the name of a mapping is none', async () => {
  const folder = folderWith({ 'visits.csv': table, 'visits.yaml': mapping, 'a.yaml/notes.txt': '' })
  expect((await loadableAt(join(folder, 'visits.csv'), [])).tables).toHaveLength(1)
})

it('a bundle is one by what it says it is, whatever mapping is named with it', async () => {
  const folder = folderWith({ 'my.json': bundle, 'people.json': '[{"id": 1}]', 'visits.yaml': mapping })
  const named = [await readMapping(join(folder, 'visits.yaml'))]
  expect(await loadableAt(join(folder, 'my.json'), named)).toMatchObject({ hasBundles: true, tables: [] })
  expect(await loadableAt(join(folder, 'people.json'), named)).toMatchObject({ hasBundles: false })
})

it('what is wrong with the mapping of a JSON table is told, and the table is not taken for a bundle', async () => {
  const wrong = mapping.replace('visits*.csv*', 'people.json').replace('Contact', 'Kontact')
  const folder = folderWith({ 'people.json': '[{"id": 1}]', 'people.yaml': wrong })
  await expect(loadableAt(join(folder, 'people.json'), [])).rejects.toThrow(/people\.yaml, line 5/)
})

it('of the tables of a folder the one whose load was broken off comes first', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => `${index},1995\n`).join('')
  const content = { 'visits-1.csv': table, 'visits-2.csv': `id,day\n${rows}`, 'visits.yaml': mapping }
  const { tables } = await loadableAt(folderWith(content), [])
  const [, second] = tables
  const ledger = openLedger(':memory:')
  expect(await unfinishedAmong(ledger, tables)).toBeUndefined()
  const broken = loadTable(ledger, second?.path ?? '', {
    ...{ mapping: await readMapping(join(dirname(second?.path ?? ''), 'visits.yaml')), by: 'test' },
    batchLoaded: () => {
      throw new Error('broken off')
    },
  })
  await expect(broken).rejects.toThrow('broken off')
  expect(await unfinishedAmong(ledger, tables)).toBe(second)
  ledger.close()
})
