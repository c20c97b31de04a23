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
    (contact) => tookOrTakesPlace(contact) && !isOfAnotherTime(sentence, contact, discourse),
  )
  const { talk, background, unsaid } = readRules().stances
  const said = text.slice(sentence.start, sentence.end)
  // Whatever is said in a transcript is said in the talks.
  if (!discourse.isSpeech && (!talk.test(said) || background.test(said) || isOfAState(text, sentence)))
    return []
  return mentions.flatMap(({ start, end, choices }) => {
    const before = said.slice(0, start - sentence.start)
    if (unsaid.before.test(before) || unsaid.after.test(said.slice(end - sentence.start))) return []
    const { stance, polarity, speaker } = saidOf(sentence, { said, start, discourse })
    const clause = clauseOf(sentence, start, discourse)
    return (clause ? [clause] : contacts).flatMap((contact) => {
      const isPlanned = contact.status === 'planned' || contact.status === 'proposed'
      return choices.map((agreements) => ({
        contact,
        agreements,
        stance,
        polarity: isPlanned && stance === 'implementation_discussed' ? ('neutral' as const) : polarity,
        speaker,
        isAlleged: speaker !== null,
        quote: { start: sentence.start, end: sentence.end },
      }))
    })
  })
}

/** "…told him of the talks in Sochi, held a year after the statement": it is that meeting's. */
function clauseOf(
  { marked: { text, placeOf } }: Sentence,
  start: number,
  { named }: Discourse,
): Contact | null {
  const nested = named.findLast(({ trigger }) => !trigger.isMain && placeOf(trigger.end) < start)
  if (!nested) return null
  const between = text.slice(nested.trigger.end).slice(0, start - placeOf(nested.trigger.end))
  return /,? (?:which|where) (?!took|was held|is |will)/.test(between) ? nested.contact : null
}

type Place = { readonly said: string; readonly start: number; readonly discourse: Discourse }

/** The stance, and whose allegation it is; one that is rejected is that of whoever is told to have made it, or none. */
function saidOf(
  { start: from, marked: { text, marks } }: Sentence,
  { said, start, discourse }: Place,
): Pick<Reference, 'stance' | 'polarity' | 'speaker'> {
  const { stance, polarity } = stanceOf(said, start - from)
  if (stance !== 'violation_alleged') return { stance, polarity, speaker: null }
  const { rejected, charge } = readRules().stances
  const [, owner, maker = owner] = charge.exec(text) ?? []
  const accuser = maker === undefined ? undefined : marks[Number(maker)]
  if (!rejected.test(said.slice(0, start - from))) {
    const people = marks.flatMap((mark) => (mark.start < start ? discourse.peopleOf(mark) : []))
    return { stance, polarity, speaker: people[0] ?? null }
  }
  const [speaker] = accuser ? discourse.peopleOf(accuser) : []
  return speaker
    ? { stance, polarity, speaker }
    : { stance: 'referenced', polarity: 'neutral', speaker: null }
}

/** The contacts told of, as far as those whom the sentence begins with took part; none if it is about others. */
function contactsOf(
  { marked: { marks, placeOf, at }, start }: Sentence,
  discourse: Discourse,
): readonly Contact[] {
  const told = discourse.told.length > 0 ? discourse.told : discourse.named.map(({ contact }) => contact)
  const named = marks.flatMap((mark, index) =>
    mark.sign === '@' && placeOf(at(index)) - start < subjectReach ? discourse.peopleOf(mark) : [],
  )
  if (named.length === 0) return told
  if (discourse.isSpeech && discourse.named.length === 0) return told
  const present = named.filter((person) => told.some(({ participants }) => participants.has(person)))
  return present.length === 0
    ? []
    : told.filter(({ participants }) => present.every((person) => participants.has(person)))
}

/** What was called off discussed nothing. */
const tookOrTakesPlace = ({ status }: Contact) => status !== 'cancelled' && status !== 'boycotted'

/** "Last February, …" begins what is not told of the contact. */
function isOfAnotherTime(
  { marked: { marks, at } }: Sentence,
  { date: told, isLead }: Contact,
  { published }: Discourse,
): boolean {
  const date = told ?? (isLead ? published : null)
  const first = marks.find((mark, index) => mark.sign === '#' && at(index) < 6)
  const [day] = first?.sign === '#' ? first.told : []
  const when = day ? resolveDay(day, published, 'past') : null
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

/** By the words around the name, else by those of its clause, else by the whole sentence. */
function stanceOf(said: string, at: number) {
  const { stances } = readRules().stances
  const clauses = said.split(/(?<=[,;:]) (?=(?:and|but|while|as well as|including|stating|also) )/)
  let from = 0
  let clause = said
  for (const each of clauses) {
    if (at >= from && at < from + each.length + 1) clause = each
    from += each.length + 1
  }
  const near = said.slice(Math.max(0, at - 130), at + 100)
  for (const words of [near, clause, said]) {
    const found = stances.find((one) => one.words.test(words))
    if (found) return found
  }
  return { stance: 'referenced', polarity: 'neutral' } as const
}
