import { readRules } from './rules.ts'

type Kind = 'call' | 'meeting' | 'visit'
type Channel = 'phone' | 'video' | 'in_person'

/** Words of a marked sentence that tell of an exchange, with the numbers of those on both sides of it. */
export type Trigger = {
  readonly start: number
  readonly end: number
  readonly kind: Kind | null
  readonly channel: Channel | null
  readonly left: readonly Side[]
  readonly right: readonly Side[]
  /** The verb of its clause, or the noun of one: what the sentence tells, and not what was spoken about. */
  readonly isMain: boolean
  /** One contact with each on the right. */
  readonly isSeparate: boolean
  /** "the call", "this meeting": told before. */
  readonly isDefinite: boolean
  readonly role: 'host' | null
  /** "at the invitation of @3" */
  readonly hosts: readonly Side[]
  /** "which was mediated by @3" */
  readonly mediators: readonly Side[]
  /** Only tells more of a contact told before: "discussed", "via phone call". */
  readonly isAside: boolean
}

/** The number of a mark, or a pronoun. */
export type Side = number | 'he' | 'they'

const who = '@\\d+'
const joint =
  '(?:,? and,? (?:with |separately,? with |also with |(?:later|then|afterwards|earlier)[^,@]{0,25}, with |with )?|, (?:and |with |as well as )?|,? as well as (?:with )?|,? along with |,? together with |,? alongside |,? accompanied by |,? joined by |-| & )'
const list = `${who}(?:${joint}${who})*`
const pronoun = '\\b(?:he|she|they|his|her|their|them|him)\\b'

const byWhom = new RegExp(`^[^@.;]{0,60}?\\bby (${list})`, 'i')
const inviting = new RegExp(`\\bat (?:the|an?|his|her) (?:\\w+ )?invitation (?:of|from) (${list})`, 'i')
const mediated = new RegExp(
  `\\b(?:(?:mediated|brokered|hosted|moderated|facilitated|chaired) by |(?:with|under|through) the mediation of )(${list})`,
  'i',
)

/** Read once the rules are known. */
const patterns = () => {
  kept ??= compiled()
  return kept
}
let kept: ReturnType<typeof compiled> | undefined

function compiled() {
  const { adjectives, light } = readRules().contacts
  const adjective = `(?:(?:${adjectives}|#\\d+(?:'s)?|[\\w-]+(?:ly|al|ic|ive)|[A-Z]\\w+(?:n|sh|se|i|ch))\\s+)`
  const adverb =
    '(?:today|also|separately|jointly|recently|briefly|again|first|earlier|previously|then|later|now|reportedly|personally|virtually|directly|by (?:tele)?phone|over the (?:tele)?phone|on the (?:tele)?phone|via (?:tele)?phone|in person|face[- ]to[- ]face|one-on-one|#\\d+|on #\\d+|\\(#\\d+\\))'
  return {
    possessive: new RegExp(
      `(?:(${list})'s?|(?:^|\\W)(his|her|their)|(${who}-${who}))\\s+${adjective}{0,6}$`,
      'i',
    ),
    bare: new RegExp(`(${list})\\s+${adjective}{0,4}$`, 'i'),
    light: new RegExp(
      `(${list}|${pronoun})(?:\\s*,[^,@]{0,70},|\\s*\\([^)]{0,40}\\))?\\s+[^@.;:]{0,70}?\\b(?:${light})\\s+${adjective}{0,6}$`,
      'i',
    ),
    travel: new RegExp(
      `(${list}|${pronoun})(?:\\s*,[^,@]{0,70},)?\\s+[^@.;:]{0,40}?\\b(?:visit(?:s|ed|ing)?|leaves?|left|travels?|travell?ed|travell?ing|fl(?:y|ies|ew)|arriv(?:e|es|ed|ing)|heads?|headed|came|comes?|went|goes|going|depart(?:s|ed)?|is in|was in|are in|were in)\\b[^@.;:]{0,60}?\\bfor\\s+${adjective}{0,6}$`,
      'i',
    ),
    lightOnly: new RegExp(`\\b(?:${light})\\s+${adjective}{0,6}$`, 'i'),
    subject: new RegExp(
      `(${list}|${pronoun})(?:\\s*,[^,@]{0,70},|\\s*\\([^)]{0,40}\\))?(?:\\s+${adverb})*\\s+(?:(?:has|have|had|will|would|is|are|was|were|to|also|today|reportedly|plans?|planned|expected|scheduled|due|set|agreed|intends?|would|not|did|on|of|#\\d+|${adverb})\\s+)*$`,
      'i',
    ),
    with: new RegExp(
      `^(?:(?!\\b(?:about|regarding|concerning|following|after|before|that|which|who|where|when|discuss\\w*|meetings?|calls?|talks|visits?|ahead|to (?!@))\\b)[^@.;:]){0,70}?\\b(?:with|between|of|among|to|from)\\s+(?:both\\s+|each of\\s+)?(${list}|${pronoun})`,
      'i',
    ),
    toWhom: new RegExp(
      `^(?:,?\\s+(?:${adverb}|[^@.;:,]{0,40}?))?,?\\s+(?:with|to)\\s+(?:both\\s+)?(${list}|${pronoun})`,
      'i',
    ),
    direct: new RegExp(`^\\s+(?:with\\s+)?(${list}|\\bhim\\b|\\bher\\b|\\bthem\\b)`, 'i'),
    and: new RegExp(`^(${list})`),
  }
}

/** "did not meet", "no talks": what is denied tells of no contact. */
const denied =
  /\b(?:did not|didn't|has not|had not|have not|hasn't|haven't|will not|won't|would not|never|no|without|cannot|not)\s+(?:yet\s+)?(?:(?:a|any|formally|even|hold|held|have|been|to|holding|planned|such|bilateral|direct|official)\s+)*$/i

/** Triggers of a marked sentence in their order. */
export function triggersIn(text: string): Trigger[] {
  const { noun, verb } = readRules().contacts
  const nouns = [...text.matchAll(noun)]
    .filter((match) => !isProper(text, match))
    .map((match) => nounTrigger(text, match))
  const verbs = [...text.matchAll(verb)].flatMap((match) => {
    const isNoun = nouns.some(({ start, end }) => match.index < end && start < match.index + match[0].length)
    return isNoun ? [] : (verbTrigger(text, match) ?? [])
  })
  return [...nouns, ...verbs, ...discussions(text)]
    .filter(({ start }) => !denied.test(text.slice(Math.max(0, start - 60), start)))
    .sort((a, b) => a.start - b.start)
}

/** "the NATO summit", "the Global Peace Summit" are events of their own. */
const isProper = (text: string, match: RegExpExecArray) =>
  /^summit/i.test(match[0]) &&
  /(?:^|\s)(?!(?:The|A|An|Virtual|Trilateral|Bilateral|Their|His|Her|Joint) )[A-Z][\w'-]+(?: Leaders'?)? $/.test(
    text.slice(0, match.index),
  )

function nounTrigger(text: string, match: RegExpExecArray): Trigger {
  const { nouns, spokenAbout } = readRules().contacts
  const found = nouns.find(({ whole }) => whole.test(match[0]))
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(0, start)
  const after = text.slice(end)
  const { possessive, light, travel, lightOnly, bare, with: withWhom } = patterns()
  const owned = possessive.exec(before)
  const held = owned ? null : (light.exec(before) ?? travel.exec(before))
  const right = withWhom.exec(after)
  const near = !owned && !held ? bare.exec(before) : null
  const left = sides(owned?.[1] ?? owned?.[2] ?? owned?.[3] ?? held?.[1] ?? near?.[1])
  const rightSides = sides(right?.[1])
  const isPlural = /(?:calls|conversations|meetings|visits|discussions)$/i.test(match[0])
  const phrase = before.slice(-60)
  const isVia =
    /\b(?:by|via|over|through|in|on|during|by means of)\s+(?:a |an |the )?(?:[\w-]+\s+){0,2}$/i.test(phrase)
  return {
    start,
    end,
    ...howHeld(found, after),
    left,
    right: rightSides,
    isMain:
      (held !== null ||
        lightOnly.test(before) ||
        /^(?:\W*|readout of .*|.*\bduring (?:the|a|an|their|his) (?:[\w-]+ ){0,3})$/i.test(before) ||
        /^[^.]{0,200}\b(?:took place|was held|were held|has taken place)\b/.test(after)) &&
      !spokenAbout.test(before.slice(-90).replace(/^.*\bduring\b/i, '')),
    isSeparate: /\bseparate(?:ly)?\b/i.test(phrase) || (isPlural && rightSides.length > 1 && left.length < 2),
    isDefinite:
      /\b(?:the|this|that|these|those|both)\s+(?:[\w-]+\s+){0,2}$/i.test(phrase) &&
      !owned &&
      rightSides.length === 0,
    role: null,
    hosts: sides(inviting.exec(after.split(/[;.] /)[0] ?? '')?.[1]),
    mediators: sides(mediated.exec(after.split(/[;.] /)[0] ?? '')?.[1]),
    isAside: isVia && rightSides.length === 0 && !owned && !held,
  }
}

/** Talks by telephone are a call. */
function howHeld(
  noun: { readonly kind: Kind; readonly channel?: Channel | undefined } | undefined,
  after: string,
): Pick<Trigger, 'kind' | 'channel'> {
  const [clause = ''] = after.split(/[;.] |, (?:and|but|while) /)
  if (noun?.kind === 'meeting' && /\b(?:by|over the|via|on the) (?:tele)?phone\b/i.test(clause.slice(0, 120)))
    return { kind: 'call', channel: 'phone' }
  if (
    noun?.kind === 'meeting' &&
    /^[^@]{0,30}\b(?:virtually|online|(?:via|by) video)/i.test(clause.replace(/@\d+/g, ''))
  )
    return { kind: 'call', channel: 'video' }
  return { kind: noun?.kind ?? null, channel: noun?.channel ?? null }
}

function howMet(
  { kind, channel }: { readonly kind: Kind; readonly channel?: Channel | undefined },
  after: string,
): Pick<Trigger, 'kind' | 'channel'> {
  const near = after.slice(0, 60)
  if (kind !== 'visit' && /\b(?:virtually|online|(?:by|via) video)/i.test(near))
    return { kind: 'call', channel: 'video' }
  if (kind !== 'visit' && /\b(?:by|over the|on the|via) (?:tele)?phone\b/i.test(near))
    return { kind: 'call', channel: 'phone' }
  return { kind, channel: channel ?? null }
}

function verbTrigger(text: string, match: RegExpExecArray): Trigger | null {
  const { verbs } = readRules().contacts
  const rule = verbs.find(({ whole }) => whole.test(match[0]))
  if (!rule) return null
  const start = match.index
  const end = start + match[0].length
  const { subject, toWhom, direct } = patterns()
  const left = subject.exec(text.slice(0, start))
  const after = text.slice(end)
  const right =
    rule.right === 'with'
      ? (toWhom.exec(after) ?? (rule.kind === 'meeting' ? direct.exec(after) : null))
      : rule.right === 'direct'
        ? direct.exec(after)
        : null
  const isPassive =
    rule.right === 'direct' && /\b(?:was|were|been|is|are|be)\s+(?:[a-z]+\s+)?$/i.test(text.slice(0, start))
  const by = isPassive ? byWhom.exec(after) : null
  const leftSides = sides(by?.[1] ?? left?.[1])
  const rightSides = sides(by ? left?.[1] : right?.[1])
  if (leftSides.length === 0) return null
  if (rule.right === 'direct' && rightSides.length === 0) return null
  if (
    rule.kind === 'call' &&
    rightSides.length === 0 &&
    /^\s+(?:of|about|out|for|on|that|in|at|against|highly)\b/.test(after) &&
    leftSides.length < 2 &&
    !leftSides.includes('they')
  )
    return null
  return {
    start,
    end,
    ...howMet(rule, after),
    left: leftSides,
    right: rightSides,
    isMain: true,
    isSeparate:
      /\bseparately\b/i.test(text.slice(Math.max(0, start - 30), end + 40)) ||
      /\b(?:later|then|afterwards)\b/.test(right?.[1] ?? ''),
    isDefinite: false,
    role: rule.role === 'guest' ? 'host' : null,
    hosts: [],
    mediators: [],
    isAside: false,
  }
}

const discussion = new RegExp(
  `(${who}(?:${joint}${who})+)(?:\\s*,[^,@]{0,70},)?\\s+(?:also |previously |earlier |then |reportedly |#\\d+ )*(?:discussed|exchanged (?:views|opinions)|talked about|considered|reviewed|agreed|noted|touched)\\b`,
  'gi',
)

/** "@0 and @1 discussed …" tells of a contact, but not of which kind. */
function discussions(text: string): Trigger[] {
  return [...text.matchAll(discussion)].map((match) => ({
    start: match.index + (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    kind: null,
    channel: null,
    left: sides(match[1]),
    right: [],
    isMain: true,
    isSeparate: false,
    isDefinite: false,
    role: null,
    hosts: [],
    mediators: [],
    isAside: true,
  }))
}

function sides(found: string | undefined): Side[] {
  if (found === undefined) return []
  const numbers = [...found.matchAll(/@(\d+)/g)].map(([, number]) => Number(number))
  if (numbers.length > 0) return numbers
  return /^(?:they|their|them)$/i.test(found.trim()) ? ['they'] : ['he']
}
