import type { Channel, Kind, Trigger } from './trigger.ts'

/** Talks by telephone are a call. */
export function howHeld(
  noun:
    | { readonly kind: Kind; readonly channel?: Channel | undefined; readonly loose?: true | undefined }
    | undefined,
  before: string,
  after: string,
): Pick<Trigger, 'kind' | 'channel'> {
  const [clause = ''] = after.split(/[;.] |, (?:and|but|while) |, (?=@)| and (?!@)/)
  if (noun?.kind === 'meeting' && /\b(?:by|over the|via|on the) (?:tele)?phone\b/i.test(clause.slice(0, 120)))
    return { kind: 'call', channel: 'phone' }
  if (
    noun?.kind === 'meeting' &&
    /^[^@]{0,30}\b(?:virtually|online)|^[^@]{0,70}\b(?:via|by|over|through) (?:a )?(?:secure )?video/i.test(
      clause.replace(/@\d+/g, ''),
    )
  )
    return { kind: 'call', channel: 'video' }
  if (
    noun?.loose &&
    (overMeal.test(clause.slice(0, 60)) || onSidelines.test(clause) || onSidelines.test(before))
  )
    return { kind: 'meeting', channel: null }
  return { kind: noun?.kind ?? null, channel: noun?.channel ?? null }
}

const overMeal = /\bover (?:[\w-]+ )?(?:lunch|dinner|breakfast|tea|coffee)\b/i
const onSidelines = /^[^;.]{0,90}\bon the (?:sidelines|margins) of\b/i
/** "spoke with @1 in Riyadh, where they opened a forum" */
const inPlace = /^[^.;]{0,80}\bin (?:the )?[A-Z][\w-]+, where (?:they|the two|both)\b/

/** "spoke in a one-on-one format", "talked alone" */
export const inFormat =
  /^,? (?:first |initially )?(?:in an? )?(?:one[- ]on[- ]one|t[êe]te[- ][àa][- ]t[êe]te|narrow|restricted|expanded|face[- ]to[- ]face|alone\b)/i

/** Of which kind the contact is that a verb tells of: "spoke" over lunch was a meeting. */
export function howMet(
  { kind, channel }: { readonly kind: Kind; readonly channel?: Channel | undefined },
  after: string,
): Pick<Trigger, 'kind' | 'channel'> {
  const near = after.slice(0, 60)
  if (
    kind === 'call' &&
    channel === undefined &&
    (overMeal.test(near) || inPlace.test(after) || inFormat.test(after))
  )
    return { kind: 'meeting', channel: null }
  if (kind !== 'visit' && /\b(?:virtually|online|(?:by|via) video)/i.test(near))
    return { kind: 'call', channel: 'video' }
  if (kind !== 'visit' && /\b(?:by|over the|on the|via) (?:tele)?phone\b/i.test(near))
    return { kind: 'call', channel: 'phone' }
  return { kind, channel: channel ?? null }
}
