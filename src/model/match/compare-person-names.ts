import type { Word } from '../spelling.ts'
import { type Alignment, alignWords } from './align-words.ts'
import type { Judgement } from './mention.ts'
import type { PersonName } from './person-name.ts'

/**
 * What a name alone is worth, before dates and offices speak. From `leftOut` up it names one person; below, one of
 * several who share a family name, or have names in another order.
 */
const worth = {
  whole: 0.97,
  /** Joseph Robinette Biden as Joseph Biden. */
  leftOut: 0.93,
  /** A single name that is told as his. */
  single: 0.88,
  /** Orbán Viktor, and perhaps another who is called so. */
  turned: 0.86,
  /** Hugo Chávez Frías as Hugo Chávez. */
  begun: 0.82,
  /** Ali Abdullah Saleh as Abdullah Saleh; George H. W. Bush beside George W. Bush. */
  loose: 0.76,
  family: 0.72,
  given: 0.5,
  middleDiffers: 0.4,
  differs: 0.2,
} as const

/** Of a son `Jr.` is often left out, so that a name without it is left to both; where it is told, it is seldom his who has none. */
const generationLeftOut = 0.92
const generationUnknown = 0.85

/** How much a name speaks for its being the other's: 0 where a number or a generation rules it out. */
export function comparePersonNames(told: PersonName, known: PersonName): Judgement {
  if (told.numeral !== null && known.numeral !== null && told.numeral !== known.numeral)
    return { score: 0, reasons: [`“${told.text}” and “${known.text}” differ in their number`] }
  if (told.generation !== null && known.generation !== null && told.generation !== known.generation)
    return { score: 0, reasons: [`“${told.text}” and “${known.text}” are father and son`] }
  const { score, reason } = compareWords(told, known)
  if (told.numeral === known.numeral && told.generation === known.generation)
    return { score, reasons: [reason] }
  const isLeftOut = told.numeral === null && told.generation === null
  return {
    score: score * (isLeftOut ? generationLeftOut : generationUnknown),
    reasons: [reason, `only one of “${told.text}” and “${known.text}” tells which of that name it is`],
  }
}

/** The same without numbers and generations, and without words for what is nothing to a person. */
export const likenessInWords = (told: PersonName, known: PersonName): number =>
  compareWords(told, known).score

function compareWords(told: PersonName, known: PersonName) {
  const alignment = alignWords(told.words, known.words)
  const share = alignment.pairs.reduce((product, pair) => product * pair.share, 1)
  const { kind, what } = agreement(told, known, alignment)
  return { score: worth[kind] * share, reason: inWords(told, known, alignment, what) }
}

type Agreement = { readonly kind: keyof typeof worth; readonly what: string | null }

function agreement(told: PersonName, known: PersonName, { pairs, leftA, leftB }: Alignment): Agreement {
  const lengths = { a: pairs.length + leftA.length, b: pairs.length + leftB.length }
  const at = (a: number, b: number) => pairs.some((pair) => pair.a === a && pair.b === b)
  const firsts = at(0, 0)
  const lasts = at(lengths.a - 1, lengths.b - 1)
  if (leftA.length === 0 && leftB.length === 0) return whole(told, known, pairs)
  if (leftA.length > 0 && leftB.length > 0)
    return firsts && lasts
      ? { kind: 'middleDiffers', what: 'the middle names differ' }
      : { kind: 'differs', what: null }
  const [shorter, longer] = leftA.length > 0 ? [known.words, told.words] : [told.words, known.words]
  if (shorter.length === 1) return oneWord(longer, pairs, leftA.length > 0)
  if (firsts && lasts) return between(longer, shorter.length)
  // Ivanka is not what the J. of another Trump stands for.
  if (!firsts && pairs.some(({ how }) => how === 'initial')) return { kind: 'differs', what: null }
  return firsts
    ? { kind: 'begun', what: 'the one name goes on where the other ends' }
    : { kind: 'loose', what: 'a name at the beginning is left out' }
}

function whole(told: PersonName, known: PersonName, pairs: Alignment['pairs']): Agreement {
  const isWritten = told.text === known.text && /\p{Script=Han}{2}/u.test(told.text)
  if (pairs.length === 1 && told.numeral === null && !isWritten) return { kind: 'single', what: null }
  const inOrder = pairs.every(({ a, b }) => a === b)
  if (inOrder) return { kind: 'whole', what: null }
  return { kind: 'turned', what: 'the order of the names differs' }
}

/** A name that stands first where these are family names: Kim Jong Un, Xi Jinping, Nguyễn Phú Trọng. */
const familyFirst = new Set(
  `kim lee yi ri park pak moon roh noh yoon yun chun choi choe han kang ban xi hu jiang mao deng zhou zhu wen li wang
  zhang yang liu zhao chen nguyen tran le pham vo truong dang goh ma tsai chiang`.split(/\s+/),
)

export const startsWithFamily = ([first]: readonly Word[]) =>
  first !== undefined && familyFirst.has(first.spelled)

function oneWord(longer: readonly Word[], pairs: Alignment['pairs'], isTold: boolean): Agreement {
  const [pair] = pairs
  const place = isTold ? pair?.a : pair?.b
  const family = startsWithFamily(longer) ? 0 : longer.length - 1
  if (pair?.how === 'initial') return { kind: 'differs', what: null }
  return place === family
    ? { kind: 'family', what: 'a family name alone' }
    : { kind: 'given', what: 'one name of several' }
}

/** Who has a middle name already is seldom given another; and Kim Un is no short form of Kim Jong Un. */
function between(longer: readonly Word[], shorter: number): Agreement {
  const isSure = shorter === 2 && !startsWithFamily(longer)
  return { kind: isSure ? 'leftOut' : 'loose', what: 'names in between are left out' }
}

const tellings = {
  slip: 'differs by one letter from',
  faint: 'sounds somewhat like',
  sound: 'sounds the same as',
  form: 'is a form of',
  initial: 'has the initials of',
} as const

function inWords(told: PersonName, known: PersonName, { pairs }: Alignment, what: string | null): string {
  if (pairs.length === 0) return `“${told.text}” has nothing of “${known.text}”`
  const ways = pairs.map(({ how }) => how)
  const how = (['slip', 'faint', 'initial', 'sound', 'form'] as const).find((way) => ways.includes(way))
  if (!how && !what) return `the known name “${known.text}”`
  const telling = how ? tellings[how] : 'has the words of'
  return `“${told.text}” ${telling} “${known.text}”${what ? `: ${what}` : ''}`
}
