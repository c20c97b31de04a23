import { type Word, wordsOf } from '../spelling.ts'
import type { Id } from '../thing.ts'
import { demonymsOf } from './demonyms.ts'
import type { Candidate } from './mention.ts'

/** States and organisations by the words that name them or their own: `armenia`, `republic of armenia`, `armenian`. */
export type Bodies = ReadonlyMap<string, ReadonlySet<Id>>

/** A longer name of a state is hardly ever said before a title. */
const mostWords = 7

export function bodiesOf(candidates: readonly Candidate[]): Bodies {
  const bodies = new Map<string, Set<Id>>()
  const name = (text: string, id: Id) => {
    const key = phrase(wordsOf(text))
    if (key === '') return
    const ids = bodies.get(key)
    if (ids) ids.add(id)
    else bodies.set(key, new Set([id]))
  }
  const named = new Set<string>()
  const add = (id: Id, names: readonly string[]) => {
    for (const text of names) {
      // The terms of a thousand ministers name the same state.
      const once = `${id} ${text}`
      if (named.has(once)) continue
      named.add(once)
      for (const each of [text, ...demonymsOf(text)]) name(each, id)
    }
  }
  for (const { id, type, names, terms } of candidates) {
    if (type === 'State' || type === 'Organisation') add(id, names)
    for (const { of } of terms) if (of) add(of.id, of.names)
  }
  return bodies
}

/** The longest name of a body that begins at a word. */
export function bodyAt(
  words: readonly Word[],
  start: number,
  bodies: Bodies,
): { readonly ids: ReadonlySet<Id>; readonly length: number } | null {
  for (let length = Math.min(mostWords, words.length - start); length > 0; length -= 1) {
    const ids = bodies.get(phrase(words.slice(start, start + length)))
    if (ids) return { ids, length }
  }
  return null
}

const phrase = (words: readonly Word[]) => words.map(({ spelled }) => spelled).join(' ')
