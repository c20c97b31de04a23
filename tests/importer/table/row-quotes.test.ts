import { describe, expect, it } from 'vitest'
import { parseBundle } from '../../../src/importer/parse-bundle.ts'
import { recordable } from '../../../src/importer/recordable.ts'
import { mappingOf, read, tableFile } from './a-table.ts'

const known = { thingsAmong: async () => new Map(), groundsOf: async () => new Map() }

describe('a claim of a row', () => {
  it('is recorded with its row and its cells, and with no place in a text', async () => {
    const table = tableFile('people.csv', 'id,name\n1,Ada\n1,Ada\n')
    expect(await quotesOfName(table)).toEqual([
      { ...cited, row: 2, file: 'people.csv' },
      { ...cited, row: 3, file: 'people.csv' },
    ])
  })

  it('is stated by the same row of each file of its document, packed or not', async () => {
    const files = ['one.csv', 'other.csv.gz'].map((name) => tableFile(name, 'name\nAda\n'))
    expect(await quotesOfName(...files)).toEqual([
      { ...cited, row: 2, file: 'one.csv' },
      { ...cited, row: 2, file: 'other.csv' },
    ])
  })

  const cited = {
    ...{ exact: 'name: Ada', prefix: '', suffix: '', start: null, end: null },
    ...{ document: 'document/test', retold: false },
  }

  const quotesOfName = async (...files: readonly string[]) => {
    const mapping = mappingOf('things: { person: { type: Leader, id: "leader/ada", named: "{name}" } }')
    const rows = (await Promise.all(files.map((file) => read(file, mapping)))).flatMap((table) => table.rows)
    const bundle = parseBundle('table', {
      format: 'readout-bundle/1',
      madeBy: { tool: 'test', version: '1' },
      documents: [{ id: 'document/test', title: 'A test', language: 'en' }],
      things: rows.flatMap(({ things }) => things),
      claims: rows.flatMap(({ claims }) => claims),
    })
    const { claims } = await recordable('table', bundle, { texts: new Map(), known })
    expect(claims).toHaveLength(1)
    return claims[0]?.quotes
  }
})
