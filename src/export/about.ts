import type { Day } from '../model/bounds.ts'

/** What a file is, so that whoever finds it later can tell, cite it and ask for it again. */
export type AboutExport = {
  /** Example: `network`. */
  readonly what: string
  /** Example: `Network of leaders by contacts`. */
  readonly title: string
  /** Name without its ending: files of one question and state differ in that alone. Example: `readout-contacts-v6`. */
  readonly file: string
  readonly dataVersion: number
  readonly contractVersion: string
  /** When that version was recorded: not today, so that the same question gives the same bytes. */
  readonly day: Day
  /** Path and query that lead to it again. */
  readonly address: string
  /** True where links are read from source to target. */
  readonly directed: boolean
  readonly licence: string
  readonly citation: string
}

/** Facts about a file as a table, for formats that have a place for such. */
export const factsOf = (about: AboutExport): readonly (readonly [string, string])[] => [
  ['title', about.title],
  ['dataVersion', String(about.dataVersion)],
  ['contractVersion', about.contractVersion],
  ['date', about.day],
  ['address', about.address],
  ['licence', about.licence],
  ['citation', about.citation],
]
