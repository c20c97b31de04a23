import { wordsOf } from '../spelling.ts'
import type { Id } from '../thing.ts'
import { matcher } from './matcher.ts'
import type { Candidate, Match, Mention } from './mention.ts'
import { inOrderOfScore, type Pair, withoutQuarrels } from './pair.ts'
import { verdictOn } from './verdict.ts'

/**
 * Pairs of leaders who may be one person: each is held against all others as if its names were mentioned, and a pair is as
 * sure as the less sure of the two ways. Two who were born on different days are two.
 */
export function sameLeaders(leaders: readonly Candidate[]): readonly Pair[] {
  const match = matcher(leaders)
  const known = new Map(leaders.map((leader) => [leader.id, leader]))
  const meant = new Map(
    leaders.map((leader) => [leader.id, othersMeant(match(mentionOf(leader)), leader.id)]),
  )
  const pairs = [...meant].flatMap(([one, others]) =>
    [...others].flatMap(([other, there]): Pair[] => {
      const back = meant.get(other)?.get(one)
      if (one > other || !back || bornApart(known.get(one), known.get(other))) return []
      const less = back.match.score < there.match.score ? back : there
      const verdict = there.isSame && back.isSame ? 'same' : 'proposed'
      return [{ one, other, verdict, score: less.match.score, reasons: less.match.reasons }]
    }),
  )
  return inOrderOfScore(withoutQuarrels(pairs))
}

/** A family name alone comes so high; whoever shares less of a name with a partner is another. */
const oneInTwoSpellings = 0.7

/** Two who took part in one contact are two; but one may be told in two spellings, and then a person is asked. */
export function metInContact(pair: Pair, contact: Id): Pair | null {
  if (pair.score < oneInTwoSpellings) return null
  return { ...pair, verdict: 'proposed', reasons: [...pair.reasons, `and yet both took part in ${contact}`] }
}

type Meant = { readonly match: Match; readonly isSame: boolean }

function othersMeant(matches: readonly Match[], self: Id): ReadonlyMap<Id, Meant> {
  const verdict = verdictOn(matches.filter(({ id }) => id !== self))
  if (verdict.verdict === 'different') return new Map()
  if (verdict.verdict === 'same') return new Map([[verdict.match.id, { match: verdict.match, isSame: true }]])
  return new Map(verdict.matches.map((match) => [match.id, { match, isSame: false }]))
}

/** A family name that stands for somebody in one document is that of many: it counts only for who has no other name. */
function mentionOf({ names, wikidata }: Candidate): Mention {
  const whole = names.filter((name) => wordsOf(name).length > 1)
  return { names: whole.length > 0 ? whole : names, types: ['Leader'], codes: { wikidata } }
}

const bornApart = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  typeof a?.born === 'string' && typeof b?.born === 'string' && a.born !== b.born
