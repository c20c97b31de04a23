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

/** Without one of these no form fits. */
const hint = /@.*(?:discussed|exchanged|talked about|considered|reviewed|agreed|noted|touched)/i

const byPhone = /^[^@.;]{0,90}\b(?:by|over the|on the|via) (?:tele)?phone\b/i

/** "@0 and @1 discussed …" tells of a contact, but not of which kind. */
export function discussionsIn(text: string): Trigger[] {
  if (!hint.test(text)) return []
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
  return [...together, ...withOther].map(({ match, left, right }) => {
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
  })
}
