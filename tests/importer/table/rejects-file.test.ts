import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { rejectsFile, rejectsOf } from '../../../src/cli/load-tables.ts'
import { tableFile } from './a-table.ts'

const folder = join(dirname(tableFile('here.csv', 'a\n')), 'rejects')
const rejectOf = (file: string, row: number) => ({
  file,
  row,
  column: 'day',
  value: 'x',
  reason: 'it is no day',
})
const linesOf = async (file: string) => (await readFile(file, 'utf8')).trim().split('\n').slice(1)

it('rows that are refused of two tables with one name are told in two files', async () => {
  const files = ['one/visits.csv', 'other/visits.csv']
  for (const file of files) await rejectsFile(rejectsOf(file, folder), false).add([rejectOf(file, 2)])
  for (const file of files)
    expect(await linesOf(rejectsOf(file, folder))).toEqual([`${file},2,day,x,it is no day`])
})

it('a row that is told twice, since its transaction was tried again, is told once', async () => {
  const file = rejectsOf('tried-again.csv', folder)
  const { add } = rejectsFile(file, false)
  await add([rejectOf('t', 2)])
  await add([rejectOf('t', 2), rejectOf('t', 3)])
  expect(await linesOf(file)).toEqual(['t,2,day,x,it is no day', 't,3,day,x,it is no day'])
})
