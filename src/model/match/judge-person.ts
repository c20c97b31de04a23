import type { Day } from '../bounds.ts'
import type { Id } from '../thing.ts'
import { comparePersonNames, likenessInWords } from './compare-person-names.ts'
import type { Known } from './known.ts'
import type { Judgement } from './mention.ts'
import type { PersonName, ReadName, Title } from './person-name.ts'
import { inWords, tenureOf } from './tenure.ts'
import type { When } from './when.ts'

/** What is told beside the name. */
export type Circumstances = { readonly when: When | null; readonly of: ReadonlySet<Id> }

/**
 * What part of the doubt that a name leaves is taken away by an office: on that day for sure, or for all that is known.
 * A family name (0.72) with the title held that day becomes 0.92, which is enough where nobody else fits.
 */
const lifts = {
  titleThen: { certainly: 0.75, possibly: 0.4 },
  bodyThen: { certainly: 0.5, possibly: 0.25 },
  anyThen: { certainly: 0.15, possibly: 0.05 },
  /** Without a day the whole of a life fits: this must not make one name of a dynasty certain. */
  undated: 0.1,
} as const
const ceiling = 0.99

/** What is left of a score where circumstances speak against it. */
const against = {
  otherTime: 0.8,
  otherOffice: 0.85,
  otherBody: 0.75,
  outOfOffice: 0.9,
  child: 0.5,
  veryOld: 0.5,
} as const
/** Not the name of another; below, no office makes two names one. */
const leastName = 0.45

const adulthoodYears = 16
const longestLifeYears = 110

/** How much speaks for this person's being meant by a name, given when and for whom. */
export function judgePerson(known: Known, { name, title }: ReadName, told: Circumstances): Judgement {
  const named = name ? compareWithAll(name, known.people) : { score: 0, reasons: [] }
  const lifetime = lifetimeAgainst(known, told.when)
  if (lifetime !== null && named.score > leastName) return { score: 0, reasons: [lifetime, ...named.reasons] }
  if (named.score < leastName) return named
  const byOffice = throughOffice(known, title?.otherTime ? null : title, told)
  const byAge = throughAge(known, told.when)
  const lifted = named.score + (ceiling - named.score) * byOffice.lift
  return {
    score: Math.max(named.score, lifted) * byOffice.left * byAge.left,
    reasons: [...named.reasons, ...byOffice.reasons, ...byAge.reasons],
  }
}

/** The best of all names that can be held against it. */
function compareWithAll(told: PersonName, known: readonly PersonName[]): Judgement {
  const isOtherNumber =
    told.numeral !== null &&
    known.some(({ numeral }) => numeral !== null) &&
    known.every(({ numeral }) => numeral !== told.numeral)
  const comparable = isOtherNumber
    ? known.filter(({ numeral }) => numeral !== null)
    : comparableNames(told, known)
  const judged = comparable.map((each) => comparePersonNames(told, each))
  return judged.reduce<Judgement>((best, each) => (each.score > best.score ? each : best), judged[0] ?? none)
}

/** A full name that is at least so much like another does not contradict it: its middle name may be an initial. */
const noContradiction = 0.85
/** And one that is less is another name altogether, as Teng Hsiao-ping is. */
const anotherName = 0.3

/**
 * A middle name is held against names that have one: that one of them is George Bush says nothing of George Herbert. So is
 * a given name not held against a family name alone.
 */
function comparableNames(told: PersonName, known: readonly PersonName[]): readonly PersonName[] {
  const double = known.filter(({ words }) => words.length > 1)
  if (told.words.length < 2 || double.length === 0) return known
  if (told.words.length < 3) return double
  const full = double.filter(({ words }) => words.length > 2)
  const likeness = Math.max(...full.map((each) => likenessInWords(told, each)))
  return likeness < anotherName || likeness >= noContradiction ? double : full
}

const none: Judgement = { score: 0, reasons: [] }

/** Why a lifetime rules it out, or null. */
export function lifetimeAgainst({ candidate: { born, died } }: Known, when: When | null): string | null {
  if (when && died !== null && died < when.from) return `dead since ${died}, and so not meant on ${when.told}`
  return when && born !== null && born > when.to ? `born on ${born}, after ${when.told}` : null
}

type Effect = { readonly lift: number; readonly left: number; readonly reasons: readonly string[] }
const noEffect: Effect = { lift: 0, left: 1, reasons: [] }

function throughOffice(known: Known, title: Title | null, { when, of: body }: Circumstances): Effect {
  const of = body.size > 0 ? body : (title?.of ?? body)
  if (known.terms.length === 0 || (title === null && of.size === 0 && when === null)) return noEffect
  const tenure = tenureOf(known.terms, { kind: title?.kind ?? null, of, when })
  if (tenure === null)
    return title
      ? notKnownAs(title, known, of)
      : { ...noEffect, left: against.otherBody, reasons: ['held office for others only'] }
  const office = inWords(tenure.term)
  if (tenure.held === null)
    return { ...noEffect, lift: lifts.undated, reasons: [`held ${office} at some time`] }
  const day = when?.told ?? ''
  if (tenure.held === 'not') {
    // Any mention may look back on a life; one that speaks for a body on a day seldom does.
    if (title === null && of.size === 0) return noEffect
    const left = title ? against.otherTime : against.outOfOffice
    return { ...noEffect, left, reasons: [`held ${office}, but not on ${day}`] }
  }
  const by = title ? lifts.titleThen : of.size > 0 ? lifts.bodyThen : lifts.anyThen
  const verb = tenure.held === 'certainly' ? 'held' : 'may have held'
  return { ...noEffect, lift: by[tenure.held], reasons: [`${verb} ${office} on ${day}`] }
}

function notKnownAs(title: Title, { terms }: Known, of: ReadonlySet<Id>): Effect {
  const isElsewhere = of.size > 0 && !terms.some((term) => term.of !== null && of.has(term.of.id))
  return isElsewhere
    ? { ...noEffect, left: against.otherBody, reasons: ['held office for others only'] }
    : { ...noEffect, left: against.otherOffice, reasons: [`is not known to have been ${title.told}`] }
}

function throughAge({ candidate: { born, died } }: Known, when: When | null): Effect {
  if (born === null || when === null) return noEffect
  if (yearsBetween(born, when.to) < adulthoodYears)
    return { ...noEffect, left: against.child, reasons: [`born on ${born}, a child on ${when.told}`] }
  return died === null && yearsBetween(born, when.from) > longestLifeYears
    ? { ...noEffect, left: against.veryOld, reasons: [`born on ${born}, too long before ${when.told}`] }
    : noEffect
}

const yearsBetween = (born: Day, day: Day) => Number(day.slice(0, 4)) - Number(born.slice(0, 4))
