import { describe, expect, it } from 'vitest'
import { readJoined } from '../../../src/importer/table/joined.ts'
import { readMapped } from '../../../src/importer/table/read-mapped.ts'
import { inRowBatches } from '../../../src/importer/table/row-batches.ts'
import { mappingOf, tableFile } from './a-table.ts'

describe('rows that are recorded together', () => {
  it('are fewer where each claim cites a long cell', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `${index},1995,${'x'.repeat(18_000)}`)
    const path = tableFile('long-cells.csv', ['id,day,remarks', ...rows, ''].join('\n'))
    const mapping = mappingOf(
      'things: { visit: { type: Contact, id: "visit/{id}", dated: { date: "{day}", cite: [remarks] } } }',
    )
    const batches = await Array.fromAsync(inRowBatches(readMapped(path, mapping)))
    expect(batches.map(({ rows }) => rows.length)).toEqual([444, 444, 112])
  })
})

describe('a table that another joins', () => {
  const mapping = mappingOf(`
join: { people: { file: joined-people.csv, key: id, on: "{who}" } }
things: { person: { type: Leader, id: "leader/{who}", named: "{people.name}" } }`)

  it('is kept with the columns that the mapping names, and no others', async () => {
    const path = tableFile('joined-people.csv', 'id,name,life\n1,Ada,long\n')
    const rows = (await readJoined(mapping, path)).get('people')?.rows
    expect([...(rows ?? [])].map(([key, cells]) => [key, { ...cells }])).toEqual([['1', { name: 'Ada' }]])
  })

  it('is refused at once where it lacks one of them', async () => {
    const path = tableFile('joined-people.csv', 'id,nom\n1,Ada\n')
    await expect(readJoined(mapping, path)).rejects.toThrow(/has no column "name"; it has id, nom/)
  })
})
