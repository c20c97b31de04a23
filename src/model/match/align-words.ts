import type { Word } from '../spelling.ts'
import { type Likeness, likenessOf } from './compare-words.ts'

/** Which words of one name are which of another, by their places; what is left over on either side. */
export type Alignment = {
  readonly pairs: readonly Pair[]
  readonly leftA: readonly number[]
  readonly leftB: readonly number[]
}
type Pair = Likeness & { readonly a: number; readonly b: number }

/** The best pairs first, each word once; `Xiao Ping` may be one word in the other name. */
export function alignWords(a: readonly Word[], b: readonly Word[]): Alignment {
  const first = align(a, b)
  if (first.leftA.length === 0 || first.leftB.length === 0 || a.length === b.length) return first
  const [joinedA, joinedB] = [joined(a, b), joined(b, a)]
  if (joinedA === a && joinedB === b) return first
  return align(joinedA, joinedB)
}

function align(a: readonly Word[], b: readonly Word[]): Alignment {
  const possible: Pair[] = []
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const alike = likenessOf(one, other)
      if (alike) possible.push({ ...alike, a: i, b: j })
    }
  }
  possible.sort((x, y) => y.share - x.share || apart(x) - apart(y) || x.a - y.a || x.b - y.b)
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const pairs: Pair[] = []
  for (const pair of possible) {
    if (takenA.has(pair.a) || takenB.has(pair.b)) continue
    takenA.add(pair.a)
    takenB.add(pair.b)
    pairs.push(pair)
  }
  const left = (words: readonly Word[], taken: ReadonlySet<number>) =>
    [...words.keys()].filter((index) => !taken.has(index))
  return { pairs, leftA: left(a, takenA), leftB: left(b, takenB) }
}

const apart = ({ a, b }: Pair) => Math.abs(a - b)

/** Two neighbours made one, or all of them, where the other name has that as a word. */
function joined(words: readonly Word[], other: readonly Word[]): readonly Word[] {
  const wanted = new Set(other.map(({ spelled }) => spelled))
  for (let length = words.length; length > 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const parts = words.slice(start, start + length)
      const [first] = parts
      const spelled = parts.map((part) => part.spelled).join('')
      if (!first || !wanted.has(spelled)) continue
      const sounded = parts.map((part) => part.sounded ?? part.spelled).join('')
      return [...words.slice(0, start), { ...first, spelled, sounded }, ...words.slice(start + length)]
    }
  }
  return words
}
