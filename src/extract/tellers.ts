import { slugOf } from '../importer/table/slug.ts'
import type { Id } from '../model/thing.ts'
import { bodyAt } from './body-at.ts'
import type { Span } from './span.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A body that is told to have said what a sentence tells. */
export type Teller = { readonly id: Id; readonly name: string }

const says = /^(?:said|says|reported|announced|stated|noted|informed|confirmed|added|wrote|told)$/

/** "the Kremlin said", "according to the Armenian Foreign Ministry"; null where the text itself tells. */
export function tellerIn(text: string, sentence: Span): Teller | null {
  const tokens = tokensOf(text, sentence)
  for (let index = 0; index < tokens.length; index++) {
    const found = tellerAt(tokens, index)
    if (!found) continue
    const after = tokens.slice(found.next, found.next + 4)
    const isSaid = after.some(
      ({ lower }, place) =>
        says.test(lower) &&
        after
          .slice(0, place)
          .every((token) =>
            /^(?:also|statement|website|press|service|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|has|have)$/.test(
              token.lower,
            ),
          ),
    )
    const isSource =
      tokens[index - 1]?.lower === 'to' ||
      (tokens[index - 1]?.lower === 'the' && tokens[index - 2]?.lower === 'to')
    if (
      isSaid ||
      (isSource && tokens.slice(Math.max(0, index - 4), index).some(({ lower }) => lower === 'according'))
    )
      return found
    index = found.next - 1
  }
  return null
}

function tellerAt(tokens: readonly Token[], index: number): (Teller & { readonly next: number }) | null {
  if (!tokens[index]?.isCapital) return null
  const named = bodyAt(tokens, index)
  if (!named) return null
  const { id, name } = named.body
  const ministry = ministryEnd(tokens, named.next)
  if (id.startsWith('state/'))
    return ministry === null
      ? null
      : {
          id: `organisation/${slugOf(name)}-foreign-ministry`,
          name: `Foreign Ministry of ${name}`,
          next: ministry,
        }
  return { id, name, next: named.next }
}

const ministryEnd = (tokens: readonly Token[], next: number): number | null => {
  const words = tokens
    .slice(next, next + 3)
    .map(({ lower }) => lower)
    .join(' ')
  return words.startsWith('foreign ministry')
    ? next + 2
    : words.startsWith('foreign affairs ministry')
      ? next + 3
      : null
}
