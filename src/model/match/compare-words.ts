import { isSlip } from '../search-clues.ts'
import type { Word } from '../spelling.ts'
import { fullForm } from './given-names.ts'

/** How two words of names agree, and how much of a name's score they leave. */
export type Likeness = { readonly share: number; readonly how: keyof typeof shares }

/** The same sound is nearly the same spelling; a slip may be another family; an initial fits many names. */
const shares = { spelled: 1, form: 0.985, sound: 0.98, initial: 0.96, slip: 0.9, faint: 0.87 } as const

const likeness = (how: Likeness['how']): Likeness => ({ share: shares[how], how })
const byHow = {
  spelled: likeness('spelled'),
  form: likeness('form'),
  sound: likeness('sound'),
  initial: likeness('initial'),
  slip: likeness('slip'),
  faint: likeness('faint'),
}

/** Below these lengths a sound or a slip is another name more often than not: Hun and Kun, Iran and Iraq. */
const shortestSound = 5
const shortestSlip = 6

/** How a word of one name agrees with one of another, or null where they are two. */
export function likenessOf(a: Word, b: Word): Likeness | null {
  if (a.spelled === b.spelled) return byHow.spelled
  if (a.spelled.length === 1 || b.spelled.length === 1) return isInitial(a, b) ? byHow.initial : null
  if (a.sounded === null || b.sounded === null) return null
  if (fullForm(a.spelled) === fullForm(b.spelled)) return byHow.form
  if (a.sounded === b.sounded) return soundAlike(a, b)
  const isLong = Math.min(a.spelled.length, b.spelled.length) >= shortestSlip
  if (isLong && (isSlip(a.spelled, b.spelled) || isSlip(a.sounded, b.sounded))) return byHow.slip
  return isVowelsApart(a.spelled, b.spelled) ? byHow.faint : null
}

const isInitial = (a: Word, b: Word) => a.spelled[0] === b.spelled[0] || a.sounded?.[0] === b.sounded?.[0]

function soundAlike(a: Word, b: Word): Likeness | null {
  if ((a.sounded?.length ?? 0) >= shortestSound || single(a.spelled) === single(b.spelled)) return byHow.sound
  return a.spelled.length > 3 && b.spelled.length > 3 ? byHow.faint : null
}

/** Assad and Asad; Xi and Chi are not. */
const single = (spelled: string) => spelled.replace(/(.)\1+/g, '$1')

/** Hafez and Hafiz, Husni and Hosni; in shorter words vowels are all there is. */
function isVowelsApart(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= shortestSound && a[0] === b[0] && consonants(a) === consonants(b)
}

const consonants = (spelled: string) => spelled.replace(/[aeiouy]/g, '')
