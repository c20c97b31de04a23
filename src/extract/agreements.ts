import { type AgreementMention, aliasAt, metIn, type Register } from './agreement-register.ts'
import { agreementsByDay } from './agreements-by-day.ts'
import { agreementsByKind } from './agreements-by-kind.ts'
import { agreementsByName } from './agreements-by-name.ts'
import type { Sentence } from './sentences.ts'
import { overlaps } from './span.ts'

/** Where a sentence names agreements: by a day, by a known name, or by what they are about, whichever tells most. */
export function agreementsIn(text: string, sentence: Sentence, register: Register): AgreementMention[] {
  const mentions: AgreementMention[] = []
  for (const mention of [
    ...plainlyTold(text, sentence, register),
    ...agreementsByName(text, sentence, register),
    ...agreementsByKind(text, sentence, register),
  ]) {
    if (mentions.some((other) => overlaps(other, mention))) continue
    mentions.push(mention)
    for (const agreement of mention.choices.flat())
      agreement.quotes.push({ start: mention.start, end: mention.end })
  }
  return mentions
}

/** By a day or by a known name: what other words of the text may mean. */
export function plainlyTold(text: string, sentence: Sentence, register: Register): AgreementMention[] {
  const named = sentence.agreements.map(
    ({ start, end, agreement }): AgreementMention => ({
      start,
      end,
      choices: [[metIn(register, agreement, aliasAt(text, { start, end }))]],
    }),
  )
  // "the Pretoria Agreement of November 2022" is told by its name, and its day says no other.
  const byDay = agreementsByDay(text, sentence, register).filter(
    (mention) => !named.some((one) => overlaps(one, mention) && isOfSameDay(mention, one)),
  )
  return [...byDay, ...named]
}

const isOfSameDay = ({ choices }: AgreementMention, named: AgreementMention): boolean => {
  const [told, another] = choices.flat()
  const date = told?.date ?? null
  return date !== null && !another && named.choices.flat().some((known) => known.date?.startsWith(date))
}
