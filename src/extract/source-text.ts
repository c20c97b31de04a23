import type { Between } from './day-math.ts'

/** A text to read, as it is quoted: of a page its main text, of a row of a table one cell below its title. */
export type SourceText = {
  /** Of the file, or of the file and its row. */
  readonly name: string
  readonly text: string
  readonly title?: string | undefined
  readonly published?: Between | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}

/** A longer one is a book or a mistake, and no readout. */
const longestText = 1_000_000

/** Why a text cannot be read, as the rest of a sentence; null where it can. */
export function unreadable({ text }: SourceText): string | null {
  if (!/\p{L}/u.test(text.slice(0, longestText))) return 'has no words'
  if (text.length > longestText)
    return `has ${text.length.toLocaleString('en')} characters, and ${longestText.toLocaleString('en')} is the most that one text may have: give its parts as texts of their own`
  if (!isLatin(text)) return 'is not in English, which is all that is read'
  return text.isWellFormed() ? null : 'has half a character: save it as UTF-8'
}

/** English may name people in other letters, and is not written in them. */
const isLatin = (text: string): boolean => {
  const letters = text.slice(0, 100_000).match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length
}

/** An address that a browser may follow; what runs a script is none. */
export const webAddress = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined
