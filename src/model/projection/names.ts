import { inOrder } from '../order.ts'
import { countSources, type ToldClaim } from './sources.ts'

/**
 * The name shown and the other names, in order. Shown is a name of the highest rank that most first tellers use, the
 * shortest of these; one given only as an alias is shown where there is no other.
 */
export function settleNames(claims: readonly ToldClaim[]): {
  readonly name: string | null
  readonly aliases: string[]
} {
  const spellings = [...Map.groupBy(claims, ({ value }) => value ?? '')].map(([text, naming]) => ({
    text,
    shown: naming.some(({ role }) => role === 'name'),
    preferred: naming.some(({ role, rank }) => role === 'name' && rank === 'preferred'),
    sources: countSources(naming.filter(({ role }) => role === 'name')),
  }))
  const [best, ...others] = spellings.sort(
    (a, b) =>
      Number(b.shown) - Number(a.shown) ||
      Number(b.preferred) - Number(a.preferred) ||
      b.sources - a.sources ||
      a.text.length - b.text.length ||
      inOrder(a.text, b.text),
  )
  return { name: best?.text ?? null, aliases: others.map(({ text }) => text).sort(inOrder) }
}
