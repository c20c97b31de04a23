/** The part of the package `edtf` that is used; it comes without types of its own. */
declare module 'edtf' {
  export type Part = {
    readonly type?: string
    /** Year, month from 0, day, hour …, as many as the text has. */
    readonly values: readonly number[]
    /** A bit for each digit written as X: four of the year, two of the month, two of the day. */
    readonly unspecified?: number
  }
  export type RangeOfParts = readonly [Part, Part]
  export type Tree =
    | { readonly type: 'Interval'; readonly values: readonly [Part | number | null, Part | number | null] }
    | {
        readonly type: 'Set'
        readonly values: readonly (Part | RangeOfParts)[]
        readonly earlier?: boolean
        readonly later?: boolean
      }
    | (Part & { readonly type: 'Date' | 'Season' | 'Year' | 'Decade' | 'Century' | 'List' })

  export function parse(text: string, constraints: { level: number }): Tree
  class WholeDate {
    constructor(part: Part)
    readonly values: readonly number[]
    /** First and last moment, in milliseconds. */
    readonly min: number
    readonly max: number
  }

  export { WholeDate as Date }
}
