import { commonDate, reconcileDates } from '../calendar.ts'
import { distinct } from '../order.ts'
import type { Id, ThingType } from '../thing.ts'
import type { UncertainDate } from '../uncertain-date.ts'
import type { DenialsOf } from './denials.ts'
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
  const { stated, guessed, denials } = contenders(dossier)
  const dates = datesOf(atFirstHand(knownFirst(stated, guessed)))
  return {
    value: dates.length > 0 ? reconcileDates(dates).date : null,
    quarrel: quarrelOver(
      { over: dossier.thing, field: 'date', textOf: ({ date }) => date?.edtf ?? '' },
      commonDate(datesOf(stated)) ? null : 'dates-apart',
      { stated, denials },
    ),
  }
}

export function settleKind(dossier: Dossier): Settled<string> {
  return settle(dossier.thing, 'kind', { ...contenders(dossier), textOf: ({ value }) => value ?? '' })
}

/** Goes with the kind: whoever takes a call for a meeting has no say in how the call was made. */
export function settleChannel(dossier: Dossier): Settled<string> {
  const kind = settleKind(dossier).value
  const { stated, guessed } = contenders(dossier)
  const telling = (claims: readonly ToldClaim[]) =>
    claims.filter(({ value, channel }) => value === kind && channel !== null)
  // Whoever denies "a call by telephone" denies the kind.
  return settle(dossier.thing, 'channel', {
    stated: telling(stated),
    guessed: telling(guessed),
    denials: () => [],
    textOf: ({ channel }) => channel ?? '',
  })
}

/** A contact is alleged where one side alone says what became of it. No status is assumed: a guess tells none. */
export function settleStatus(
  dossier: Dossier,
  type: ThingType,
): Settled<string> & { readonly alleged: boolean | null } {
  const { stated, denials } = contenders(dossier)
  const last = unsurpassed(stated, type)
  const settled = settle(dossier.thing, 'status', {
    stated: last,
    guessed: [],
    denials,
    textOf: ({ value }) => value ?? '',
  })
  return { ...settled, alleged: last.length > 0 ? last.every((claim) => claim.alleged) : null }
}

function settle(
  over: Id,
  field: string,
  { stated, guessed, denials, textOf }: Contenders & { textOf: (claim: ToldClaim) => string },
): Settled<string> {
  const [value = null, ...others] = distinct(atFirstHand(knownFirst(stated, guessed)).map(textOf))
  const apart = distinct(stated.map(textOf)).length > 1 ? 'values-apart' : null
  return {
    value: others.length === 0 ? value : null,
    quarrel: quarrelOver({ over, field, textOf }, apart, { stated, denials }),
  }
}

/** A guess tells a value only where nobody knows it, and quarrels with none. */
type Contenders = {
  readonly stated: readonly ToldClaim[]
  readonly guessed: readonly ToldClaim[]
  readonly denials: DenialsOf
}

/** Only claims of the highest rank have a say in what a thing has one of, those that deny included. */
function contenders({ claims, denialsOf }: Dossier): Contenders {
  const preferred = claims.filter(({ rank }) => rank === 'preferred')
  const highest = new Set(preferred.length > 0 ? preferred : claims)
  const affirmed = [...highest].filter(({ negated }) => !negated)
  return {
    stated: affirmed.filter(({ certain }) => certain),
    guessed: affirmed.filter(({ certain }) => !certain),
    denials: (claim) => denialsOf(claim).filter((denial) => highest.has(denial)),
  }
}

const knownFirst = (stated: readonly ToldClaim[], guessed: readonly ToldClaim[]) =>
  stated.length > 0 ? stated : guessed

const datesOf = (claims: readonly ToldClaim[]): UncertainDate[] =>
  claims.map(({ date }) => date).filter((date) => date !== null)
