import type { Known } from './known.ts'
import type { Judgement, Mention } from './mention.ts'
import { during, whenOf } from './when.ts'

/** What part of the doubt that names leave is taken away, and what is left where circumstances speak against it. */
const sameDay = 0.6
const perhapsThatDay = 0.1
const sameParties = 0.4
const otherDay = 0.5
const otherParties = 0.5
/** A trilateral statement: what names alone are worth when many agreements have them. */
const mostByName = 0.86
const ceiling = 0.99

/** What day and parties add to what the names of an agreement say: a name alone is hardly ever that of one. */
export function judgeAgreement({ candidate }: Known, named: Judgement, mention: Mention): Judgement {
  const when = whenOf(mention.made)
  const reasons = [...named.reasons]
  let doubt = 1
  let left = 1
  if (when !== null && candidate.date !== null) {
    const then = during(candidate.date, when)
    const day = candidate.date.edtf
    if (then === 'not') {
      left *= otherDay
      reasons.push(`made on ${day}, not on ${when.told}`)
    } else {
      doubt *= then === 'certainly' ? 1 - sameDay : 1 - perhapsThatDay
      reasons.push(then === 'certainly' ? `made on ${day}` : `made on ${day}, which may be ${when.told}`)
    }
  }
  const parties = compareParties(mention.parties ?? [], candidate.parties)
  if (parties === 'same') doubt *= 1 - sameParties
  if (parties === 'apart') left *= otherParties
  if (parties !== null) reasons.push(partiesInWords[parties])
  const isDayKnown = when !== null && candidate.date !== null
  const byName =
    isDayKnown || hasNumber(named, candidate.names) ? named.score : Math.min(named.score, mostByName)
  const lifted = Math.max(byName, ceiling - (ceiling - byName) * doubt)
  return { score: (named.score < leastName ? named.score : lifted) * left, reasons }
}

/** Two names that have less in common are not made one by a day. */
const leastName = 0.45

const partiesInWords = { same: 'the same parties', some: 'some of the same parties', apart: 'other parties' }

function compareParties(
  told: readonly string[],
  known: readonly string[],
): keyof typeof partiesInWords | null {
  if (told.length === 0 || known.length === 0) return null
  const common = new Set(told).intersection(new Set(known)).size
  if (common === 0) return 'apart'
  return common === new Set(told).size && common === new Set(known).size ? 'same' : 'some'
}

/** A name with a day or a number in it tells which one. */
const hasNumber = ({ reasons }: Judgement, names: readonly string[]) =>
  names.some((name) => /\d/.test(name) && reasons.some((reason) => reason.includes(`“${name}”`)))
