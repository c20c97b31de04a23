import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { readout, readoutInto } from './readout.ts'

let database: Database
let scratch: string

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  scratch = await mkdtemp(join(tmpdir(), 'readout-export-'))
})
afterAll(async () => {
  await database.close()
  await rm(scratch, { recursive: true })
})

describe('readout export', () => {
  it('writes a file to standard output', async () => {
    const { code, out } = await readout(['export', 'contacts.csv', 'kinds=CALL', 'window.edtf=2022-12'])
    expect(code).toBe(0)
    expect(out.split('\r\n')[1]).toMatch(/^call\/2022-12-12-aliyev-putin,/)
  })

  it('writes a whole file to a path, by a filter in JSON', async () => {
    const path = join(scratch, 'states.gexf')
    const words = [
      'export',
      'network.gexf',
      'projection=STATES_BY_CONTACTS',
      '--filter',
      '{"kinds":["CALL"]}',
    ]
    const { code, out } = await readout([...words, '--output', path])
    expect([code, out]).toEqual([0, ''])
    expect(await readFile(path, 'utf8')).toMatch(/<\/gexf>\n$/)
    expect(await readdir(scratch)).toEqual(['states.gexf'])
    expect((await readout([...words, '--output', path])).told).toContain('add --replace')
    expect((await readout([...words, '--output', path, '--replace'])).code).toBe(0)
  })

  it('writes into a folder by the names that a data dictionary leads to', async () => {
    const folder = await mkdtemp(join(scratch, 'tables-'))
    for (const file of ['network.csv', 'network.dyads.csv', 'network.datapackage.json']) {
      const words = ['export', file, 'projection=STATES_BY_CONTACTS', '--output', folder]
      expect((await readout(words)).code).toBe(0)
    }
    const names = await readdir(folder)
    const [dictionary = ''] = names.filter((name) => name.endsWith('.datapackage.json'))
    const { resources } = JSON.parse(await readFile(join(folder, dictionary), 'utf8'))
    const tables: string[] = resources.map(({ path }: { path: string }) => path)
    expect(names.toSorted()).toEqual([dictionary, ...tables].toSorted())
    const [header] = (await readFile(join(folder, tables[1] ?? ''), 'utf8')).split('\r\n')
    expect(header).toBe(resources[1].schema.fields.map(({ name }: { name: string }) => name).join())
    const again = ['export', 'network.csv', 'projection=STATES_BY_CONTACTS', '--output', folder]
    expect((await readout(again)).told).toContain('add --replace')
  }, 60_000)

  it.each([
    ['a table', ['contacts.csv']],
    ['a network', ['network.gexf', 'projection=LEADERS_BY_CONTACTS']],
    ['all claims', ['--claims']],
  ])('ends quietly where nobody reads on: %s', async (_what, words) => {
    const { code, told } = await readoutInto('true', ['export', ...words])
    expect([code, told.replace(/^Written: .*\n/, '')]).toEqual([0, ''])
  })

  it('says what cannot be had, and writes nothing', async () => {
    const { code, told } = await readout(['export', 'contacts.pdf', '--output', join(scratch, 'no.pdf')])
    expect(code).toBe(1)
    expect(told).toContain('There is no format "pdf"; there are gexf,')
    expect(await readdir(scratch)).not.toContain('no.pdf')
  })
})
