import { type Register, registerOf } from './agreement-register.ts'
import { agreementsIn, plainlyTold } from './agreements.ts'
import { authorOf } from './author.ts'
import { readContacts, sameDay } from './contacts.ts'
import type { Between } from './day-math.ts'
import { Discourse } from './discourse.ts'
import { homeOf, homeOfFirst } from './home.ts'
import { layoutOf } from './layout.ts'
import { identify } from './people.ts'
import { madeBefore, publishedAbout, publishedOn } from './publication.ts'
import type { Contact, Reading, Reference } from './reading.ts'
import { referencesIn } from './references.ts'
import { readRules } from './rules.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { overlaps } from './span.ts'
import { statesIn } from './states-in.ts'
import { toldDays } from './told-days.ts'
import { triggersIn } from './triggers.ts'

/** Reads one text. @param published the day on which it appeared, where that is known from elsewhere. */
export function readText(text: string, published: Between | null): Reading {
  const layout = layoutOf(text)
  const { sentences, people } = sentencesOf(text, layout)
  const stated = published ?? publishedOn(text, layout.dateline)
  const when =
    stated ??
    publishedAbout(sentences, {
      people,
      agreements: sentences.flatMap((sentence) => madeBefore(text, sentence)),
      inDateline: layout.dateline ? toldDays(text, layout.dateline) : [],
    })
  identify(people, when)
  const home = homeOf(text, layout) ?? homeOfFirst(sentences, when)
  const tell = (order: readonly Sentence[]) => {
    const discourse = new Discourse(people, {
      published: when,
      home,
      author: authorOf(sentences),
      sentences,
    })
    const register = registerOf(statesIn(text), when)
    return { discourse, register, references: readInOrder(text, order, { discourse, register }) }
  }
  // A headline tells in short what the text tells better; unless the text goes on from it.
  const after = tell(sentences.toSorted((a, b) => Number(a.isHeadline) - Number(b.isHeadline)))
  const isTold = after.discourse.contacts.some(
    ({ isLead, participants, offices, quotes }) =>
      isLead && participants.size + offices.length > 1 && quotes[0] !== sentences[0],
  )
  const isNeeded = !isTold && sentences[0]?.isHeadline && triggersIn(sentences[0].marked.text).length > 0
  const { discourse, register, references } = isNeeded ? tell(sentences) : after
  const referred = new Set(references.flatMap(({ agreements }) => agreements))
  return {
    title: layout.headline ?? layout.paragraphs[0]?.[0] ?? null,
    published: when,
    publishedWords: stated && !published ? layout.dateline : null,
    people: people.filter(
      (person) =>
        person.aliases.size > 0 || discourse.contacts.some(({ participants }) => participants.has(person)),
    ),
    contacts: discourse.contacts.map((contact) => withDay(text, contact, when)),
    agreements: [...register.agreements.values()].filter(
      (agreement) => agreement.quotes.length > 0 && (agreement.isFirm || referred.has(agreement)),
    ),
    references,
  }
}

function readInOrder(
  text: string,
  sentences: readonly Sentence[],
  { discourse, register }: { readonly discourse: Discourse; readonly register: Register },
): Reference[] {
  // A plural may stand before the list of what it means.
  for (const sentence of discourse.sentences) plainlyTold(text, sentence, register)
  return sentences.flatMap((sentence) => {
    const mentions = agreementsIn(text, sentence, register)
    readContacts(sentence, discourse, (mark) => mentions.some((mention) => overlaps(mention, mark)))
    return referencesIn(text, sentence, { mentions, discourse })
  })
}

/** "…, whose summit was held the day before": the time is not that of the contact. */
const ofSomethingElse = /, (?:whose|which|where)\b[^,;.]*/g

/** A readout tells of its contact on the day on which it took place, unless it says otherwise, be it in words not understood. */
function withDay(text: string, contact: Contact, when: Between | null): Contact {
  const [quote] = contact.quotes
  const words = quote ? text.slice(quote.start, quote.end) : ''
  const isOfDay = contact.isLead && (contact.status === 'held' || sameDay.test(words))
  if (
    contact.date ||
    !isOfDay ||
    !when ||
    readRules().contacts.unreadTime.test(words.replace(ofSomethingElse, ''))
  )
    return contact
  contact.date = when
  contact.dateBasis = 'relative-date'
  return contact
}
