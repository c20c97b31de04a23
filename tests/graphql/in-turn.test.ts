import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTurn } from '../../src/graphql/in-turn.ts'

it('no more is done at a time than was said, each in its turn, and a failure gives its turn on', async () => {
  const takeTurn = inTurn(2)
  const order: number[] = []
  let now = 0
  let most = 0
  const work = async (number: number) => {
    order.push(number)
    now += 1
    most = Math.max(most, now)
    await setImmediate()
    now -= 1
    if (number % 3 === 0) throw new Error(`${number} failed.`)
    return number
  }
  const numbers = Array.from({ length: 10 }, (_, number) => number)
  const done = await Promise.allSettled(numbers.map((number) => takeTurn(() => work(number))))
  expect(most).toBe(2)
  expect(order).toEqual(numbers)
  expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(4)
})
