/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export type Day = string
/** Stored in place of an unknown first or last bound, so that windows use the index. */
export const firstDay: Day = '0001-01-01'
export const lastDay: Day = '9999-12-31'
export type Bounds = {
  readonly earliest: Day
  readonly startLatest: Day
  readonly endEarliest: Day
  readonly latest: Day
}
export type UncertainDate = Bounds & { readonly edtf: string }
