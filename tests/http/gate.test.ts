import { expect, it } from 'vitest'
import { openGate } from '../../src/http/gate.ts'

it('so many questions run at once, the next ones wait in order, and the rest are sent away at once', async () => {
  const gate = openGate({ atOnce: 2, waiting: 2, patienceMs: 1_000 })
  expect(await Promise.all([gate.enter(), gate.enter()])).toEqual([true, true])
  const order: number[] = []
  const third = gate.enter().then((entered) => entered && order.push(3))
  const fourth = gate.enter().then((entered) => entered && order.push(4))
  expect(gate.isFull()).toBe(true)
  expect(await gate.enter()).toBe(false)
  gate.leave()
  await third
  gate.leave()
  await fourth
  expect(order).toEqual([3, 4])
  gate.leave()
  gate.leave()
  expect([gate.inside(), gate.waiting()]).toEqual([0, 0])
})

it('nobody waits longer than is worth it', async () => {
  const gate = openGate({ atOnce: 1, waiting: 9, patienceMs: 20 })
  await gate.enter()
  expect(await gate.enter()).toBe(false)
  expect(gate.waiting()).toBe(0)
  gate.leave()
  expect(await gate.enter()).toBe(true)
})
