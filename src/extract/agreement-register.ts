import type { Id } from '../model/thing.ts'
import type { Between } from './day-math.ts'
import { agreementsOf, type KnownAgreement } from './known-agreements.ts'
import type { Agreement } from './reading.ts'
import type { Span } from './span.ts'

/** Where a sentence names agreements: each choice is one, or several of which at least one is meant. */
export type AgreementMention = Span & { readonly choices: readonly (readonly Agreement[])[] }

/** The agreements of a text as far as it has been read, and what is known of it. */
export type Register = {
  readonly agreements: Map<Id, Agreement>
  /** Those known between states that the text names, made before it appeared. */
  readonly siblings: readonly KnownAgreement[]
  /** When the text appeared. */
  readonly published: Between | null
  /** Whether a day is after that on which the text appeared. */
  readonly isLater: (date: string) => boolean
}

export const registerOf = (states: ReadonlySet<Id>, published: Between | null): Register => ({
  agreements: new Map(),
  siblings: agreementsOf(states).filter(
    ({ date }) => !published || date === null || date <= `${published.latest}~`,
  ),
  published,
  isLater: (date) => published !== null && date > published.latest,
})

/** Words of a text, and where they stand. */
export type Alias = Span & { readonly text: string }

export const aliasAt = (text: string, { start, end }: Span): Alias => ({
  start,
  end,
  text: text.slice(start, end),
})

/** A known agreement, with the words by which the text names it. */
export function metIn({ agreements }: Register, known: KnownAgreement, alias: Alias): Agreement {
  const { id, name, date, kind } = known
  return keptIn(agreements, { id, name, date, kind, isFirm: true, isKnown: true }, alias)
}

type New = Pick<Agreement, 'id' | 'name' | 'date' | 'kind' | 'isFirm' | 'isKnown'>

export const addedTo = ({ agreements }: Register, made: New, alias: Alias): Agreement =>
  keptIn(agreements, made, alias)

function keptIn(agreements: Map<Id, Agreement>, made: New, alias: Alias): Agreement {
  const agreement = agreements.get(made.id) ?? {
    ...made,
    isDayTold: false,
    aliases: new Map<string, Span>(),
    members: [],
    quotes: [],
    slips: [],
  }
  const words = alias.text.replace(/\s+/g, ' ').trim()
  if (!agreement.aliases.has(words)) agreement.aliases.set(words, { start: alias.start, end: alias.end })
  agreement.isFirm ||= made.isFirm
  agreements.set(made.id, agreement)
  return agreement
}
