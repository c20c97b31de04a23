import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/graphql/schema.ts'
import { operationAt } from './any-operation.ts'
import { type Attacked, openAttacked } from './attacked.ts'

let attacked: Attacked
beforeAll(async () => {
  attacked = await openAttacked()
})
afterAll(() => attacked.close())

describe('any question that the contract allows', () => {
  it('is one', () => {
    for (let seed = 0; seed < 200; seed += 1)
      expect(validate(schema, parse(operationAt(schema, seed))), operationAt(schema, seed)).toEqual([])
  })

  // npm run harden asks for a minute, and others than these.
  it('is answered, or told what is wrong with it', async () => {
    const until = performance.now() + 5_000
    let seed = 1
    for (; performance.now() < until; seed += 1) {
      const query = operationAt(schema, seed)
      expect(await attacked.fault(query, {}), `seed ${seed}: ${query}`).toBeNull()
    }
    expect(seed).toBeGreaterThan(2)
    expect(await attacked.changed()).toBe(false)
  })
})
