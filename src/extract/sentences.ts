import { knownAgreementsIn, type NamedAgreement } from './known-agreements.ts'
import type { Layout } from './layout.ts'
import { type Marked, marked } from './marked.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import type { Office } from './offices.ts'
import { type People, type Person, personCalled, personNamed } from './people.ts'
import { overlaps, type Span } from './span.ts'
import { type ToldDay, toldDays } from './told-days.ts'

/** Somebody or some time that a sentence names. */
export type Mark = Span &
  (
    | {
        readonly sign: '@'
        readonly person: Person | null
        readonly office: Office | null
        readonly isGroup: boolean
        readonly determiner: string | null
      }
    | { readonly sign: '#'; readonly told: ToldDay[] }
  )

export type Sentence = Span & {
  readonly isHeadline: boolean
  /** From 0, the headline included. */
  readonly index: number
  readonly marked: Marked<Mark>
  /** Agreements that it names as data/agreements.yaml does. */
  readonly agreements: readonly NamedAgreement[]
}

/** The sentences of a text with everybody and every day told in them; names are sought in the whole text first. */
export function sentencesOf(
  text: string,
  { headline, paragraphs }: Layout,
): { readonly sentences: readonly Sentence[]; readonly people: People } {
  const people: People = []
  const spans = [
    ...(headline && !isShouted(text, headline) ? [{ span: headline, isHeadline: true }] : []),
    ...paragraphs.flat().map((span) => ({ span, isHeadline: false })),
  ]
  const found = spans.map((each) => {
    const agreements = knownAgreementsIn(text, each.span)
    return { ...each, agreements, mentions: peopleIn(text, each.span, agreements) }
  })
  for (const { mentions } of found)
    for (const mention of mentions)
      if (mention.office || hasTwoWords(mention)) personNamed(people, mention, isMet(text, mention))
  const sentences = found.map(({ span, mentions, agreements, isHeadline }, index) => ({
    ...span,
    isHeadline,
    index,
    agreements,
    marked: marked(text, span, marksOf(text, span, { mentions, people })),
  }))
  return { sentences, people }
}

/** Abraham Accords is an agreement, whatever Abraham is elsewhere. */
function peopleIn(text: string, span: Span, agreements: readonly NamedAgreement[]): Mention[] {
  return mentionsIn(text, span).filter(
    (mention) => mention.office || !agreements.some((named) => overlaps(named, mention)),
  )
}

/** In capitals throughout a name looks like any other word. */
const isShouted = (text: string, { start, end }: Span) => {
  const words = text.slice(start, end)
  return words === words.toUpperCase()
}

/** "…met with Bohdan Bondar": somebody, though no office and no list of names says so. */
const isMet = (text: string, { lead, named, end }: Mention) =>
  /\b(?:met|meets?|spoke|speaks|talks|talked|conversation|call|meeting)\b(?: \w+){0,3} with $|\b(?:met|phoned|telephoned|received|hosted) $/.test(
    text.slice(Math.max(0, lead - 60), lead),
  ) ||
  (end > named.end && listed.test(text.slice(Math.max(0, lead - 200), lead)))

/** "her counterparts Ada Bo of Chile and Cy Do of Peru" */
const listed =
  /\b(?:counterparts|colleagues|advis[eo]rs|ministers)\b[^.;]{0,180}(?:[:,]| and|\bcounterparts|\bcolleagues) $/i

const hasTwoWords = ({ name }: Mention) => name !== null && /\s/.test(name)

function marksOf(
  text: string,
  span: Span,
  { mentions, people }: { readonly mentions: readonly Mention[]; readonly people: People },
): Mark[] {
  const days = Map.groupBy(toldDays(text, span), ({ start }) => start)
  const whoever = mentions.flatMap((mention): Mark[] => {
    const person = personNamed(people, mention, false)
    const { end, office, determiner } = mention
    const start = leadOf(text, mention, span)
    if (!person && mention.name !== null && !office) return pairIn(mention, people)
    return [
      {
        start,
        end,
        sign: '@',
        person,
        office,
        isGroup: person === null && office !== null && isGroup(text, mention),
        // "the Prime Minister of the Council" is not the one of whom all know.
        determiner: /^ (?:of|for) /.test(text.slice(end, end + 5)) ? 'a' : determiner,
      },
    ]
  })
  const when = [...days.values()].flatMap((told): Mark[] => {
    const [first] = told
    return first ? [{ start: first.start, end: first.end, sign: '#', told }] : []
  })
  const marks = [...whoever, ...groupsIn(text, span), ...when].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  return marks.filter((mark, index) => !marks.slice(0, index).some((other) => mark.start < other.end))
}

/** "a Malian delegation led by @0", "my good friend @0": where the words begin that stand for somebody. */
function leadOf(text: string, { lead, office }: Mention, { start }: Span): number {
  const before = text.slice(Math.max(start, lead - 110), lead)
  const isUnlisted = office !== null && office.bodies.length === 0
  const body = /^\p{Ll}/u.test(office?.title ?? '') ? unlistedNamed : unlisted
  const words =
    ledBy.exec(before) ??
    (office === null ? ranked.exec(before) : null) ??
    (isUnlisted ? body.exec(before) : null)
  return lead - (words?.[0].length ?? 0)
}

/** "CIA @0", of a body that no list has; "Polisario @0" where the office is in small letters. */
const unlisted = /(?<![\p{L}-])\p{Lu}[\p{Lu}\d-]+ $/u
const unlistedNamed =
  /(?<![\p{L}-])\p{Lu}[\p{Lu}\d-]+ $|(?<=(?:\b(?:with|and|by|to|between|met|received|hosted)|,) )(?:\p{Lu}[\p{L}\d-]+ ){1,3}$/u

/** "met with Politburo Member @0": some rank or office that no list has. */
const ranked = /(?<=\b(?:with|met|received|hosted|telephoned|called) )(?:\p{Lu}\p{Ll}[\p{L}-]* ){1,3}$/u

const ledBy =
  /\b(?:(?:the|an?|his|her|its) (?:(?!(?:the|between|with|by|of|was|were|and) )[\p{L}-]+ ){0,4}(?:delegation|side|team)(?: (?:of|from) (?:the )?\p{Lu}[\p{L} -]{1,40}?)?,? (?:led|headed) by |(?:my|our|his|her) (?:(?:good|dear|old|great) )?(?:friend|brother|sister|colleague),? |(?:His|Her) (?:Royal )?(?:Highness|Majesty|Excellency|Holiness),? (?:the )?|(?:HRH|HE|HH|HM|H\.R\.H\.|H\.E\.|H\.H\.) (?:the )?|First )$/u

/** "the Reagan-Gorbachev summit" names two who are named elsewhere. */
function pairIn({ name, start }: Mention, people: People): Mark[] {
  const [, first = '', second = ''] = /^([\p{L}'’]+)[-–]([\p{L}'’]+)$/u.exec(name ?? '') ?? []
  const [one, other] = [personCalled(people, first), personCalled(people, second)]
  if (!one || !other) return []
  const common = { sign: '@' as const, office: null, isGroup: false, determiner: null }
  const middle = start + first.length
  return [
    { ...common, start, end: middle, person: one },
    { ...common, start: middle + 1, end: middle + 1 + second.length, person: other },
  ]
}

/** "the presidents" are all of whom the text has told last; "the presidents of Russia and Azerbaijan" are told by office. */
const isGroup = (text: string, { office, start, determiner }: Mention) =>
  office?.isPlural === true &&
  office.bodies.length === 0 &&
  (determiner === 'the' || /\b(?:both|these|two|three)\s+$/i.test(text.slice(Math.max(0, start - 8), start)))

const groups =
  /\b(?:(?:the|both|these) (?:two |three |four )?(?:leaders|presidents|ministers|prime ministers|premiers|sides|parties|men|women|politicians|statesmen|counterparts|interlocutors|officials|diplomats|envoys|delegations|heads of state|heads of government)|both leaders|the two(?=[,;.]| (?:also|discussed|agreed|met|spoke|have|had|will|were|are|talked|exchanged|reviewed|stressed|noted)\b)|(?<=\b(?:between|of|by) )the two(?! [a-z]+s\b)|the pair)\b(?! (?:of|to the|from) )/gi

const groupsIn = (text: string, { start, end }: Span): Mark[] =>
  [...text.slice(start, end).replace(/\s/g, ' ').matchAll(groups)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    sign: '@',
    person: null,
    office: /\b(?:the|both|these) (?:two |three )?ministers$/i.test(match[0]) ? ministers : null,
    isGroup: true,
    determiner: null,
  }))

/** Most often those of foreign affairs. */
const ministers: Office = {
  kind: 'foreign minister',
  title: 'ministers',
  bodies: [],
  isPlural: true,
  isOtherTime: false,
}
