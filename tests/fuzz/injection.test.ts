import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../src/graphql/schema.ts'
import { type Attacked, openAttacked } from './attacked.ts'
import { hostile } from './hostile.ts'
import { stringSlots } from './string-slots.ts'

const slots = stringSlots(schema)
let attacked: Attacked
beforeAll(async () => {
  attacked = await openAttacked()
})
afterAll(() => attacked.close())

describe('hostile words', () => {
  it('have more than a hundred places to stand in, and there are fifty of them', () => {
    expect(slots.length).toBeGreaterThan(100)
    expect(hostile.length).toBeGreaterThanOrEqual(50)
  })

  // npm run harden says each of them in each place.
  it('change nothing and learn nothing, wherever they stand', async () => {
    for (const [index, { query, name }] of slots.entries()) {
      for (const text of [hostile[index % hostile.length], hostile[(index * 7 + 3) % hostile.length]])
        expect(await attacked.fault(query, { text }), `${name}: ${text}`).toBeNull()
    }
    expect(await attacked.changed()).toBe(false)
  })
})
