import type { Between } from '../../src/extract/day-math.ts'
import { readText } from '../../src/extract/read-text.ts'

/** Contacts that a text tells of, as "kind status day: names", in the order of the letters. */
export const contactsIn = (text: string): string[] =>
  readText(text, null)
    .contacts.map(
      ({ kind, status, date, participants }) =>
        `${kind} ${status} ${spelled(date)}: ${[...participants.keys()]
          .map(({ name }) => name)
          .sort()
          .join(', ')}`,
    )
    .sort()

/** Of a text that appeared on Wednesday, 20 July 2022. */
export const contactsToldBy = (sentences: string): string[] =>
  contactsIn(`News from the region\nJuly 20, 2022\n\n${sentences}\n`)

const spelled = (date: Between | null): string => {
  if (!date) return '?'
  return date.earliest === date.latest ? date.earliest : `${date.earliest}/${date.latest}`
}
