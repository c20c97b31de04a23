import { symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/importer/table/read-table.ts'
import type { TableFormat } from '../../../src/importer/table/table.ts'
import { tableFile } from './a-table.ts'

const csv: TableFormat = { type: 'csv' }
const rowsOf = (path: string, format: TableFormat = csv) => Array.fromAsync(readTable(path, format))

describe('rows of a table', () => {
  it('are counted as a spreadsheet does: the header is 1, and blank rows and line breaks in a cell do not mislead', async () => {
    const path = tableFile('rows.csv', 'id,name\n1,"Ada\nLovelace"\n\n2,Grace\n')
    expect(await rowsOf(path)).toEqual([
      { row: 2, cells: { id: '1', name: 'Ada\nLovelace' } },
      { row: 4, cells: { id: '2', name: 'Grace' } },
    ])
  })

  it('come after comments, which count as rows', async () => {
    const path = tableFile('comments.csv', '# made by hand\nid\n# a note\n1\n')
    expect(await rowsOf(path, { type: 'csv', comment: '#' })).toEqual([{ row: 4, cells: { id: '1' } }])
  })

  it.each([
    ['plain.tsv.gz', 'id\tname\n1\tAda\n'],
    ['plain.ndjson', '{"id": "1", "name": "Ada"}\n'],
    ['plain.json', '[{"id": "1", "name": "Ada"}]'],
    ['plain.txt', 'id,name\n1,Ada\n'],
  ])('of %s are read as its ending says', async (file, content) => {
    const rows = await rowsOf(tableFile(file, content), {})
    expect(rows).toMatchObject([{ cells: { id: '1', name: 'Ada' } }])
  })

  it('of JSON Lines are its lines, and a line that is no JSON is refused alone', async () => {
    const path = tableFile('lines.jsonl', '{"id": 1}\n{"id": \n\n{"id": 3, "of": {"a": "b"}}')
    expect(await rowsOf(path, { type: 'jsonl' })).toEqual([
      { row: 1, cells: { id: 1 } },
      { row: 2, column: null, value: '{"id": ', reason: expect.stringContaining('no JSON') },
      { row: 4, cells: { id: 3, of: { a: 'b' } } },
    ])
  })

  it('of JSON are the records where the mapping says, wherever they lie', async () => {
    const path = tableFile('records.json', '{"meta": [9], "data": {"rows": [{"id": 1}, {"id": 2}]}}')
    expect(await rowsOf(path, { type: 'json', records: 'data.rows.*' })).toEqual([
      { row: 1, cells: { id: 1 } },
      { row: 2, cells: { id: 2 } },
    ])
  })

  it.each([
    [
      'jsonl',
      '{"id": 9007199254740992, "of": [1.5, 1e300]}\n{"id": -9007199254740993}\n{"id": 9007199254740991}\n',
    ],
    [
      'json',
      '[{"id": 9007199254740992, "of": [1.5, 1e300]}, {"id": -9007199254740993}, {"id": 9007199254740991}]',
    ],
  ] as const)('of %s tell numbers apart however long they are', async (type, content) => {
    const rows = await rowsOf(tableFile(`long-numbers.${type}`, content), { type })
    expect(rows.map((row) => 'cells' in row && row.cells)).toEqual([
      { id: '9007199254740992', of: [1.5, 1e300] },
      { id: '-9007199254740993' },
      { id: 9007199254740991 },
    ])
  })

  it('keep each column of a name that stands twice, whatever the others are called', async () => {
    const path = tableFile('twice.csv', 'name,name,name.2,name\na,b,c,d\n')
    expect(await rowsOf(path)).toEqual([
      { row: 2, cells: { name: 'a', 'name.3': 'b', 'name.2': 'c', 'name.4': 'd' } },
    ])
  })

  it('with too few or too many cells are refused, and the others are not', async () => {
    const path = tableFile('ragged.csv', 'a,b\n1,2\n3\n4,5,6\n7,8\n')
    expect(await rowsOf(path)).toEqual([
      { row: 2, cells: { a: '1', b: '2' } },
      { row: 3, column: null, value: null, reason: 'it has 1 cells, where the header has 2' },
      { row: 4, column: null, value: null, reason: 'it has 3 cells, where the header has 2' },
      { row: 5, cells: { a: '7', b: '8' } },
    ])
  })

  it('with a stray quotation mark are taken as they stand', async () => {
    const path = tableFile('quotes.csv', 'a,b\n3,he said "no" to it\n5,"a ""quoted"" word"\n')
    expect(await rowsOf(path)).toEqual([
      { row: 2, cells: { a: '3', b: 'he said "no" to it' } },
      { row: 3, cells: { a: '5', b: 'a "quoted" word' } },
    ])
  })

  it('may have quotation marks, line breaks and comments in every right way together', async () => {
    const path = tableFile(
      'right.csv',
      '# so,"a note\n# another\na,b\n"""so""\nhe said, ""no""",he "too"\n# "\n5,"\n6,7"\n"\n",\n',
    )
    const cells = (await rowsOf(path, { type: 'csv', comment: '#' })).map(
      (row) => 'cells' in row && row.cells,
    )
    expect(cells).toEqual([
      { a: '"so"\nhe said, "no"', b: 'he "too"' },
      { a: '5', b: '\n6,7' },
    ])
  })

  it('are the same with a byte-order mark, packed, or in another encoding that is named', async () => {
    const expected = [{ row: 2, cells: { näme: 'Đoàn' } }]
    expect(await rowsOf(tableFile('mark.csv', '\uFEFFnäme\nĐoàn\n'))).toEqual(expected)
    expect(await rowsOf(tableFile('packed.gz', 'näme\nĐoàn\n'))).toEqual(expected)
    const latin = tableFile('latin.csv', Buffer.from('näme\nNúñez\n', 'latin1'))
    expect(await rowsOf(latin, { type: 'csv', encoding: 'windows-1252' })).toEqual([
      { row: 2, cells: { näme: 'Núñez' } },
    ])
    const wide = tableFile('wide.csv', Buffer.from('\uFEFFa\nNúñez\n', 'utf16le'))
    expect(await rowsOf(wide, { type: 'csv', encoding: 'utf-16le' })).toEqual([
      { row: 2, cells: { a: 'Núñez' } },
    ])
  })
})

describe('a file that is no table', () => {
  const cases: readonly [what: string, content: string | Uint8Array, sentence: RegExp][] = [
    ['empty', '', /is empty/],
    ['in another encoding', Buffer.from('a\nNúñez\n', 'latin1'), /is not utf-8 .*encoding: windows-1252/],
    ['in UTF-16', Buffer.from('\uFEFFa\nb\n', 'utf16le'), /UTF-16: write "encoding: utf-16le"/],
    [
      'a spreadsheet under a wrong name',
      Buffer.from('PK\u0003\u0004\0\0'),
      /no text: it has a NUL byte.*saved as CSV/,
    ],
    ['one line without end', `a,b\n1,${'x'.repeat(3_000_000)}`, /line 2: it is longer than a record may be/],
    ['one line of commas', `a,b\n1,2\n${','.repeat(2_000_000)}\n3,4\n`, /line 3: it is longer than a record/],
    [
      'with a quotation mark that nothing closes',
      'a,b\n1,2\n"3,4\n5,6\n',
      /row 3: a quotation mark is opened and never closed/,
    ],
    [
      'with a stray quotation mark that another one, rows later, would close',
      'id,name,notes\n1,A,ok\n2,B,"unclosed note\n3,C,x\n4,D,y\n5,E,"fine"\n6,F,z\n',
      /row 3: a quotation mark that begins a cell is not closed on its line/,
    ],
    ['a gzip file cut off', gzipSync('a,b\n1,2\n'.repeat(999)).subarray(0, 30), /broken or cut off/],
  ]
  it.each(cases)('is refused with a sentence: %s', async (what, content, sentence) => {
    await expect(rowsOf(tableFile(`${what.replaceAll(' ', '-')}.csv`, content))).rejects.toThrow(sentence)
  })

  it('is refused with a sentence: one that is not there, a folder, links in a circle', async () => {
    const here = tableFile('here.csv', 'a\n')
    const circle = join(dirname(here), `circle-${process.pid}.csv`)
    symlinkSync(circle, circle)
    await expect(rowsOf(`${here}-not`)).rejects.toThrow(/there is no such file/)
    await expect(rowsOf(dirname(here))).rejects.toThrow(/it is a folder/)
    await expect(rowsOf(circle)).rejects.toThrow(/links lead in a circle/)
  })

  it('is refused once it unpacks to what no real table does, and not read on', async () => {
    const bomb = tableFile('bomb.csv.gz', Buffer.alloc(20_000_000, `${'a'.repeat(4_000)},b\n`))
    const limits = { unpacked: 2 ** 32, ratio: 200, ratioFrom: 1_000_000 }
    await expect(Array.fromAsync(readTable(bomb, csv, { limits }))).rejects.toThrow(
      /more than 200 times its size/,
    )
    const small = { unpacked: 5_000_000, ratio: 1e9, ratioFrom: 0 }
    await expect(Array.fromAsync(readTable(bomb, csv, { limits: small }))).rejects.toThrow(/more than 5 MiB/)
  })
})
