import { type Day, earlierOf, laterOf } from '../model/bounds.ts'

/** Some day from the one to the other, both included. */
export type Between = { readonly earliest: Day; readonly latest: Day }

const msOfDay = 86_400_000

export const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * msOfDay).toISOString().slice(0, 10)

/** Sunday is 0. */
export const weekdayOf = (day: Day): number => new Date(Date.parse(day)).getUTCDay()

/** Null for 30 February. */
export function dayIn(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  // Every month has so many.
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return text
  const time = Date.parse(text)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text
}

const two = (number: number) => String(number).padStart(2, '0')

export const monthIn = (year: number, month: number): Between => {
  const from = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
  const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { earliest: from, latest: to }
}

export const yearIn = (year: number): Between => ({ earliest: `${year}-01-01`, latest: `${year}-12-31` })

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const oneDay = (day: Day): Between => ({ earliest: day, latest: day })

export const isOneDay = ({ earliest, latest }: Between): boolean => earliest === latest

/** What both leave possible, or null. */
export const shared = (a: Between, b: Between): Between | null => {
  const earliest = laterOf(a.earliest, b.earliest)
  const latest = earlierOf(a.latest, b.latest)
  return earliest <= latest ? { earliest, latest } : null
}
