import type { Id } from '../model/thing.ts'
import { bodyAt } from './body-at.ts'
import { tokensOf } from './tokens.ts'

/** All states and organisations that a text names. */
export function statesIn(text: string): Set<Id> {
  const tokens = tokensOf(text, { start: 0, end: text.length })
  const found = new Set<Id>()
  for (let index = 0; index < tokens.length; index++) {
    const named = tokens[index]?.isCapital ? bodyAt(tokens, index) : null
    if (!named) continue
    found.add(named.body.of ?? named.body.id)
    index = named.next - 1
  }
  return found
}
