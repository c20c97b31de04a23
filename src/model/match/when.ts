import type { Day } from '../bounds.ts'
import { certainlyWithin, possiblyWithin, type Window } from '../calendar.ts'
import type { UncertainDate } from '../uncertain-date.ts'

/** The days of which a mention may speak, and how to say so. */
export type When = Window & { readonly told: string }

export const whenOf = (on: Day | UncertainDate | null | undefined): When | null => {
  if (on === null || on === undefined) return null
  if (typeof on === 'string') return { from: on, to: on, told: on }
  return { from: on.earliest, to: on.latest, told: on.edtf }
}

/** `certainly`: on each of the days, `possibly`: on one of them for all that is known. */
export type During = 'certainly' | 'possibly' | 'not'

/** Whether something lasted then. What is told to go on (`2021-08/..`) does, although its end is not known. */
export function during(date: UncertainDate, when: When): During {
  const endEarliest = date.edtf.endsWith('/..') ? date.latest : date.endEarliest
  const bounds = { ...date, endEarliest }
  const isEachDay = [when.from, when.to].every((day) => certainlyWithin(bounds, { from: day, to: day }))
  if (isEachDay) return 'certainly'
  return possiblyWithin(bounds, when) ? 'possibly' : 'not'
}
