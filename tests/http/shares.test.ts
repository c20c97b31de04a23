import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { openShares } from '../../src/http/shares.ts'

const someone = { name: '192.0.2.1', isHere: false }
const another = { name: '192.0.2.2', isHere: false }
const third = { name: '192.0.2.3', isHere: false }
/** All that is heard of an answer. */
const answer = () => new EventEmitter() as unknown as ServerResponse

it('no client has all places, and each is given back with its answer', () => {
  const shares = openShares({ atOnce: 3, perClient: 2 })
  const first = answer()
  expect(shares.take(someone, first)).toBe('taken')
  expect(shares.take(someone, answer())).toBe('taken')
  expect(shares.take(someone, answer())).toBe('had by client')
  expect(shares.take(another, answer())).toBe('taken')
  expect(shares.take(third, answer())).toBe('had by others')
  first.emit('close')
  expect(shares.take(someone, answer())).toBe('taken')
})
