import { describe, expect, it } from 'vitest'
import { mapped } from './a-table.ts'

describe('a condition on days', () => {
  it.each([
    ['{ from: 1990, to: 1999 }', ['1990-01-01', '1999-05-01', '1999']],
    ['{ to: 1999-05 }', ['1989-12-31', '1990-01-01', '1999-05-01', '1999']],
    ['{ from: 1999-05-01, to: 1999-05-01 }', ['1999-05-01']],
  ])('%s takes whole years and months', async (test, expected) => {
    const days = ['1989-12-31', '1990-01-01', '1999-05-01', '1999', '2000-01-01']
    const yaml = `where: { day: ${test} }\nthings: { visit: { type: Contact, id: "visit/{day}", dated: "{day}" } }`
    const { rows } = await mapped(['day', ...days, ''].join('\n'), yaml)
    expect(rows.flatMap(({ claims }) => claims.map(({ date }) => date))).toEqual(expected)
  })
})

describe('a word that a cell brings', () => {
  it('refuses its row where the model has no such word', async () => {
    const yaml = 'things: { visit: { type: Contact, id: "visit/{id}", hasKind: "{kind}" } }'
    const { rows, rejects } = await mapped('id,kind\n1,visit\n2,picnic\n', yaml)
    expect(rows.map(({ row }) => row)).toEqual([2])
    expect(rejects[0]?.reason).toMatch(/"picnic" is no value of hasKind/)
  })
})
