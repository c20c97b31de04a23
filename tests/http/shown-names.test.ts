import { beforeEach, describe, expect, it } from 'vitest'
import { openShownNames } from '../../src/http/shown-names.ts'

let time: number
let dropped: string[]
let shown: (name: string) => string
beforeEach(() => {
  time = 0
  dropped = []
  shown = openShownNames(
    new Set(['WhoMeets']),
    (name) => dropped.push(name),
    () => time,
  )
  expect(shown('Own')).toBe('Own')
  for (let number = 0; number < 500; number += 1) shown(`Made${number}`)
})

describe('while somebody makes up names', () => {
  it('operations that are known keep theirs', () => {
    expect(shown('WhoMeets')).toBe('WhoMeets')
  })

  it('those that were asked for before keep theirs', () => {
    expect(shown('Own')).toBe('Own')
  })

  it('no more than a hundred others are shown', () => {
    expect(shown('Made500')).toBe('other')
  })
})

describe('once they are not asked for any more', () => {
  beforeEach(() => {
    time = 500_000
    shown('Own')
    time = 700_000
  })

  it('names that are come into view, and the made-up ones go', () => {
    expect(shown('New')).toBe('New')
    expect(dropped).toEqual(['Made0'])
  })

  it('those that were asked for all the while stay', () => {
    for (let number = 0; number < 99; number += 1) expect(shown(`New${number}`)).toBe(`New${number}`)
    expect(dropped).toHaveLength(99)
    expect(dropped).not.toContain('Own')
    expect(shown('OneMore')).toBe('other')
  })
})
