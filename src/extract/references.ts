import type { AgreementMention } from './agreement-register.ts'
import { bodyAt } from './body-at.ts'
import { shared } from './day-math.ts'
import type { Discourse } from './discourse.ts'
import type { Contact, Reference } from './reading.ts'
import { resolveDay } from './resolve-day.ts'
import { readRules } from './rules.ts'
import type { Sentence } from './sentences.ts'
import { tokensOf } from './tokens.ts'

/** What is said of agreements in the contact that a sentence tells of. */
export function referencesIn(
  text: string,
  sentence: Sentence,
  { mentions, discourse }: { readonly mentions: readonly AgreementMention[]; readonly discourse: Discourse },
): Reference[] {
  const contacts = contactsOf(sentence, discourse).filter(
    (contact) => !isOfAnotherTime(sentence, contact, discourse),
  )
  const { talk, background } = readRules().stances
  const said = text.slice(sentence.start, sentence.end)
  if (!talk.test(said) || background.test(said) || isOfAState(text, sentence)) return []
  return mentions.flatMap(({ start, choices }) => {
    const { stance, polarity } = stanceOf(said, start - sentence.start)
    return contacts.flatMap((contact) => {
      const isPlanned = contact.status === 'planned' || contact.status === 'proposed'
      return choices.map((agreements) => ({
        contact,
        agreements,
        stance,
        polarity: isPlanned && stance === 'implementation_discussed' ? ('neutral' as const) : polarity,
        speaker: null,
        isAlleged: false,
        quote: { start: sentence.start, end: sentence.end },
      }))
    })
  })
}

/** The contacts told of, as far as those whom the sentence begins with took part; none if it is about others. */
function contactsOf(
  { marked: { marks, placeOf, at }, start }: Sentence,
  discourse: Discourse,
): readonly Contact[] {
  const told = discourse.told.length > 0 ? discourse.told : discourse.named
  const named = marks.flatMap((mark, index) =>
    mark.sign === '@' && placeOf(at(index)) - start < subjectReach ? discourse.peopleOf(mark) : [],
  )
  if (named.length === 0) return told
  const present = named.filter((person) => told.some(({ participants }) => participants.has(person)))
  return present.length === 0
    ? []
    : told.filter(({ participants }) => present.every((person) => participants.has(person)))
}

/** "Last February, …" begins what is not told of the contact. */
function isOfAnotherTime(
  { marked: { marks, at } }: Sentence,
  { date }: Contact,
  { published }: Discourse,
): boolean {
  const first = marks.find((mark, index) => mark.sign === '#' && at(index) < 6)
  const [told] = first?.sign === '#' ? first.told : []
  const when = told ? resolveDay(told, published, 'past') : null
  return when !== null && date !== null && shared(when, date) === null
}

/** "Armenia requested …" tells of a state and not of a talk. */
function isOfAState(text: string, { start, end }: Sentence): boolean {
  const tokens = tokensOf(text, { start, end: Math.min(end, start + 80) })
  const named = bodyAt(tokens, 0)
  const verb = named && tokens[named.next]
  return (
    named?.body.id.startsWith('state/') === true &&
    !named.isAdjective &&
    /^[a-z]+(?:ed|s)$/.test(verb?.text ?? '')
  )
}

/** Whoever stands among so many first characters is what the sentence is about. */
const subjectReach = 60

/** By the words of the clause that names it, else of the whole sentence. */
function stanceOf(said: string, at: number) {
  const { stances } = readRules().stances
  const clauses = said.split(/(?<=[,;:]) (?=(?:and|but|while|as well as|including|stating|also) )/)
  let from = 0
  let clause = said
  for (const each of clauses) {
    if (at >= from && at < from + each.length + 1) clause = each
    from += each.length + 1
  }
  const found =
    stances.find(({ words, stance }) => stance !== 'referenced' && words.test(clause)) ??
    stances.find(({ words }) => words.test(said))
  return { stance: found?.stance ?? 'referenced', polarity: found?.polarity ?? ('neutral' as const) }
}
