import { inOrder } from '../order.ts'
import { tellingWords } from '../search-terms.ts'
import { type Word, wordsOf } from '../spelling.ts'

/** A name of anything but a person, in the forms that are compared. */
export type GeneralName = {
  readonly text: string
  readonly words: readonly Word[]
  /** In its order, as one word: Nagorno-Karabakh is Nagornokarabakh. */
  readonly spelled: string
  readonly sounded: string
  /** Whatever the order: Armenia–Azerbaijan border. */
  readonly sorted: string
  /** Without what many states call themselves: Republic of Armenia. */
  readonly bare: string
  /** A year, a day, a resolution's number. */
  readonly numbers: string
  /** OSCE; of three words or more. */
  readonly initials: string | null
}

export function generalName(text: string): GeneralName {
  const words = tellingWords(text)
  const sounded = words.map((word) => word.sounded ?? word.spelled)
  return {
    text,
    words,
    spelled: words.map(({ spelled }) => spelled).join(''),
    sounded: sounded.join(''),
    sorted: sounded.toSorted(inOrder).join(' '),
    bare: words.flatMap(({ spelled }) => (generic.has(spelled) ? [] : [spelled])).join(''),
    numbers: words
      .flatMap(({ spelled, sounded: sound }) => (sound === null ? [spelled] : []))
      .toSorted()
      .join(' '),
    initials: words.length < 3 ? null : words.map(({ spelled }) => spelled[0]).join(''),
  }
}

/** Korea, the Congo and China have two states each that differ by more than these: so this is no proof. */
const generic = new Set(
  wordsOf('republic kingdom federation commonwealth state islamic').map(({ spelled }) => spelled),
)
