import { isEdtf } from '../../model/uncertain-date.ts'
import { CellFault } from './cell-fault.ts'

type Parts = { readonly year: string; readonly month?: string | undefined; readonly day?: string | undefined }

/**
 * A day, month or year, in the first format that it fits; without formats, ISO 8601 (a time of day is left off) or EDTF.
 * A month or a day 0 is one that is not known, and so is the whole with a year 0.
 *
 * @throws {CellFault} when it fits none, or the calendar has no such day.
 */
export function readDay(text: string, formats: readonly string[] | undefined): string | undefined {
  if (formats === undefined) return isIsoDay(text) ? isoDay(text) : edtf(text)
  let fault: CellFault | undefined
  for (const format of formats) {
    try {
      const read = readBy(format, text)
      if (read !== noMatch) return read
    } catch (error) {
      if (!(error instanceof CellFault)) throw error
      // 03/25/1995 has the form of DD/MM/YYYY, and fits only one that comes after it.
      fault ??= error
    }
  }
  throw fault ?? new CellFault(`it is no date written ${formats.join(' or ')}`)
}

const noMatch = Symbol('of another form')

function readBy(format: string, text: string): string | undefined | typeof noMatch {
  if (format === 'iso') return isIsoDay(text) ? isoDay(text) : noMatch
  const { year, month, day } = patternOf(format).exec(text)?.groups ?? {}
  return year === undefined ? noMatch : spelledDay({ year, month, day }, `read as ${format}, `)
}

const edtf = (text: string): string => {
  if (isEdtf(text)) return text
  throw new CellFault(
    'it is no date of ISO 8601, such as 1995-03-07, 1995-03 or 1995, nor of EDTF: say in the mapping how it is written, as in "format: DD/MM/YYYY"',
  )
}

/**
 * Undefined for a year 0 or below: zero and negative numbers stand for what is not known in many tables.
 * @param how goes before what is said of a fault.
 * @throws {CellFault} when a part is no number, or the calendar has no such day.
 */
export function spelledDay({ year, month, day }: Parts, how = ''): string | undefined {
  const monthNumber = month === undefined ? undefined : (monthNamed(month) ?? month)
  for (const part of [year, monthNumber, day])
    if (part !== undefined && !/^-?\d+(?:\.0+)?$/.test(part))
      throw new CellFault(
        `${how}"${part}" is no number of a year, month or day, nor the English name of a month`,
      )
  if (Number(year) < 1) return undefined
  const y = String(Number(year)).padStart(4, '0')
  if (monthNumber === undefined || Number(monthNumber) < 1) return y
  if (Number(monthNumber) > 12) throw new CellFault(`${how}its month is ${Number(monthNumber)}`)
  const m = String(Number(monthNumber)).padStart(2, '0')
  if (day === undefined || Number(day) < 1) return `${y}-${m}`
  const found = `${y}-${m}-${String(Number(day)).padStart(2, '0')}`
  if (!isDay(found)) throw new CellFault(`${how}it is ${found}, a day that the calendar has not`)
  return found
}

/** A decade is 199X; what is coarser tells nothing. @throws {CellFault} when it is no time. */
export function readWikidataTime(time: string, precision: string | undefined): string | undefined {
  const [, year = '', month = '', day = ''] = /^\+?(\d{4})-(\d\d)-(\d\d)T/.exec(time) ?? []
  if (year === '') throw new CellFault(`"${time}" is no time of the years 1 to 9999 as Wikidata writes it`)
  if (precision === '11') return spelledDay({ year, month, day })
  if (precision === '10') return spelledDay({ year, month })
  if (precision === '9') return year
  if (precision === '8') return `${year.slice(0, 3)}X`
  // Centuries and ages are counted in more ways than one; whoever is known by them alone is known by no day.
  if (/^[0-7]$/.test(precision ?? '')) return undefined
  throw new CellFault(`"${precision}" is no precision of a day that Wikidata has`)
}

const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d.*)?)?)?$/
const isIsoDay = (text: string): boolean => iso.test(text)
const isoDay = (text: string): string | undefined => {
  const [, year = '', month, day] = iso.exec(text) ?? []
  return spelledDay({ year, month, day })
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** By its English name or the first three letters of it, or more. */
const monthNamed = (text: string): string | undefined => {
  const index = text.length < 3 ? -1 : months.findIndex((month) => month.startsWith(text.toLowerCase()))
  return index < 0 ? undefined : String(index + 1)
}

/** What is wrong with a format, if anything is: it takes each of its parts once, and no other letters. */
export function formatFault(format: string): string | undefined {
  if (format === 'iso') return undefined
  const parts = format.match(/YYYY|Month|MM|DD|M|D/g) ?? []
  const kinds = parts.map((part) => part[0])
  const isRight =
    kinds.includes('Y') &&
    new Set(kinds).size === kinds.length &&
    !/\p{L}/u.test(format.replace(/YYYY|Month|MM|DD|M|D/g, ''))
  return isRight
    ? undefined
    : `"${format}" is no format of days: it takes YYYY, and MM, M or Month, and DD or D, each once, as in DD/MM/YYYY; or iso`
}

const patterns = new Map<string, RegExp>()

/** With separators 3/4/1995 is as good as 03/04/1995; without, each part has all its digits. */
function patternOf(format: string): RegExp {
  const known = patterns.get(format)
  if (known) return known
  const digits = /^[YMD]+$/.test(format) ? '\\d{2}' : '\\d{1,2}'
  const parts: Readonly<Record<string, string>> = {
    YYYY: '(?<year>\\d{4})',
    Month: '(?<month>[A-Za-z]{3,9})\\.?',
    MM: `(?<month>${digits})`,
    DD: `(?<day>${digits})(?:st|nd|rd|th)?`,
    M: '(?<month>\\d{1,2})',
    D: '(?<day>\\d{1,2})(?:st|nd|rd|th)?',
  }
  const source = format.replace(/YYYY|Month|MM|DD|M|D|[^A-Za-z]|[A-Za-z]/g, (token) =>
    token === ' ' ? '\\s+' : (parts[token] ?? token.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')),
  )
  const pattern = new RegExp(`^${source}$`)
  patterns.set(format, pattern)
  return pattern
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(text)
  // 30 February is taken for a day of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
