import { distinct } from './order.ts'
import { type Word, wordsOf } from './spelling.ts'

/** Words that tell nothing: those that the index of passages leaves out, and a few more. */
const smallWords = new Set(
  `a an and are as at be between but by for from if in into is it no not of on or such that the their then there these
  they this to was will with`.split(/\s+/),
)

/** The words of a text that tell something; all of them where none does. */
export function tellingWords(text: string): Word[] {
  const words = wordsOf(text)
  const telling = words.filter(({ spelled }) => !smallWords.has(spelled))
  return telling.length > 0 ? telling : words
}

/** A whole name as one term, in whatever order its words come: as spelled, and as it sounds. */
export const wholeName = (
  words: readonly Word[],
): { readonly spelled: string; readonly sounded: string } => ({
  spelled: asOne(words.map(({ spelled }) => spelled)),
  sounded: asOne(words.map(({ spelled, sounded }) => sounded ?? spelled)),
})

const asOne = (words: readonly string[]) => `_${distinct(words).join('_')}_`

export const kindTerm = (kind: string): string => `kind_${kind}`

/** What a thing has that does not get its name from others, as contacts, documents and tellers without a name do. */
export const lastingTerm = kindTerm('lasting')

type Findable = {
  readonly names: readonly string[]
  /** As the contract has them, in small letters. */
  readonly kinds: readonly string[]
  readonly edtf: string | null
  readonly unnamed: boolean
}

/**
 * What a thing is found by, in order: its kinds, each name as a whole, and each word of its names and its date. A word
 * stands as it is spelled, in small letters, and as it sounds, in capitals. Nothing where it has no name.
 */
export function searchTerms({ names, kinds, edtf, unnamed }: Findable): string[] {
  const named = names.map(tellingWords).filter((words) => words.length > 0)
  if (named.length === 0) return []
  const words = [...named.flat(), ...wordsOf(dateInWords(edtf ?? ''))]
  const fleeting = unnamed || kinds.includes('contact') || kinds.includes('document')
  return distinct([
    ...kinds.map(kindTerm),
    ...(fleeting ? [] : [lastingTerm]),
    ...named.map(wholeName).flatMap(({ spelled, sounded }) => [spelled, sounded]),
    ...words.flatMap(({ spelled, sounded }) => (sounded === null ? [spelled] : [spelled, sounded])),
    ...(kinds.includes('agreement') ? agreementWords.map(({ sounded }) => sounded ?? '') : []),
  ])
}

/** What one source calls a statement is an agreement, a deal or a declaration to the next. */
const agreementWords = wordsOf('accord agreement deal declaration pact statement treaty')

/** A text with the days that it has in digits alone told as names tell them: `9.11.2020` as `9 November 2020`. */
export const withDatesInWords = (text: string): string =>
  text
    .replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => inWords(day.split('-')) ?? day)
    .replace(/\b\d{1,2}\.\d{1,2}\.\d{4}\b/g, (day) => inWords(day.split('.').toReversed()) ?? day)

/** The days, months and years that a date names; of an unknown day between two, what these have in common. */
const dateInWords = (edtf: string): string =>
  edtf
    .replace(/[~?%]/g, '')
    .split(/[[\]{},/]/)
    .map((member) => sure(member.split('..').map((day) => day.split('-'))))
    .map((parts) => inWords(parts) ?? parts[0])
    .join(' ')

/** Year, month and day as far as all agree and know them. */
function sure([parts = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const open = parts.findIndex(
    (part, index) => part.includes('X') || others.some((other) => other[index] !== part),
  )
  return open === -1 ? parts : parts.slice(0, open)
}

/** Of year, month and day what is known; null where there is no such month. */
function inWords([year = '', month = '', day = '']: readonly string[]): string | null {
  const monthName = months[Number(month) - 1]
  if (month !== '' && monthName === undefined) return null
  return `${day} ${monthName ?? ''} ${year}`
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
