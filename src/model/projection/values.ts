import { commonDate, reconcileDates } from '../calendar.ts'
import type { Id, ThingType } from '../thing.ts'
import type { UncertainDate } from '../uncertain-date.ts'
import type { DenialsOf } from './denials.ts'
import { distinct } from './order.ts'
import { type Quarrel, quarrelOver } from './quarrel.ts'
import type { ToldClaim } from './sources.ts'
import { atFirstHand, unsurpassed } from './status.ts'

/** What a thing has one of: the value that sources agree on, or null, and the quarrel where they do not. */
export type Settled<Value> = { readonly value: Value | null; readonly quarrel: Quarrel | null }

/** Claims on one thing and one predicate, and who denies them. */
export type Dossier = {
  readonly thing: Id
  readonly claims: readonly ToldClaim[]
  readonly denialsOf: DenialsOf
}

export function settleDate(dossier: Dossier): Settled<UncertainDate> {
  const { stated, denials } = contenders(dossier)
  if (stated.length === 0) return { value: null, quarrel: null }
  return {
    value: reconcileDates(datesOf(atFirstHand(stated))).date,
    quarrel: quarrelOver(
      { over: dossier.thing, field: 'date', textOf: ({ date }) => date?.edtf ?? '' },
      commonDate(datesOf(stated)) ? null : 'dates-apart',
      { stated, denials },
    ),
  }
}

export function settleKind(dossier: Dossier): Settled<string> {
  const { stated, denials } = contenders(dossier)
  return settle(dossier.thing, 'kind', { stated, denials, textOf: ({ value }) => value ?? '' })
}

/** Goes with the kind: whoever takes a call for a meeting has no say in how the call was made. */
export function settleChannel(dossier: Dossier): Settled<string> {
  const kind = settleKind(dossier).value
  const telling = contenders(dossier).stated.filter(
    ({ value, channel }) => value === kind && channel !== null,
  )
  // Whoever denies "a call by telephone" denies the kind.
  return settle(dossier.thing, 'channel', {
    stated: telling,
    denials: () => [],
    textOf: ({ channel }) => channel ?? '',
  })
}

/** A contact is alleged where one side alone says what became of it. */
export function settleStatus(
  dossier: Dossier,
  type: ThingType,
): Settled<string> & { readonly alleged: boolean | null } {
  const { stated, denials } = contenders(dossier)
  const last = unsurpassed(stated, type)
  const settled = settle(dossier.thing, 'status', {
    stated: last,
    denials,
    textOf: ({ value }) => value ?? '',
  })
  return { ...settled, alleged: last.length > 0 ? last.every((claim) => claim.alleged) : null }
}

function settle(
  over: Id,
  field: string,
  {
    stated,
    denials,
    textOf,
  }: { stated: readonly ToldClaim[]; denials: DenialsOf; textOf: (claim: ToldClaim) => string },
): Settled<string> {
  const [value = null, ...others] = distinct(atFirstHand(stated).map(textOf))
  const apart = distinct(stated.map(textOf)).length > 1 ? 'values-apart' : null
  return {
    value: others.length === 0 ? value : null,
    quarrel: quarrelOver({ over, field, textOf }, apart, { stated, denials }),
  }
}

/** Only claims of the highest rank have a say in what a thing has one of, those that deny included. */
function contenders({ claims, denialsOf }: Dossier): { stated: readonly ToldClaim[]; denials: DenialsOf } {
  const preferred = claims.filter(({ rank }) => rank === 'preferred')
  const highest = new Set(preferred.length > 0 ? preferred : claims)
  return {
    stated: [...highest].filter(({ negated }) => !negated),
    denials: (claim) => denialsOf(claim).filter((denial) => highest.has(denial)),
  }
}

const datesOf = (claims: readonly ToldClaim[]): UncertainDate[] =>
  claims.map(({ date }) => date).filter((date) => date !== null)
