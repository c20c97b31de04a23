import { describe, expect, it } from 'vitest'
import { openGate } from '../../src/http/gate.ts'

const someone = '192.0.2.1'
const another = '192.0.2.2'

describe('at the gate', () => {
  it('so many questions run at once, the next ones wait in order, and the rest are sent away at once', async () => {
    const gate = openGate({ atOnce: 2, share: 2, perClient: 2, patienceMs: 1_000 })
    expect(await Promise.all([gate.enter(someone), gate.enter(someone)])).toEqual([true, true])
    const order: number[] = []
    const third = gate.enter(someone).then((entered) => entered && order.push(3))
    const fourth = gate.enter(someone).then((entered) => entered && order.push(4))
    expect(gate.isFull(someone)).toBe(true)
    expect(await gate.enter(someone)).toBe(false)
    gate.leave(someone)
    await third
    gate.leave(someone)
    await fourth
    expect(order).toEqual([3, 4])
    gate.leave(someone)
    gate.leave(someone)
    expect([gate.inside(), gate.waiting()]).toEqual([0, 0])
  })

  it('nobody waits longer than is worth it', async () => {
    const gate = openGate({ atOnce: 1, share: 1, perClient: 9, patienceMs: 20 })
    await gate.enter(someone)
    expect(await gate.enter(someone)).toBe(false)
    expect(gate.waiting()).toBe(0)
    gate.leave(someone)
    expect(await gate.enter(someone)).toBe(true)
  })

  it('a client that asks much keeps no other waiting', async () => {
    const gate = openGate({ atOnce: 1, share: 1, perClient: 3, patienceMs: 1_000 })
    await gate.enter(someone)
    const order: string[] = []
    const wait = (client: string) => gate.enter(client).then((entered) => order.push(entered ? client : ''))
    const waiting = [wait(someone), wait(someone), wait(someone), wait(another)]
    expect([gate.isFull(someone), gate.isFull(another)]).toEqual([true, false])
    for (const client of [someone, someone, another, someone, someone]) {
      gate.leave(client)
      await new Promise(setImmediate)
    }
    await Promise.all(waiting)
    expect(order).toEqual([someone, another, someone, someone])
  })

  it('after work that took long, who comes next may wait again', async () => {
    let time = 0
    const gate = openGate({ atOnce: 1, share: 1, perClient: 9, patienceMs: 1_000 }, () => time)
    await gate.enter(someone)
    const next = gate.enter(someone)
    time += 30_000
    gate.leave(someone)
    await next
    expect(gate.isFull(another)).toBe(false)
  })

  it('no client has every place, however much it asks', async () => {
    const gate = openGate({ atOnce: 4, share: 3, perClient: 9, patienceMs: 1_000 })
    const asked = Array.from({ length: 5 }, () => gate.enter(someone))
    expect([gate.inside(), gate.waiting()]).toEqual([3, 2])
    expect(await gate.enter(another)).toBe(true)
    gate.leave(another)
    expect([gate.inside(), gate.waiting()]).toEqual([3, 2])
    for (let left = 0; left < 5; left += 1) {
      gate.leave(someone)
      await new Promise(setImmediate)
    }
    expect(await Promise.all(asked)).toEqual([true, true, true, true, true])
    expect([gate.inside(), gate.waiting()]).toEqual([0, 0])
  })

  it('who could not be let in in time is sent away at once, and nobody once there is room', async () => {
    let time = 0
    const gate = openGate({ atOnce: 1, share: 1, perClient: 99, patienceMs: 1_000 }, () => time)
    await gate.enter(someone)
    // Each has its place for half a second.
    for (let left = 0; left < 50; left += 1) {
      const next = gate.enter(someone)
      time += 500
      gate.leave(someone)
      expect(await next).toBe(true)
    }
    const waiting = [gate.enter(someone), gate.enter(someone)]
    expect([gate.isFull(someone), gate.isFull(another)]).toEqual([true, false])
    for (let left = 0; left < 3; left += 1) gate.leave(someone)
    await Promise.all(waiting)
    expect(gate.isFull(someone)).toBe(false)
  })
})
