import { several } from './sides.ts'

/** "…, reached by @2 and @3": two who did something together. */
export const together = new RegExp(`(?:^\\W*|, |\\b(?:by|that|when|while|as|between|of) )(${several})`, 'gi')
/** Two or more whom a sentence is about. */
export const opening = new RegExp(`^\\W*(?:[^@,]{0,60}, )?(${several})`)
/** "his counterparts from Chile and Peru, @2 and @3" */
export const apposition = new RegExp(`^@\\d+[^@.;,:]{0,60}[,:] (${several})`)
/** "thanked @1 for his" */
const thanked =
  /\b(?:thank|congratulat|prais|commend|applaud|wish)\w* @(\d+)[^@.;,]{0,30} (?:for|on|during|after) [^@.;,]{0,30}$/i
/** Whose words are told. */
export const saying =
  /["”»] (@\d+) (?:said|told|wrote|added|stated|noted)\b|["”»] (?:said|wrote|added|stated|noted) (@\d+)|(@\d+) (?:said|told|wrote|added|stated|noted)\b[^@"“«]{0,30}["“«]|\bI\b[^"“”]*, (@\d+) (?:said|wrote|added)\b/

/** "handed @1 a letter from @2" */
export const isSender = (before: string): boolean =>
  /\b(?:letters?|messages?|greetings|invitations?|notes?|condolences|regards|wishes) (?:from|of|by|to) $/i.test(
    before,
  )

/** "@0 thanked @1 for his visit": he is the one thanked, told by the number of a mark. */
export const thankedIn = (before: string): number | undefined => numberIn(thanked.exec(before))

/** "In his call with @0, @1 said": he is the one behind. */
export const aheadOf = (text: string, index: number): number | undefined =>
  /^\W*(?:in|during|at|after|before|following|ahead of) (?:his|her) [^@,]*$/i.test(text.slice(0, index))
    ? numberIn(/^[^,.;]{0,120}, @(\d+)/.exec(text.slice(index)))
    : undefined

const numberIn = (found: RegExpExecArray | null): number | undefined =>
  found?.[1] === undefined ? undefined : Number(found[1])
