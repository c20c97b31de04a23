import { distinct } from '../order.ts'
import type { Id } from '../thing.ts'
import type { Judgement } from './mention.ts'

/** What those who took part leave of a score. */
const left = {
  same: 1,
  /** A guest told in one table, and guest and host in the other. */
  oneAndBodies: 0.96,
  /** More were there by one account: a delegation, or the trilateral after the bilateral. */
  more: 0.88,
  /** Two meetings of one day may share two of three. */
  otherThirds: 0.7,
  /** Only states are told by one of them. */
  bodiesOnly: 0.72,
  oneOnly: 0.62,
  /** Each is told with somebody the other is not. */
  otherPartner: 0.15,
  none: 0,
} as const

type Sides = { readonly participants: readonly Id[]; readonly bodies: readonly Id[] }

/** Whether the same ones met, on both sides: one call of a day with Putin is another than the next with somebody else. */
export function compareSides(a: Sides, b: Sides): Judgement {
  const [peopleA, peopleB] = [new Set(a.participants), new Set(b.participants)]
  const common = distinct(peopleA.intersection(peopleB))
  const bodies = distinct(new Set(a.bodies).intersection(new Set(b.bodies)))
  const [onlyA, onlyB] = [peopleA.difference(peopleB).size, peopleB.difference(peopleA).size]
  const says = (kind: keyof typeof left, reason: string): Judgement => ({
    score: left[kind],
    reasons: [reason],
  })
  const both = `with ${[...common, ...bodies].join(', ')} in both`
  if (common.length >= 2) {
    if (onlyA > 0 && onlyB > 0) return says('otherThirds', `${both}, and others besides in each`)
    return onlyA + onlyB === 0 ? says('same', both) : says('more', `${both}, and more in one of them`)
  }
  if (common.length === 1) {
    if ((onlyA > 0 && onlyB > 0) || areElsewhere(a, b))
      return says('otherPartner', `${both}, but with different partners`)
    return bodies.length >= 2
      ? says('oneAndBodies', both)
      : says('oneOnly', `only ${common[0]} in both for sure`)
  }
  if (bodies.length >= 2 && (peopleA.size === 0 || peopleB.size === 0)) return says('bodiesOnly', both)
  return says('none', 'not the same participants')
}

/** Each was held with a body that the other knows nothing of, which tells them apart where persons are not named. */
function areElsewhere(a: Sides, b: Sides): boolean {
  const [bodiesA, bodiesB] = [new Set(a.bodies), new Set(b.bodies)]
  return bodiesA.difference(bodiesB).size > 0 && bodiesB.difference(bodiesA).size > 0
}
