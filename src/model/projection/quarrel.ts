import type { Id } from '../thing.ts'
import type { ToldClaim } from './sources.ts'

/**
 * How sources contradict each other: dates that no day suits, different values of what a thing has one of, or one states
 * what the other denies.
 */
export type Rule = 'dates-apart' | 'values-apart' | 'denied'

type Side = { readonly claim: ToldClaim; readonly value: string }

/** Claims on one field of one thing that cannot all be right. */
export type Quarrel = {
  readonly over: Id
  readonly field: string
  readonly rule: Rule
  readonly sides: readonly Side[]
}

/** Null where all is well. Those who deny one of the others take part, and where the others agree, only those denied. */
export function quarrelOver(
  { over, field, textOf }: { over: Id; field: string; textOf: (claim: ToldClaim) => string },
  apart: Exclude<Rule, 'denied'> | null,
  { stated, denials }: { stated: readonly ToldClaim[]; denials: (claim: ToldClaim) => readonly ToldClaim[] },
): Quarrel | null {
  const denying = stated.flatMap(denials)
  if (!apart && denying.length === 0) return null
  const takingPart = apart ? stated : stated.filter((claim) => denials(claim).length > 0)
  const sides = [
    ...takingPart.map((claim) => ({ claim, value: textOf(claim) })),
    ...denying.map((claim) => ({ claim, value: `not ${textOf(claim)}` })),
  ]
  return { over, field, rule: apart ?? 'denied', sides }
}
