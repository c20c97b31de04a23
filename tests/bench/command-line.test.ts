import { describe, expect, it } from 'vitest'
import { readOptions } from '../../bench/command-line.ts'
import { readLoadOptions } from '../../bench/load/command-line.ts'

describe('npm run bench', () => {
  it('measures all parts of all contestants unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({
      scale: 'S',
      parts: ['latency', 'load', 'shapes', 'start', 'growth'],
      contestants: ['floor', 'readout', 'neo4jGraphql'],
      heap: 1024,
    })
  })

  it('asks a million contacts what the goal of growth is about, with more memory', () => {
    expect(readOptions(['--scale', 'L'])).toMatchObject({
      parts: ['latency', 'growth'],
      contestants: ['floor', 'readout'],
      heap: 2048,
      pageCache: 2304,
    })
    expect(readOptions(['--scale', 'L', '--parts', 'start', '--heap', '1500'])).toMatchObject({
      parts: ['start'],
      heap: 1500,
    })
  })
})

describe('npm run bench -- load', () => {
  it('has every loader bring in a thousand rows unless told otherwise', () => {
    expect(readLoadOptions([])).toMatchObject({
      scale: 'S',
      loaders: ['readout', 'bare', 'offline'],
      seed: 1,
    })
    expect(readLoadOptions(['--scale', 'M', '--loaders', 'readout'])).toMatchObject({
      scale: 'M',
      loaders: ['readout'],
    })
  })
})
