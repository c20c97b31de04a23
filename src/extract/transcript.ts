import type { Person } from './people.ts'
import type { Sentence } from './sentences.ts'

/** "President of Chile Ada Bo: Welcome …": from here on a text has the words of somebody, here by the number of a mark. */
const turn = /^(?:@(\d+)(?: \([^)]{1,40}\))?|\p{Lu}[^@.;:]{0,40}):\s(?!["“«])/u

export const turnIn = (text: string): RegExpExecArray | null => turn.exec(text)

/** From here on a text has the words of those who met. */
export const isSpeech = ({ marked: { text }, isHeadline }: Sentence): boolean =>
  !isHeadline && turnIn(text)?.[1] !== undefined

/** Who speaks in a transcript, where at least two of them speak for different states; else nobody. */
export function speakersIn(sentences: readonly Sentence[]): readonly Person[] {
  const speakers = new Set(
    sentences.flatMap((sentence) => {
      const mark = isSpeech(sentence)
        ? sentence.marked.marks[Number(turnIn(sentence.marked.text)?.[1])]
        : null
      return mark?.sign === '@' && mark.person ? [mark.person] : []
    }),
  )
  const all = [...speakers].filter((person) => stateOf(person) !== null)
  return new Set(all.map(stateOf)).size > 1 && all.length < most ? all : []
}

/** More are no guests, but a session with reports. */
const most = 7

/** That of an office of theirs, or a name of their own where only an office says that they have one. */
const stateOf = ({ offices, known, name }: Person): string | null =>
  offices.flatMap(({ bodies }) => bodies).find((body) => body.startsWith('state/')) ??
  known?.terms.find(({ of }) => of.startsWith('state/'))?.of ??
  (offices.length > 0 ? name : null)
