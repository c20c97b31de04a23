import { expect, it } from 'vitest'
import { positionsOf } from '../../src/graphql/positions.ts'

const chain = (length: number) => {
  const ids = Array.from({ length }, (_, index) => `leader/${index}`)
  const links = ids.slice(1).map((target, index) => ({ source: `leader/${index}`, target, weight: 1 }))
  return { ids, links }
}

it('a network is worked out once for all who ask at the same time, and is kept', async () => {
  const [one, other] = await Promise.all([positionsOf(chain(5)), positionsOf(chain(5))])
  expect(one).toBe(other)
  expect(await positionsOf({ ...chain(5), ids: chain(5).ids.toReversed() })).toBe(one)
  expect(one.size).toBe(5)
})

it('networks asked for all at once are all worked out', async () => {
  const lengths = [2, 3, 4, 6, 7]
  const found = await Promise.all(lengths.map((length) => positionsOf(chain(length))))
  expect(found.map(({ size }) => size)).toEqual(lengths)
})

it('a network that a worker fails at is a fault, told each time', async () => {
  const heavy = { source: 'leader/0', target: 'leader/1', weight: 1n }
  const broken = { ids: chain(2).ids, links: [heavy, heavy] }
  // @ts-expect-error A weight is a number.
  const ask = () => positionsOf(broken)
  await expect(ask()).rejects.toThrow('BigInt')
  await expect(ask()).rejects.toThrow('BigInt')
})
