import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { readout } from './readout.ts'

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

  it('says what cannot be had, and writes nothing', async () => {
    const { code, told } = await readout(['export', 'contacts.pdf', '--output', join(scratch, 'no.pdf')])
    expect(code).toBe(1)
    expect(told).toContain('There is no format "pdf"; there are gexf,')
    expect(await readdir(scratch)).not.toContain('no.pdf')
  })
})
