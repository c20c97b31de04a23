import { describe, expect, it } from 'vitest'
import { parseBundle } from '../../../src/importer/parse-bundle.ts'
import { recordable } from '../../../src/importer/recordable.ts'
import { mapped } from './a-table.ts'

const known = { thingsAmong: async () => new Map(), groundsOf: async () => new Map() }

describe('a claim of a row', () => {
  it('is recorded with its row and its cells, and with no place in a text', async () => {
    const { rows } = await mapped(
      'id,name\n1,Ada\n1,Ada\n',
      'things: { person: { type: Leader, id: "leader/ada", named: "{name}" } }',
    )
    const bundle = parseBundle('table', {
      format: 'readout-bundle/1',
      madeBy: { tool: 'test', version: '1' },
      documents: [{ id: 'document/test', title: 'A test', language: 'en' }],
      things: rows.flatMap(({ things }) => things),
      claims: rows.flatMap(({ claims }) => claims),
    })
    const { claims } = await recordable('table', bundle, { texts: new Map(), known })
    const cited = { exact: 'name: Ada', prefix: '', suffix: '', start: null, end: null }
    expect(claims.map(({ value, quotes }) => [value, quotes])).toEqual([
      [
        'Ada',
        [
          { ...cited, row: 2, document: 'document/test', retold: false },
          { ...cited, row: 3, document: 'document/test', retold: false },
        ],
      ],
    ])
  })
})
