import { isKnown } from '../model/bounds.ts'

/** The date of a row as the contract shows it: null where nothing is known, and null for each unknown bound. */
export function shownDate(row: Readonly<Record<string, unknown>>) {
  const { edtf } = row
  if (edtf === null || edtf === undefined) return null
  const shown = (bound: unknown) => (isKnown(String(bound)) ? String(bound) : null)
  return {
    edtf,
    earliest: shown(row['earliest']),
    startLatest: shown(row['startLatest']),
    endEarliest: shown(row['endEarliest']),
    latest: shown(row['latest']),
  }
}
