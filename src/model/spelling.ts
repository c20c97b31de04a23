import anyAscii from 'any-ascii'

/** A word of a text, told apart from how it happens to be written. */
export type Word = {
  /** Where it stands, in Unicode code points; `end` is after the last. */
  readonly start: number
  readonly end: number
  /** As it stands, but for capitals and a possessive. */
  readonly written: string
  /** In small Latin letters and digits, without accents: `Пашинян` is `pashinyan`. */
  readonly spelled: string
  /** In capitals, and the same for the spellings of several languages: `Paschinjan` is `PASINIAN`. Null with a digit in it. */
  readonly sounded: string | null
}

/** Punctuation parts words, but within `O’Brien`, `U.N.` and `2,000`: as Lucene has it. */
const wordPattern =
  /[\p{L}\p{M}\p{N}]+(?:(?:['’]|(?<=\p{L})\.(?=\p{L})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let index = 0
  let points = 0
  for (const match of text.matchAll(wordPattern)) {
    const start = points + pointsIn(text.slice(index, match.index))
    const end = start + pointsIn(match[0])
    index = match.index + match[0].length
    points = end
    const written = match[0].toLowerCase().replace(/['’]s$/, '')
    const spelled = spelling(written)
    const sounded = /\d/.test(spelled) ? null : sound(spelled)
    // A letter that only softens the one before has no Latin one of its own.
    if (spelled !== '') words.push({ start, end, written, spelled, sounded })
  }
  return words
}

const pointsIn = (text: string) => (/^[\0-\x7f]*$/.test(text) ? text.length : [...text].length)

const spelling = (written: string): string =>
  anyAscii(written)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0*(\d+)(?:st|nd|rd|th)?$/, '$1')

const sound = (spelled: string): string =>
  sounds.reduce((heard, [written, one]) => heard.replace(written, one), spelled).toUpperCase()

/**
 * What English, German, French, Turkish and Azerbaijani spell differently, and each way to write Russian in Latin letters,
 * becomes one letter; coarse on purpose, since the same spelling counts for more. In this order.
 */
const sounds: readonly (readonly [written: RegExp, one: string])[] = [
  // Dzheykhun, Aserbaidschan, Azerbaïdjan; but Medwedjew
  [/d(?:zh|sch|sh)|^dj|dj(?=a)/g, 'j'],
  // Karabach
  [/(?<=[aou])ch$/g, 'k'],
  // Shoigu, Schoigu, Choïgou; Gorbatschow, Gorbatchev; Jelzin
  [/shch|t?sch|tch|[csz]h|t[sz]/g, 's'],
  // Xankəndi, but Alexander
  [/^x/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?=[eiy])/g, 's'],
  // Sergueï
  [/gu(?=[ei])/g, 'g'],
  // Karabakh, Karabagh, Qarabağ; Heydar, Geydar; Grigoryan, Krikorian
  [/[kg]h|ck|[cghq]/g, 'k'],
  [/z/g, 's'],
  // Lawrow, Lavroff
  [/[fw]/g, 'v'],
  // Alijew, Sergej
  [/[jy]/g, 'i'],
  // Loukachenko
  [/ou/g, 'u'],
  [/(.)\1+/g, '$1'],
  // Jerewan, Erevan
  [/^ie/g, 'e'],
  // Nazarbayev, Nazarbaev
  [/(?<=[aeou])i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
]
