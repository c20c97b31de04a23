import type { Day } from '../bounds.ts'
import { distinct } from '../order.ts'
import { membersOf, type UncertainDate } from '../uncertain-date.ts'
import type { Judgement } from './mention.ts'

/** What dates leave of a score. Vague ones leave a proposal at best: a month has room for many calls. */
const left = { certain: 1, possible: 0.75, untold: 0.65, nextDay: 0.55, apart: 0 } as const

type Dated = { readonly date: UncertainDate | null }

/** Whether two contacts can be of one time, and how surely. */
export function compareContactDates({ date: a }: Dated, { date: b }: Dated): Judgement {
  if (a === null || b === null) return { score: left.untold, reasons: ['the day of one of them is not told'] }
  const days = distinct([a.edtf, b.edtf])
  if (isSure(a, b))
    return {
      score: left.certain,
      reasons: [days.length === 1 ? `both on ${days[0]}` : `both at one time: ${days.join(' and ')}`],
    }
  if (canMeet(a, b)) return { score: left.possible, reasons: [`perhaps at one time: ${days.join(' and ')}`] }
  // Past midnight in Vladivostok it is the day before in Washington.
  return isNextDay(a, b)
    ? { score: left.nextDay, reasons: [`a day apart: ${days.join(' and ')}`] }
    : { score: left.apart, reasons: [`at different times: ${days.join(' and ')}`] }
}

/** Each had begun by the day the other may have ended first: for two days, the same day. */
const isSure = (a: UncertainDate, b: UncertainDate) =>
  a.startLatest <= b.endEarliest && b.startLatest <= a.endEarliest

const canMeet = (a: UncertainDate, b: UncertainDate) =>
  membersOf(a).some((one) =>
    membersOf(b).some((other) => one.earliest <= other.latest && other.earliest <= one.latest),
  )

const isNextDay = (a: UncertainDate, b: UncertainDate) =>
  dayAfter(a.latest) === b.earliest || dayAfter(b.latest) === a.earliest

function dayAfter(day: Day): Day {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
