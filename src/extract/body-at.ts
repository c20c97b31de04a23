import type { Id } from '../model/thing.ts'
import { type Body, beginsBody, knownBodies } from './gazetteer.ts'
import type { Token } from './tokens.ts'

/** A body that is named from one token on to the one before `next`. */
export type NamedBody = { readonly body: Body; readonly isAdjective: boolean; readonly next: number }

/** Of a part of a state, such as the Kremlin, that state. */
export const idOf = ({ body }: { readonly body: Pick<Body, 'id' | 'of'> }): Id => body.of ?? body.id

const mostWords = 7
const official =
  /^(?:republic|kingdom|federation|state|states|emirate|sultanate|principality|commonwealth|union|republics|government|people|duchy|dominion)$/
const before =
  /^(?:islamic|people|s|people's|people’s|democratic|federal|federative|hashemite|socialist|arab|united|grand|co-operative|plurinational|bolivarian|oriental|independent)$/

/** The longest name of a body that begins at a token: "Azerbaijan", "the Republic of Azerbaijan", "Russian". */
export function bodyAt(tokens: readonly Token[], start: number): NamedBody | null {
  const first = tokens[start]
  if (!first) return null
  if (first.lower === 'the') return bodyAt(tokens, start + 1)
  if (!first.isCapital) return null
  return longestAt(tokens, start) ?? officialAt(tokens, start)
}

/** The body whose name ends before a token. */
export function bodyBefore(
  tokens: readonly Token[],
  end: number,
): (NamedBody & { readonly start: number }) | null {
  for (let start = Math.max(0, end - mostWords); start < end; start++) {
    const found = bodyAt(tokens, start)
    if (found?.next === end && tokens[start]?.lower !== 'the') return { ...found, start }
  }
  return null
}

function longestAt(tokens: readonly Token[], start: number): NamedBody | null {
  if (!beginsBody(tokens[start]?.lower ?? '')) return null
  const bodies = knownBodies()
  let key = ''
  let longest: NamedBody | null = null
  for (let next = start; next < Math.min(tokens.length, start + mostWords); next++) {
    const token = tokens[next]
    if (!token) break
    if (next > start && tokens[next - 1]?.isPossessive) key += "'s"
    key += (key === '' || token.text === ',' ? '' : ' ') + token.lower
    const found = bodies.get(key)
    if (found && !(found.isAcronym && token.text !== token.text.toUpperCase()))
      longest = { ...found, next: next + 1 }
  }
  return longest
}

/** "Republic of Azerbaijan", "Islamic Republic of Iran", "Russian Federation", "Kyrgyz Republic". */
function officialAt(tokens: readonly Token[], start: number): NamedBody | null {
  let index = start
  while (before.test(tokens[index]?.lower ?? '') && tokens[index]?.isCapital) index++
  if (
    !official.test(tokens[index]?.lower ?? '') ||
    !tokens[index]?.isCapital ||
    tokens[index + 1]?.lower !== 'of'
  )
    return null
  const found = bodyAt(tokens, index + 2)
  return found && !found.isAdjective ? found : null
}
