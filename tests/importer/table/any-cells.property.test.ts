import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellFault } from '../../../src/importer/table/cell-fault.ts'
import { mapRow } from '../../../src/importer/table/map-row.ts'
import { readMapping } from '../../../src/importer/table/read-mapping.ts'

const mappingFile = (name: string) =>
  fileURLToPath(new URL(`../../../mappings/${name}.yaml`, import.meta.url))

const words = fc.constantFrom(
  ...[
    'President',
    'and',
    'Prime Minister',
    'Queen',
    'of',
    'the',
    'Ada',
    'BERG',
    ',',
    'Met with',
    '.',
    ';',
    'Soviet',
  ],
)
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 12 }).map((some) => some.join(' ')),
  fc.constantFrom(
    '1995-03-07',
    '1995-00-00',
    'russia',
    'U.S.S.R.',
    'president',
    'secretary',
    '__proto__',
    '',
  ),
)

describe('whatever stands in the cells', () => {
  it.each([
    ['visits-to-us', ['id', 'start-date', 'end-date', 'visitor', 'from@id', 'from']],
    [
      'travels-of-us',
      ['trip@role', 'trip@who', 'id', 'name', 'start-date', 'end-date', 'country@id', 'country', 'remarks'],
    ],
  ])('a row of %s is taken whole or refused, and the same each time', async (name, columns) => {
    const mapping = await readMapping(mappingFile(name))
    const told = (cells: Record<string, string>) => {
      try {
        return mapRow(mapping, new Map(), { row: 2, cells })
      } catch (error) {
        if (error instanceof CellFault) return error.message
        throw error
      }
    }
    const row = fc
      .tuple(...columns.map(() => cell))
      .map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])))
    fc.assert(
      fc.property(row, (cells) => {
        expect(told(cells)).toEqual(told(cells))
      }),
      { numRuns: 500 },
    )
  })

  it('a cell that is far too long names nobody or refuses its row, and takes no time', async () => {
    const mapping = await readMapping(mappingFile('travels-of-us'))
    const travel = { 'trip@role': 'president', 'trip@who': 'x', id: '1', name: 'X', 'country@id': 'france' }
    const days = { 'start-date': '1995', 'end-date': '1995', country: 'France' }
    const started = performance.now()
    for (const piece of [
      'met with President ',
      'met with A, and ',
      'Met with King Ada. ',
      'King and ',
      'Ada de la ',
    ]) {
      const cells = { ...travel, ...days, remarks: `Met with ${piece.repeat(10_000)}B` }
      const told = () => mapRow(mapping, new Map(), { row: 2, cells })
      if (/King Ada|President/.test(piece)) expect(told).toThrow(CellFault)
      else expect(told()?.things.filter(({ id }) => id.startsWith('leader/met-'))).toEqual([])
    }
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('a text in the column of an id or of a name refuses its row', async () => {
    const mapping = await readMapping(mappingFile('visits-to-us'))
    const visit = { 'start-date': '1995', 'end-date': '1995', 'from@id': 'france', from: 'France' }
    const row = (cells: Record<string, string>) => () =>
      mapRow(mapping, new Map(), { row: 2, cells: { ...visit, ...cells } })
    expect(row({ id: '1'.repeat(400), visitor: 'King Ada' })).toThrow(/cannot be the id of visit/)
    expect(row({ id: '1', visitor: `King ${'Ada '.repeat(9_000)}` })).toThrow(/cannot be the id of visitor/)
  })
})
