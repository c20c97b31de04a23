import type { Word } from '../spelling.ts'
import type { ThingType } from '../thing.ts'
import { alignWords } from './align-words.ts'
import { demonymsOf } from './demonyms.ts'
import type { GeneralName } from './general-name.ts'
import type { Judgement } from './mention.ts'

/** What agreement of names is worth. `same` begins at 0.9, and what comes near it has to be told apart by codes. */
const worth = {
  spelled: 0.97,
  demonym: 0.94,
  turned: 0.94,
  sounded: 0.93,
  soundedShort: 0.8,
  bare: 0.86,
  initials: 0.8,
  slip: 0.8,
  /** The Gambia is a letter from Zambia, Ireland from Iceland. */
  slipOfState: 0.65,
  differentNumbers: 0.2,
} as const

/** What sounds alike in few letters may be another word: Mali and Maly. */
const shortestSound = 5
/** Of the words in common, what part of the score: all of a short name in a long one, or half of both. */
const inCommon = { least: 0.3, most: 0.78 }

/** How much the name of anything but a person speaks for its being the other's. */
export function compareNames(told: GeneralName, known: GeneralName, type: ThingType): Judgement {
  if (told.spelled === '' || known.spelled === '') return { score: 0, reasons: [] }
  const score = (value: number, reason: string) => ({ score: value, reasons: [reason] })
  if (told.spelled === known.spelled) return score(worth.spelled, `the known name “${known.text}”`)
  if (differInNumber(told, known))
    return score(worth.differentNumbers, `“${told.text}” and “${known.text}” differ in a number`)
  if (told.sounded === known.sounded) {
    const isLong = told.sounded.length >= shortestSound
    return score(
      isLong ? worth.sounded : worth.soundedShort,
      `“${told.text}” sounds the same as “${known.text}”`,
    )
  }
  if (told.sorted === known.sorted)
    return score(worth.turned, `the words of “${known.text}” in another order`)
  if (type === 'State' && isDemonym(told, known))
    return score(worth.demonym, `“${told.text}” is said of “${known.text}”`)
  return faintly(told, known, type)
}

/** `9 November` leaves the year out, and `26 November 2021` is another day. */
function differInNumber(told: GeneralName, known: GeneralName): boolean {
  const [a, b] = [told, known].map(({ numbers }) => new Set(numbers.split(' ').filter((each) => each !== '')))
  return a !== undefined && b !== undefined && !a.isSubsetOf(b) && !b.isSubsetOf(a)
}

function faintly(told: GeneralName, known: GeneralName, type: ThingType): Judgement {
  if (told.bare === known.bare && told.bare !== '')
    return {
      score: worth.bare,
      reasons: [`“${told.text}” is “${known.text}” but for words such as “republic”`],
    }
  if (told.initials === known.spelled || known.initials === told.spelled)
    return {
      score: worth.initials,
      reasons: [`“${told.text}” and “${known.text}”: the one is the initials of the other`],
    }
  const { pairs, leftA, leftB } = alignWords(alike(told.words, type), alike(known.words, type))
  const sure = pairs.filter(({ how }) => how !== 'initial')
  if (leftA.length === 0 && leftB.length === 0 && sure.length === pairs.length) {
    const isState = type === 'State'
    return {
      score: isState ? worth.slipOfState : worth.slip,
      reasons: [`one letter differs from “${known.text}”`],
    }
  }
  // Sudan is no South Sudan, and Guinea neither of the others.
  if (type === 'State' || sure.length === 0) return { score: 0, reasons: [] }
  const all = pairs.length + leftA.length + leftB.length
  const part = (sure.length / all + sure.length / Math.min(told.words.length, known.words.length)) / 2
  return {
    score: inCommon.least + (inCommon.most - inCommon.least) * Math.min(part, 1),
    reasons: [`“${told.text}” shares ${sure.length} of ${all} words with “${known.text}”`],
  }
}

/** What one source calls a statement is an agreement or a declaration to the next. */
const alike = (words: readonly Word[], type: ThingType): readonly Word[] =>
  type === 'Agreement'
    ? words.map((word) => (agreementWords.has(word.spelled) ? agreementWord : word))
    : words
const agreementWords = new Set(
  ['accord', 'agreement', 'deal', 'declaration', 'pact', 'statement', 'treaty'].flatMap((word) => [
    word,
    `${word}s`,
  ]),
)
const agreementWord: Word = {
  start: 0,
  end: 0,
  written: 'agreement',
  spelled: 'agreement',
  sounded: 'AGREEMENT',
}

const isDemonym = (told: GeneralName, known: GeneralName) =>
  demonymsOf(known.text).some((demonym) => demonym.toLowerCase().replaceAll(' ', '') === told.spelled)
