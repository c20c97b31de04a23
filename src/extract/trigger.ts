import type { Side } from './sides.ts'

export type Kind = 'call' | 'meeting' | 'visit'
export type Channel = 'phone' | 'video' | 'in_person'

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
  /** "a conversation" may have been a call or a meeting. */
  readonly isLoose: boolean
  /** "the call", "this meeting": told before. */
  readonly isDefinite: boolean
  readonly role: 'host' | null
  /** "A meeting with @1 followed": one side of it goes without saying. */
  readonly isOneSided: boolean
  /** "at the invitation of @3" */
  readonly hosts: readonly Side[]
  /** "which was mediated by @3" */
  readonly mediators: readonly Side[]
  /** Where its subject begins, for a verb or a noun that has one. */
  readonly subjectAt: number | null
  /** "They spoke of trade": perhaps in the contact told before, whatever its kind. */
  readonly isTopical: boolean
  /** Only tells more of a contact told before: "discussed", "via phone call". */
  readonly isAside: boolean
}

/** A clause that tells of a contact and of nothing else about it. */
export const plainTrigger = {
  channel: null,
  right: [],
  isMain: true,
  isSeparate: false,
  isLoose: false,
  isDefinite: false,
  role: null,
  isOneSided: false,
  hosts: [],
  mediators: [],
  isTopical: false,
  isAside: false,
} satisfies Partial<Trigger>
