import { delegationsIn } from './delegations.ts'
import { isDenied } from './denied.ts'
import { discussionsIn } from './discussions.ts'
import { howHeld, howMet, inFormat } from './how-held.ts'
import { readRules } from './rules.ts'
import { type Side, sidesIn, withoutAside } from './sides.ts'
import { plainTrigger, type Trigger } from './trigger.ts'
import { byWhom, inviting, mediated, patterns } from './trigger-patterns.ts'

/** Triggers of a marked sentence in their order. */
export function triggersIn(text: string): Trigger[] {
  if (isQuestion.test(text)) return []
  const { noun, verb } = readRules().contacts
  const nouns = [...text.matchAll(noun)]
    .filter((match) => !isProper(text, match) && !isVerbal(text, match))
    .map((match) => nounTrigger(text, match))
  const verbs = [...text.matchAll(verb)].flatMap((match) => {
    const isNoun = nouns.some(({ start, end }) => match.index < end && start < match.index + match[0].length)
    return isNoun ? [] : (verbTrigger(text, match) ?? [])
  })
  return [...nouns, ...verbs, ...discussionsIn(text), ...delegationsIn(text)]
    .filter((trigger) => !isDenied(text, trigger))
    .sort((a, b) => a.start - b.start)
}

/** Whoever asks tells of nothing. */
const isQuestion = /\?["'”»)]*\s*$/

/** "the NATO summit", "the Global Peace Summit", "the foreign ministers' Meeting" are events of their own. */
const isProper = (text: string, match: RegExpExecArray) =>
  (/^[MS]/.test(match[0]) && /(?:@\d+|[Mm]inisters|[Ll]eaders)' $/.test(text.slice(0, match.index))) ||
  isProperSummit(text, match)

const isProperSummit = (text: string, match: RegExpExecArray) =>
  /^summit/i.test(match[0]) &&
  !/(?:\btheir|'s?) (?:[\w-]+ ){0,2}$/.test(text.slice(0, match.index)) &&
  /(?:^|\s)(?!(?:The|A|An|Virtual|Trilateral|Bilateral|Their|His|Her|Joint) )[A-Z][\w'-]+(?: Leaders'?)? $/.test(
    text.slice(0, match.index),
  )

/** "will visit Russia", "plans to call him", "@0 and @1, meeting in Paris, agreed". */
const isVerbal = (text: string, match: RegExpExecArray) =>
  (match[0] === 'meeting' &&
    (/@\d+, $/.test(text.slice(0, match.index)) ||
      (/(?:\b(?:is|are|was|were|be|been)|\b(?:I'm|we're|they're|s?he's))(?: also| now)? $/.test(
        text.slice(0, match.index),
      ) &&
        /^[^@.;]{0,40} with @/.test(text.slice(match.index + match[0].length))) ||
      (/\b(?:after|before|upon|while|for) $/.test(text.slice(0, match.index)) &&
        /^(?: with)? @/.test(text.slice(match.index + match[0].length))))) ||
  (/^(?:visit|call)$/.test(match[0]) &&
    /\b(?:will|would|to|shall|may|might|can|could|should)\s+(?:also\s+)?$/.test(text.slice(0, match.index)))

function nounTrigger(text: string, match: RegExpExecArray): Trigger {
  const { nouns, spokenAbout } = readRules().contacts
  const found = nouns.find(({ whole }) => whole.test(match[0]))
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(0, start)
  const after = text.slice(end)
  const { lightOnly } = patterns()
  const { left, right, owned, held, isVia, isOneSided } = sidesOfNoun(text, start, end)
  const phrase = before.slice(-60)
  const clause = after.split(/[;.] /)[0] ?? ''
  return {
    start,
    end,
    ...howHeld(found, before, after),
    left,
    right,
    isMain:
      (held !== null ||
        lightOnly.test(before) ||
        /^(?:\W*|readout of .*|.*\bduring (?:the|a|an|their|his) (?:[\w-]+ ){0,3}|\W*(?:in|at|on) (?:an?|his|her|their) (?:[\w-]+ ){0,4})$/i.test(
          before,
        ) ||
        /^[^.]{0,200}\b(?:took place|(?:was|were|has been|have been) held|has taken place)\b/.test(after)) &&
      !spokenAbout.test(
        before
          .slice(Math.max(held?.index ?? 0, before.length - 90))
          .replace(/^.*\bduring\b/i, '')
          .replace(/\bon (?:#\d+(?!'|\d)|an? (?=(?:[\w-]+ ){0,3}$))/g, ''),
      ),
    isSeparate:
      /\bseparate(?:ly)?\b/i.test(phrase) ||
      isEachAlone.test(clause) ||
      (/(?:calls|conversations|meetings|visits|discussions)$/i.test(match[0]) &&
        right.length > 0 &&
        left.length < 2),
    isLoose: found?.loose === true,
    isOneSided: isOneSided && !/@/.test(before),
    isDefinite:
      /\b(?:the|this|that|these|those|both)\s+(?:[\w-]+\s+){0,2}$/i.test(phrase) &&
      !owned &&
      right.length === 0,
    role: found?.kind === 'visit' && /\b(?:receive[sd]|got)\s+[^@]*$/i.test(held?.[0] ?? '') ? 'host' : null,
    hosts: sidesIn(inviting.exec(clause)?.[1]),
    mediators: sidesIn(mediated.exec(clause)?.[1]),
    subjectAt: held?.index ?? null,
    isTopical: false,
    isAside: isVia && right.length === 0 && !owned && !held,
  }
}

/** "…with @1, @2 and @3 in separate calls", "…, respectively" */
const isEachAlone = /\bseparate(?:ly)?\b|^ in turn\b|, respectively\b/i

const alone = { owned: null, held: null, isVia: false, isOneSided: false }

function sidesOfNoun(text: string, start: number, end: number) {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const {
    possessive,
    light,
    coordinatedLight,
    travel,
    bare,
    with: withWhom,
    framed,
    framing,
    ofWith,
    hadWith,
    courtesy,
    guests,
    second,
  } = patterns()
  const owned = possessive.exec(before)
  const held = owned
    ? null
    : (lightOf(before) ??
      travel.exec(before) ??
      coordinatedLight.exec(before) ??
      light.exec(withoutAside(before)) ??
      second.exec(before))
  const both =
    ofWith.exec(after) ??
    (/^ (?:that |which )?(?:@|\w+ (?:had|held)\b)/.test(after) ? hadWith.exec(after) : null)
  const byOne = /^ (?:of|by) (@\d+)(?!'|\d)/.exec(after)
  if (/^visits?$/i.test(text.slice(start, end)) && !owned && !held && !both && byOne)
    return { left: sidesIn(byOne[1]), right: [], ...alone }
  if (both) return { left: sidesIn(both[1]), right: sidesIn(both[2]), ...alone }
  const noun = text.slice(start, end)
  const found =
    (/^courtesy/i.test(noun) ? courtesy.exec(after) : null) ??
    withWhom.exec(after) ??
    (/(?:lunch|luncheon|dinner|breakfast|banquet)$/i.test(noun) ? guests.exec(after) : null)
  const right = isOfThose(before, found) ? null : found
  const isVia =
    /\b(?:by|via|over|through|in|at|on|during|by means of|in the course of)\s+(?:a |an |the )?(?:[\w-]+\s+){0,2}$/i.test(
      before.slice(-60),
    )
  const isAfter = /\b(?:after|following) (?:an?|his|her) (?:[\w-]+ ){0,2}$/i.test(before.slice(-60))
  const others = sidesIn(right?.[1])
  // "@0 said in a call with @1 …", "In a call with @1, @0 said …"
  const frame =
    (isVia || isAfter) && right && others.length === 1
      ? (framed.exec(before) ?? framing.exec(after.slice(right[0].length)))
      : null
  const near = owned ?? held ?? bare.exec(before) ?? frame
  const nearest = near?.slice(1).find((side) => side !== undefined)
  const isOneSided =
    !near &&
    right !== null &&
    /\b(?:with|from) (?:(?!between\b)[^@])*@\d+(?:[^@;]{1,60}@\d+)*$/i.test(right[0]) &&
    !/\b(?:discussed|recalled|reviewed|about) (?:the|that) (?:[\w-]+ ){0,3}$/i.test(before.slice(-60))
  return { left: sidesIn(nearest), right: others, owned, held, isVia, isOneSided }
}

/** "The talks continued with the participation of @1": who took part beside those told before. */
const isOfThose = (before: string, found: RegExpExecArray | null): boolean =>
  /\b(?:the|this|these|those) (?:[\w-]+ ){0,2}$/i.test(before) &&
  /\b(?:participation|presence) of (?:both )?@/i.test(found?.[0] ?? '')

/** "Phoned @0 today", "Good to see @0": somebody writes of himself. */
const elided =
  /^\W*(?:(?:just|today|(?:very )?(?:glad|pleased|delighted|happy|honou?red)|good|great|wonderful|always good|(?:a |an |my )?(?:pleasure|honou?r)) (?:to |to have )?)*$/i

/** "spoke to the press", but not "spoke to discuss". */
const withUnnamed =
  /^\s+(?:#\d+ )?(?:with (?!each|one another|a view|the (?:aim|participation|mediation))|to (?:the|his|her|their|its|an?|some|several|many|other|\w+(?:ers|ists|als|men|ors))\b)/i

type Verb = ReturnType<typeof readRules>['contacts']['verbs'][number]

function verbTrigger(text: string, match: RegExpExecArray): Trigger | null {
  const { verbs } = readRules().contacts
  const rule = verbs.find(({ whole }) => whole.test(match[0]))
  if (!rule) return null
  const start = match.index
  const end = start + match[0].length
  const after = text.slice(end)
  const sides = sidesOfVerb(text.slice(0, start), after, rule)
  if (!sides || isOfNobody(sides, after, rule)) return null
  const { left, right, subject, withWhom } = sides
  return {
    ...plainTrigger,
    start,
    end,
    ...howMet(rule, after),
    isLoose: rule.loose === true,
    left,
    right,
    // "@0, who met @1 in May, …" tells of something else.
    isMain: !/,? who\b[^@,]*$/.test(subject?.[0] ?? ''),
    isSeparate:
      /\bseparately\b/i.test(text.slice(Math.max(0, start - 30), end + 40)) ||
      isEachAlone.test(after.split(/[;.] /)[0] ?? '') ||
      /[•*–-] ?@/.test(withWhom) ||
      /\b(?:later|then|afterwards)\b|;|,? and,? with\b/.test(withWhom),
    role: rule.role === 'guest' ? 'host' : null,
    hosts: sidesIn(inviting.exec(after)?.[1]),
    mediators: sidesIn(mediated.exec(after)?.[1]),
    subjectAt: subject?.index ?? text.slice(0, start).search(/\b(?:and|but)\b(?!.*\b(?:and|but)\b)/),
    isTopical: rule.kind === 'call' && right.length === 0 && /^\s+(?:of|about|on)\b/.test(after),
  }
}

/** Who did it to whom, null where nobody did; a passive turns them. */
function sidesOfVerb(before: string, after: string, rule: Verb) {
  const { subject, relative, coordinated, toWhom, direct } = patterns()
  const isPassive = rule.right !== 'with' && passive.test(before)
  if (rule.unless?.test(after) || (!isPassive && rule.needs && !rule.needs.test(after))) return null
  const by = isPassive ? byWhom.exec(after) : null
  const object =
    rule.right === 'with'
      ? (toWhom.exec(after) ?? (rule.kind === 'meeting' ? direct.exec(after) : null))
      : rule.right === 'direct'
        ? direct.exec(after)
        : null
  if (rule.right === 'direct' && !by && !object && !/\bwhom\b/.test(before)) return null
  const own = subject.exec(before)
  const near = own ?? relative.exec(before) ?? coordinated.exec(before) ?? subject.exec(withoutAside(before))
  // "@1, with whom @0 had met"
  const whom = near ? /(@\d+),? (?:with |to )?whom $/i.exec(before.slice(0, near.index)) : null
  const doer = by?.[1] ?? near?.[1]
  const left = doer === undefined && elided.test(before) ? ['I' as const] : sidesIn(doer)
  const right = sidesIn(by ? near?.[1] : (object?.[1] ?? whom?.[1]))
  if (left.length === 0 || (rule.right === 'direct' && right.length === 0)) return null
  return { left, right, subject: own, withWhom: object?.[1] ?? '' }
}

const blank = (words: string) => ' '.repeat(words.length)

/** Who "held a call" in "@0 received @1 and held a call" is @0. */
function lightOf(before: string): RegExpExecArray | null {
  const { light, coordinatedLight } = patterns()
  // "we fly to Lima, where I am to hold talks": not all who fly.
  const held = light.exec(
    before.includes(', where ') ? before.replace(/^.*(?=, where (?:I|we|he|she|they)\b)/, blank) : before,
  )
  const isSecond = held !== null && /\b(?:and|but)\b[^@]*$/.test(held[0])
  return (isSecond ? coordinatedLight.exec(before) : null) ?? held
}

const passive = /\b(?:was|were|been|is|are|be)\s+(?:[a-z]+\s+)?$/i

/** "They spoke to their ministers": with others than each other; "he spoke of trade": with nobody told. */
const isOfNobody = (
  { left, right }: { readonly left: readonly Side[]; readonly right: readonly Side[] },
  after: string,
  rule: Verb,
): boolean =>
  right.length === 0 &&
  ((rule.right === 'with' && withUnnamed.test(after)) ||
    (left.includes('we') &&
      /^\s+(?:with )?(?:our|your|the|all|those|these|its|any|every|halfway)\b/.test(after)) ||
    (rule.kind === 'call' &&
      !inFormat.test(after) &&
      /^\s+(?:of|about|out|for|on|that|in|at|against|highly)\b/.test(after) &&
      left.length < 2 &&
      !left.includes('they')))
