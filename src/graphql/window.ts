import { z } from 'zod'
import { isKnown } from '../model/bounds.ts'
import { Fault } from '../model/fault.ts'
import { readDate } from '../model/uncertain-date.ts'
import { badInput } from './errors.ts'

type Window = { readonly from: string | null; readonly to: string | null; readonly certainty: string }

/** @throws {GraphQLError} `BAD_INPUT` for a window that ends before it begins, or a text that is no date. */
export function readWindow(given: unknown): Window {
  const { from, to, edtf, certainty } = given as Readonly<Record<string, string | null | undefined>>
  if (typeof edtf === 'string' && (isGiven(from) || isGiven(to))) {
    throw badInput('A window takes from and to, or edtf, not both.')
  }
  const window = typeof edtf === 'string' ? spanOf(edtf) : { from: dayOrNull(from), to: dayOrNull(to) }
  if (window.from && window.to && window.from > window.to) {
    throw badInput(`A window cannot begin on ${window.from} and end on ${window.to}.`)
  }
  return { ...window, certainty: certainty ?? 'possibly' }
}

const dayOrNull = (given: string | null | undefined) => (isGiven(given) ? readDay(given) : null)
const isGiven = (given: unknown) => given !== null && given !== undefined

/** @throws {GraphQLError} `BAD_INPUT` for what is no day of the calendar. */
export function readDay(given: unknown): string {
  const { success, data } = z.iso.date().safeParse(given)
  if (success) return data
  throw badInput(`${JSON.stringify(given)} is no day; write YYYY-MM-DD, such as 2020-11-09.`)
}

/** Days that an EDTF text may mean, from the first to the last; an open or unknown end leaves the window open there. */
function spanOf(edtf: string): Pick<Window, 'from' | 'to'> {
  try {
    const { earliest, latest } = readDate(edtf)
    return { from: isKnown(earliest) ? earliest : null, to: isKnown(latest) ? latest : null }
  } catch (error) {
    if (error instanceof Fault) throw badInput(error.message)
    throw error
  }
}
