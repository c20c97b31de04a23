import { XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { writeSvg } from '../../../src/export/svg.ts'
import { layoutOf } from '../../../src/model/layout.ts'
import { looks } from '../../../src/model/looks.ts'
import { about, aNode } from '../a-piece.ts'
import { inBatches, pieces } from './a-network.ts'

const place = async (joined: Parameters<typeof layoutOf>[0]) => layoutOf(joined, new Map())

it('A picture has a shape for each thing, a line for each link, and says what it is.', async () => {
  const svg = await writeSvg(about, inBatches(pieces), place)
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg.match(/<line /g)).toHaveLength(3)
  expect(svg.match(/<path id=/g)).toHaveLength(6)
  expect(svg).toContain('citation: Readout: a network. Data version 7')
  expect(await writeSvg(about, inBatches(pieces), place)).toBe(svg)
})

it('Every kind of thing has a shape, and an empty picture is one too.', async () => {
  const each = looks.map(({ kind }) => ({
    node: aNode({ id: `thing/${kind.toLowerCase()}`, name: kind, kind: kind.toLowerCase() }),
  }))
  expect((await writeSvg(about, inBatches(each), place)).match(/<path id=/g)).toHaveLength(looks.length)
  expect(XMLValidator.validate(await writeSvg(about, inBatches([]), place))).toBe(true)
})
