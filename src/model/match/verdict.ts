import type { Match } from './mention.ts'

/** From here on it is taken for the same: no family name alone, no slip and no guess comes so high without an office or a code. */
const sameFrom = 0.9
/** From here on a person is asked; below, it is another or a new one. */
const proposedFrom = 0.6
/** So much less likely has to be the next: a name told whole (0.97) beside one without its middle (0.93) is not enough. */
const clearMargin = 0.08
/** What has the same code needs no margin over what has only the same name. */
const byCode = 1

/**
 * Whether a mention means a known one. `proposed` names all that come into question, likeliest first; `different` means
 * that none does.
 */
export type Verdict =
  | { readonly verdict: 'same'; readonly match: Match }
  | { readonly verdict: 'proposed'; readonly matches: readonly Match[] }
  | { readonly verdict: 'different' }

/** Judges the answer of a matcher, which has the likeliest first. */
export function verdictOn(matches: readonly Match[]): Verdict {
  const [first, second] = matches
  if (first === undefined || first.score < proposedFrom) return { verdict: 'different' }
  const rival = second?.score ?? 0
  const isClear = first.score === byCode ? rival < byCode : rival <= first.score - clearMargin
  if (first.score >= sameFrom && isClear) return { verdict: 'same', match: first }
  return { verdict: 'proposed', matches: matches.filter(({ score }) => score >= proposedFrom) }
}
