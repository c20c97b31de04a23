import { list, several, sidesIn } from './sides.ts'
import { plainTrigger, type Trigger } from './trigger.ts'

const adverb = 'also |previously |earlier |then |reportedly |(?:on )?#\\d+ '
const discussion = new RegExp(
  `(${several})(?:\\s*,[^,@]{0,70},)?\\s+(?:${adverb})*(?:discussed|exchanged (?:views|opinions)|talked about|considered|reviewed|agreed|noted|touched)\\b`,
  'gi',
)
const discussionWith = new RegExp(
  `(${list})(?:\\s*,[^,@]{0,70},)?\\s+(?:${adverb})*(?:discussed|reviewed) (?:(?!\\b(?:meetings?|calls?|conversations?|talks|visits?|summits?)\\b)[^@.;]){3,90}? with (${list})`,
  'gi',
)
const discussedWith = new RegExp(
  `(${list})(?:\\s*,[^,@]{0,70},)?\\s+(?:${adverb})*(?:discussed|reviewed|exchanged (?:views|opinions)) with (${list})`,
  'gi',
)

const phone = '(?:by|over the|on the|via) (?:tele)?phone'
/** "@0 and @1 exchanged greetings by telephone", "@0 exchanged greetings with @1 by telephone" */
const deedByPhone = new RegExp(
  `(${several})(?:\\s*,[^,@]{0,70},)?\\s+(?:${adverb})*[a-z]+ed\\b[^@.;:]{0,90}?\\b${phone}\\b`,
  'gi',
)
const deedWithByPhone = new RegExp(
  `(${list})(?:\\s*,[^,@]{0,70},)?\\s+(?:${adverb})*[a-z]+ed\\b[^@.;:]{0,60}? (?:${phone} with (${list})|with (${list})[^@.;:]{0,50}? ${phone}\\b)`,
  'gi',
)
/** "With @0, @1 discussed …", where somebody met several. */
const inTurn = new RegExp(
  `^\\W*With (${list})(?:\\s*,[^,@]{0,70})?,? (${list}|s?he\\b)[^@.;]{0,40}?\\b(?:discussed|compared|exchanged|talked|spoke|reviewed|considered|touched|dwelt|focused|covered|took up|went over)\\b`,
  'gi',
)

/** Without one of these no form fits. */
const hint = /@.*(?:discussed|exchanged|talked about|considered|reviewed|agreed|noted|touched)/i

const byPhone = new RegExp(`^[^@.;]{0,90}\\b${phone}\\b`, 'i')

/** "@0 and @1 discussed …" tells of a contact, but not of which kind. */
export function discussionsIn(text: string): Trigger[] {
  return [...(hint.test(text) ? talksIn(text) : []), ...byPhoneIn(text), ...turnsIn(text)]
}

function talksIn(text: string): Trigger[] {
  const together = [...text.matchAll(discussion)].map((match) => ({
    match,
    left: match[1],
    right: undefined,
  }))
  const withOther = [...text.matchAll(discussionWith), ...text.matchAll(discussedWith)].map((match) => ({
    match,
    left: match[1],
    right: match[2],
  }))
  return [...together, ...withOther].map(triggerOf(text))
}

function byPhoneIn(text: string): Trigger[] {
  if (!/phone/i.test(text)) return []
  return [...text.matchAll(deedByPhone), ...text.matchAll(deedWithByPhone)]
    .map((match) => ({ match, left: match[1], right: match[2] ?? match[3] }))
    .map(triggerOf(text))
}

const turnsIn = (text: string): Trigger[] =>
  (/^\W*With @/.test(text) ? [...text.matchAll(inTurn)] : []).map((match) => ({
    ...plainTrigger,
    start: match.index,
    end: match.index + match[0].length,
    kind: 'meeting',
    isLoose: true,
    left: sidesIn(match[2]),
    right: sidesIn(match[1]),
    subjectAt: match.index,
  }))

type Found = {
  readonly match: RegExpExecArray
  readonly left: string | undefined
  readonly right: string | undefined
}

const triggerOf =
  (text: string) =>
  ({ match, left, right }: Found): Trigger => {
    const end = match.index + match[0].length
    const isByPhone =
      byPhone.test(text.slice(end)) || byPhone.test(match[0].slice(left?.length ?? 0).replace(/@\d+/g, ''))
    return {
      ...plainTrigger,
      start: match.index + (left?.length ?? 0),
      end,
      kind: isByPhone ? 'call' : null,
      channel: isByPhone ? 'phone' : null,
      left: sidesIn(left),
      right: sidesIn(right),
      subjectAt: match.index,
      isAside: !isByPhone,
    }
  }
