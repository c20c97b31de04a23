import { slugOf } from '../importer/table/slug.ts'
import {
  type AgreementMention,
  type Alias,
  addedTo,
  aliasAt,
  metIn,
  type Register,
} from './agreement-register.ts'
import { isOneDay } from './day-math.ts'
import type { Agreement } from './reading.ts'
import type { Sentence } from './sentences.ts'
import { monthNamed } from './time-words.ts'

const type =
  '(?:peace|cease-?fire|normali[sz]ation|free[- ]trade|trade|nuclear|arms control|arms|missile|disarmament|cooperation|framework|prisoner(?:[- ]exchange)?|hostages?|border|boundary|maritime|grain|friendship|alliance|allied|security|defen[cs]e|partnership|association|withdrawal|transit|truce|armistice|power-sharing|reconciliation|settlement|disengagement|demarcation|delimitation|reunification|fisheries|climate|investment|extradition|readmission|migration|draft|proposed|interim|comprehensive|semiconductor|chip|currency|fishing|steel|textile|tariff|water|energy|gas)'
const head = '(?:agreements?|treat(?:y|ies)|accords?|pacts?|deals?|declarations?)'
const about = '(?: (?:on|of|for) (?:(?!that|which|between|during|with|when|on #|in #)[^.;,"()@#]){3,60})?'

/** A kind before or in the middle: "a peace treaty", "a friendship and trade treaty". */
const byType = new RegExp(
  `\\b(?:(?:[\\w-]+, )*(?:[\\w-]+ and )?(?:[\\w-]+ )?${type}(?:,? (?:and )?[\\w-]+){0,4}? ${head})\\b(?! organi[sz]ation)(?: drafts?\\b)?(?: (?:reached|between|with|on|of) (?:(?!that|which|during|when|on #|in #)[^.;,"()#]){3,60})?`,
  'gi',
)
/** What is signed: "they are to sign a declaration on trade". */
const drafted = /\b(?:treaty drafts?|draft treaty)\b/gi
const signed = new RegExp(
  `\\b(?:sign|signed|signing|signature|signing of|signature of|conclude|concluded|conclusion of|initial|ratify|ratified|ratification of|adopted|draft) (?:(?:a|an|the|new|joint) )*((?:[\\w-]+ ){0,4}(?:agreement|treaty|declaration|pact|accord|memorandum(?: of understanding)?|protocol|convention|road ?map)${about})`,
  'gi',
)
const signedByAll = new RegExp(
  `\\b(?:an?|the) ((?:[\\w-]+ ){0,4}(?:agreement|treaty|pact|accord|memorandum(?: of understanding)?|protocol|convention|road ?map)${about}) (?:was|has been) (?:also )?(?:signed|initialled|initialed|concluded|adopted)\\b`,
  'gi',
)
/** A plural that tells no day: "the March and June agreements", "the agreements between the presidents". */
const plural =
  /\b(?:(?:the|all|these|entire set of|relevant|basic|existing|main|previous|earlier|January|February|March|April|May|June|July|August|September|October|November|December|and|or|\d{4}) )*(?:trilateral|tripartite|(?:relevant|all|existing|previous|basic) (?:\w+ )?)? ?(?:agreements|statements|declarations|accords)\b(?: (?:signed|reached|concluded|made|adopted|they have|they had) ?(?:reached)?)?(?: (?:between|of|by|with|among) [^.;,"”()@#]{0,40}(?:@\d+|[A-Z]\w+)(?:, [A-Z]\w+)*(?:,? and [A-Z]\w+)?)?/g

/** Without one of these no form fits. */
const hint =
  /agreement|treat[yi]|accord|pact|deal|declaration|statement|memorand|protocol|convention|road ?map|resolution/i

/** "They adopted a joint statement": that of the day, where one is known. */
const adopted =
  /\ba (?:joint |trilateral |tripartite )+(?:statement|declaration|communiqu[ée]) (?:was|has been) (?:adopted|signed|issued|approved)|\b(?:adopted|signed|issued|approved|made|agreed) (?:a|the) (?:joint |trilateral |tripartite )+(?:statement|declaration|communiqu[ée])/gi

/** "UN Security Council resolutions 2231 and 1701", "resolution 2231", told by their numbers. */
const resolution =
  /\b(?:(?:United Nations|U\.?N\.?) )?(?:(Security Council|General Assembly) )?[Rr]esolutions? (?:(?:No\.?|number) ?)?(\d{1,4}(?:\/\d+)?)((?:, \d{3,4})*(?:,? and \d{3,4})?)/g

/** Agreements told by what they are about, without a day. */
export function agreementsByKind(
  text: string,
  { marked: { text: words, placeOf } }: Sentence,
  register: Register,
): AgreementMention[] {
  if (!hint.test(words)) return []
  const mention = (
    match: RegExpExecArray,
    phrase: string,
    choices: readonly (readonly Agreement[])[],
  ): AgreementMention[] => {
    const from = match.index + match[0].indexOf(phrase)
    return choices.length === 0 ? [] : [{ start: placeOf(from), end: placeOf(from + phrase.length), choices }]
  }
  const original = (match: RegExpExecArray, phrase: string) => {
    const from = match.index + match[0].indexOf(phrase)
    return aliasAt(text, { start: placeOf(from), end: placeOf(from + phrase.length) })
  }
  return [
    ...[...words.matchAll(plural)].flatMap((match) => {
      const phrase = match[0].trim()
      return mention(match, phrase, open(phrase, original(match, phrase), register))
    }),
    ...[...words.matchAll(signed), ...words.matchAll(signedByAll)].flatMap((match) => {
      const phrase = (match[1] ?? '').trim()
      return mention(match, phrase, ofKind(phrase, original(match, phrase), register, true))
    }),
    ...[...words.matchAll(resolution)].flatMap((match) =>
      mention(
        match,
        match[0],
        [match[2] ?? '', ...(match[3]?.match(/\d+/g) ?? [])].map((number) => [
          resolutionOf(match[1] ?? 'Security Council', number, original(match, match[0]), register),
        ]),
      ),
    ),
    ...[...words.matchAll(adopted)].flatMap((match) =>
      mention(match, match[0], ofToday(original(match, match[0]), register)),
    ),
    ...[...words.matchAll(drafted)].flatMap((match) =>
      mention(match, match[0], ofKind(match[0], original(match, match[0]), register, false)),
    ),
    ...[...words.matchAll(byType)].flatMap((match) => {
      const phrase = match[0].trim()
      return mention(match, phrase, ofKind(phrase, original(match, phrase), register, false))
    }),
  ]
}

/** A plural leaves open which are meant: those that the text names by day, of a month those made in it, else any. */
function open(phrase: string, alias: Alias, register: Register): Agreement[][] {
  const isTrilateral = /trilateral|tripartite/i.test(phrase)
  const isBetween =
    /\b(?:agreements|accords)\b/.test(phrase) && /\b(?:between|of|among) .* and |\breached\b/.test(phrase)
  const months = [
    ...phrase.matchAll(
      /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
    ),
  ].map(([month]) => monthNamed(month))
  if (!isTrilateral && !isBetween && months.length === 0) return []
  const siblings = register.siblings.filter(({ parties, date }) => date !== null && parties.length === 3)
  const inText = siblings.filter(({ id }) => register.agreements.has(id))
  if (months.length === 0 && inText.length > 1) return inText.map((known) => [metIn(register, known, alias)])
  const ofMonths = months.flatMap((month) => {
    const known = siblings.filter(({ date }) => Number(date?.slice(5, 7)) === month)
    return known.length === 0 ? [] : [known.map((each) => metIn(register, each, alias))]
  })
  if (months.length > 0) return ofMonths
  if (siblings.length === 0 && !isBetween) return []
  const parties = siblings[0]?.parties.map((party) => party.replace(/.*\//, '')).join('-')
  const id = `agreement/set-${parties ?? slugOf(phrase.replace(/[@#]\d+/g, ''))?.slice(0, 60) ?? 'agreements'}`
  const set = addedTo(
    register,
    { id, name: alias.text.replace(/\s+/g, ' '), date: null, kind: 'set', isFirm: false, isKnown: false },
    alias,
  )
  for (const { id: member, name, date } of siblings)
    if (date !== null && !set.members.some((one) => one.id === member))
      set.members.push({ id: member, name, date })
  return [[set]]
}

/** One of the day that the text tells of, be it the day before. */
function ofToday(alias: Alias, register: Register): Agreement[][] {
  const { published, siblings } = register
  if (!published || !isOneDay(published)) return []
  const date = published.latest
  const [known] = siblings.filter((sibling) => sibling.date === date)
  if (known) return [[metIn(register, known, alias)]]
  const kind =
    /statement|declaration|communiqu/i.exec(alias.text)?.[0].toLowerCase().replace(/u$/, 'ué') ?? 'statement'
  const id = `agreement/joint-${slugOf(kind)}-${date}`
  const made = { id, name: `Joint ${kind}`, date: null, kind, isFirm: true, isKnown: false }
  return [[addedTo(register, made, alias)]]
}

function resolutionOf(body: string, number: string, alias: Alias, register: Register): Agreement {
  const name = `UN ${body} Resolution ${number}`
  const id = `agreement/${slugOf(name)}`
  return addedTo(register, { id, name, date: null, kind: 'resolution', isFirm: true, isKnown: false }, alias)
}

function ofKind(phrase: string, alias: Alias, register: Register, isFirm: boolean): Agreement[][] {
  if (/\b(?:agreements|treaties|accords|pacts|deals|declarations)\b/i.test(phrase)) return []
  const kind = kindOf(phrase)
  if (kind === null) return []
  // What is described at length is a treaty of its own, whoever speaks of it.
  const isDescribed = /\b(?:treaty|pact|convention)\b/i.test(phrase) && kind.split(' ').length > 4
  // A treaty that is known to have been made later is the one that is drafted.
  const later = /\b(?:draft|propos|treaty)/.test(phrase)
    ? [...register.agreements.values()].filter(
        ({ isKnown, date }) => isKnown && date !== null && register.isLater(date),
      )
    : []
  const [drafted, another] = later
  if (drafted && !another && !/\b(?:between|with)\b/.test(phrase)) {
    if (!drafted.aliases.has(alias.text)) drafted.aliases.set(alias.text, alias)
    return [[drafted]]
  }
  return [
    [
      addedTo(
        register,
        {
          id: `agreement/${slugOf(kind)}`,
          name: capital(kind),
          date: null,
          kind: kind.split(' ').at(-1) ?? kind,
          isFirm: isFirm || isDescribed,
          isKnown: false,
        },
        withoutArticle(alias),
      ),
    ],
  ]
}

/** The words that tell one from another within a text: a peace treaty is the peace agreement. */
function kindOf(phrase: string): string | null {
  const subject =
    /\b(peace|cease-?fire|normali[sz]ation|free[- ]trade|nuclear|prisoner|hostages?|grain|maritime|boundary|association|withdrawal|power-sharing|reconciliation|armistice)\b/i.exec(
      phrase,
    )?.[1]
  if (subject)
    return `${subject
      .toLowerCase()
      .replace('cease-fire', 'ceasefire')
      .replace('normalization', 'normalisation')
      .replace(/^hostages$/, 'hostage')} agreement`
  if (/\b(?:draft|proposed)\b/i.test(phrase)) return 'draft treaty'
  const told = phrase
    .replace(/@\d+|#\d+/g, '')
    .replace(/\b(?:the|a|an)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  return told.split(' ').length > 1 ? told.slice(0, 70) : null
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const withoutArticle = (alias: Alias): Alias => {
  const length = /^(?:a|an|the|to|of|for) /i.exec(alias.text)?.[0].length ?? 0
  return { ...alias, start: alias.start + length, text: alias.text.slice(length) }
}
