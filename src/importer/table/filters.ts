import { CellFault } from './cell-fault.ts'
import { slugOf } from './slug.ts'
import { stateIn } from './states.ts'

/** What filters may ask beside the text and their words. */
export type FilterContext = {
  readonly lookups: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The text of another column, such as the day that a state is looked up for. */
  readonly textAt: (column: string) => string | undefined
}

type Filter = {
  /** How many words may follow its name. */
  readonly args: readonly [least: number, most: number]
  readonly says: string
  /** Undefined where the text has no such part. @throws {CellFault} when it should have one. */
  readonly apply: (text: string, args: readonly string[], context: FilterContext) => string | undefined
}

/** Every word that may follow a `|`. */
const filters: Readonly<Record<string, Filter>> = {
  slug: { args: [0, 0], says: 'the text as part of an id: José Núñez is jose-nunez', apply: slugOf },
  trim: { args: [0, 0], says: 'without blanks around it, and one blank for several within', apply: trimmed },
  lower: { args: [0, 0], says: 'in small letters', apply: (text) => text.toLowerCase() },
  upper: { args: [0, 0], says: 'in capitals', apply: (text) => text.toUpperCase() },
  title: { args: [0, 0], says: 'each word with a capital', apply: titled },
  pad: { args: [1, 1], says: 'a number with zeros before it: pad 2 makes 07 of 7', apply: padded },
  before: {
    args: [1, 1],
    says: 'what stands before the first of a text; all of it where there is none',
    apply: before,
  },
  after: {
    args: [1, 1],
    says: 'what stands after the first of a text; nothing where there is none',
    apply: after,
  },
  match: {
    args: [1, 1],
    says: 'what a /pattern/ finds, or what its brackets enclose; nothing without a find',
    apply: match,
  },
  replace: { args: [2, 2], says: 'every text or /pattern/ replaced by another text', apply: replaced },
  forename: { args: [0, 0], says: 'Biden, Joseph R. turned round: Joseph R. Biden', apply: turnedRound },
  lookup: {
    args: [1, 1],
    says: 'the value that one of the lookups has for it; else the row is refused',
    apply: lookedUp,
  },
  state: {
    args: [0, 3],
    says: 'the id of a state by name, code or slug; state cow reads a Correlates of War code only, as do iso2, iso3 and name; state on COLUMN minds the day in that column, written as 1939, 1939-08 or 1939-08-23',
    apply: stated,
  },
}

export const filterOf = (name: string): Filter | undefined =>
  Object.hasOwn(filters, name) ? filters[name] : undefined

function trimmed(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function titled(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word, at: number) =>
    at > 0 && /^(?:of|the|and|for|in|to|at|on|ad)$/i.test(word)
      ? word.toLowerCase()
      : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
  )
}

function padded(text: string, [length = '2']: readonly string[]): string {
  return text.padStart(Number(length), '0')
}

function before(text: string, [sign = '']: readonly string[]): string {
  const at = text.indexOf(sign)
  return at < 0 ? text : text.slice(0, at).trim()
}

function after(text: string, [sign = '']: readonly string[]): string | undefined {
  const at = text.indexOf(sign)
  return at < 0 ? undefined : text.slice(at + sign.length).trim() || undefined
}

function match(text: string, [pattern = '']: readonly string[]): string | undefined {
  const found = patternOf(pattern)?.exec(text)
  return (found?.slice(1).find((group) => group !== undefined) ?? found?.[0])?.trim() || undefined
}

function replaced(text: string, [what = '', by = '']: readonly string[]): string | undefined {
  const pattern = patternOf(what)
  return (
    (pattern
      ? text.replace(new RegExp(pattern, `${pattern.flags}g`), by)
      : text.replaceAll(what, by)
    ).trim() || undefined
  )
}

function turnedRound(text: string): string {
  const [, surname = '', forename = ''] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? []
  return surname === '' ? text : `${forename} ${surname}`
}

function lookedUp(text: string, [name = '']: readonly string[], { lookups }: FilterContext): string {
  const lookup = lookups[name] ?? {}
  const value = Object.hasOwn(lookup, text) ? lookup[text] : undefined
  if (value === undefined) throw new CellFault(`the lookup "${name}" of the mapping has no such value`)
  return value
}

function stated(text: string, args: readonly string[], context: FilterContext): string {
  const on = args.indexOf('on')
  const column = on < 0 ? undefined : args[on + 1]
  const system = on === 0 ? undefined : args[0]
  return stateIn(text, { system, on: column === undefined ? undefined : context.textAt(column) })
}

/** A pattern between slashes; null where the text is none. @throws {SyntaxError} when it is a wrong one. */
export function patternOf(text: string): RegExp | null {
  const [, source, flags = ''] = /^\/(.+)\/([iu]*)$/s.exec(text) ?? []
  return source === undefined ? null : new RegExp(source, flags.includes('u') ? flags : `${flags}u`)
}

/** The filters as the page on mappings lists them. */
export const filterRows = (): readonly string[] =>
  Object.entries(filters).map(([name, { says }]) => `| \`${name}\` | ${says} |`)
