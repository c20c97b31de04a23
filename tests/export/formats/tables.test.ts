import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { linkColumns, linkRows, writeCsv } from '../../../src/export/csv.ts'
import { dataPackage } from '../../../src/export/data-package.ts'
import { dyadColumns, dyadRows } from '../../../src/export/dyads.ts'
import type { Column, TableRow } from '../../../src/export/table.ts'
import { about, aNode } from '../a-piece.ts'
import { call, inBatches, links, pieces, textOf } from './a-network.ts'

const text: Column = { name: 'text', type: 'string', description: '', required: false }
const read = (csv: string): Record<string, string>[] => parse(csv, { columns: true })
const table = async (columns: readonly Column[], rows: readonly TableRow[]) =>
  await textOf(writeCsv(columns, inBatches(rows)))

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '  =1', '＝1', '＋1', '－1', '＠x'])(
    'that a spreadsheet would take for a formula is none: %j',
    async (cell) => {
      expect(read(await table([text], [{ text: cell }]))).toEqual([{ text: `'${cell}` }])
    },
  )

  it.each(['a, b', '"so"', 'two\nlines', 'Ильхам', "'tis", '2020-11-09'])(
    'comes back as it was: %j',
    async (cell) => {
      expect(read(await table([text], [{ text: cell }]))).toEqual([{ text: cell }])
    },
  )

  it('that a spreadsheet parts at semicolons has no formula behind one', async () => {
    expect(read(await table([text], [{ text: 'a; =1+1' }]))).toEqual([{ text: "a; '=1+1" }])
  })

  it('that is a number stays one, below zero too; what is not known is empty; a list is parted by semicolons', async () => {
    const columns = ['a', 'b', 'c'].map((name): Column => ({ ...text, name }))
    expect(await table(columns, [{ a: -3, b: null, c: ['x', 'y'] }])).toBe('a,b,c\r\n-3,,x; y\r\n')
  })
})

it('The links of a network are rows, with the names of both ends.', async () => {
  const rows = read(await textOf(writeCsv(linkColumns, linkRows(inBatches(pieces)))))
  expect(rows).toHaveLength(links.length)
  expect(rows[0]).toMatchObject({
    source: 'leader/number-0',
    sourceName: `'=HYPERLINK("http://example.org")`,
    target: call.id,
    targetName: call.name,
    weight: '2',
    first: '2023-01-03',
    certain: 'true',
    claimIds: 'claim/one',
  })
})

it('Dyads have a row for each pair and year; a contact that may lie in either of two years has none.', async () => {
  const states = [
    aNode({ id: 'leader/number-2', name: 'One', kind: 'state', iso3: 'ARM', cow: 371 }),
    aNode({ id: 'leader/number-3', name: 'Other', kind: 'state', iso3: 'AZE', cow: 373 }),
  ].map((node) => ({ node }))
  const rows = read(
    await textOf(writeCsv(dyadColumns, dyadRows(inBatches([...states, ...links.map((link) => ({ link }))])))),
  )
  expect(
    rows.map(({ oneCow, otherCow, year, contacts, contactIds }) => [
      oneCow,
      otherCow,
      year,
      contacts,
      contactIds,
    ]),
  ).toEqual([
    ['371', '373', '', '1', 'meeting/c'],
    ['371', '373', '2021', '1', 'call/a'],
    ['371', '373', '2022', '1', 'call/b'],
  ])
})

it('A data dictionary tells of each column what it means, and leads to its table.', () => {
  const described = JSON.parse(
    dataPackage({ ...about, address: '/export/network.datapackage.json?kinds=CALL' }, [
      { format: 'csv', columns: linkColumns },
    ]),
  )
  expect(described).toMatchObject({ profile: 'tabular-data-package', version: '7' })
  const [resource] = described.resources
  expect(resource.path).toBe('readout-network-v7.csv')
  expect(resource.schema.fields.map(({ name }: Column) => name)).toEqual(linkColumns.map(({ name }) => name))
  expect(resource.schema.fields.every(({ description }: Column) => description !== '')).toBe(true)
})
