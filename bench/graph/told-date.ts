import { readDate, type UncertainDate } from '../../src/model/uncertain-date.ts'

const known = new Map<string, UncertainDate>()

/** Reads a date once: a few thousand days make up all that ever happens. */
export function toldDate(edtf: string): UncertainDate {
  const read = known.get(edtf)
  if (read) return read
  const date = readDate(edtf)
  known.set(edtf, date)
  return date
}
