import { contactKinds, type ThingType, thingTypes } from './thing.ts'

/** Qualifiers that a claim may carry beside its ends and its date; which ones a predicate allows is its `qualifiers`. */
export const qualifierNames = [
  'role',
  'stance',
  'polarity',
  'channel',
  'speaker',
  'onBehalfOf',
  'during',
  'alleged',
] as const
export type Qualifier = (typeof qualifierNames)[number] | 'date'

type Range =
  /** `alike`: of the subject's own type. `text`: with a value too, in Readout's own words. */
  | { readonly things: readonly ThingType[]; readonly alike?: true; readonly text?: true }
  /** A text or one of a list of words; `date` is written in the claim's own date. */
  | { readonly value: 'text' | 'date' | { readonly [type in ThingType]?: readonly string[] | 'text' } }

export type Predicate = {
  readonly domain: readonly ThingType[]
  readonly range: Range
  readonly qualifiers?: readonly Qualifier[]
  readonly roles?: readonly string[]
  /** The end whose dossier the claim belongs to: it is projected, and contradicted, together with that thing's other claims. */
  readonly about: 'subject' | 'object'
  /** A thing has one at most, so two different values are a disagreement. */
  readonly single?: true
  /** What becomes of it: a property of the subject, a relationship from subject to object, or identity. */
  readonly projects: { readonly property: string } | { readonly relationship: string } | 'identity'
}

const speakers = ['Leader', 'State', 'Organisation'] as const
// A document is told apart by its hash, and the ids of its claims rest on its own.
const mergeable = thingTypes.filter((type) => type !== 'Document')
const participants = ['Leader', 'Office', 'State', 'Organisation'] as const
const bodies = ['State', 'Organisation'] as const

/** What a claim may name beside its ends. */
export const qualifierTypes = {
  speaker: speakers,
  onBehalfOf: ['State', 'Organisation', 'Office'],
  during: ['Contact'],
  toldBy: speakers,
} as const

export const stances = [
  'referenced',
  'agenda',
  'implementation_discussed',
  'implementation_urged',
  'commitment_reaffirmed',
  'praised',
  'violation_alleged',
  'negotiation_discussed',
  'signing_planned',
  'signed',
  'extension_discussed',
] as const
export const polarities = ['positive', 'neutral', 'negative'] as const
export const channels = ['phone', 'video', 'in_person', 'written'] as const

/** The vocabulary of claims, and the only place that knows it. A claim is read aloud from subject to object. */
export const predicates = {
  named: {
    domain: thingTypes,
    range: { value: 'text' },
    roles: ['name', 'alias'],
    qualifiers: ['role'],
    about: 'subject',
    projects: { property: 'name' },
  },
  hasKind: {
    domain: ['Contact', 'Agreement'],
    range: { value: { Contact: Object.keys(contactKinds), Agreement: 'text' } },
    qualifiers: ['channel'],
    about: 'subject',
    single: true,
    projects: { property: 'kind' },
  },
  dated: {
    domain: ['Contact', 'Agreement', 'Document'],
    range: { value: 'date' },
    qualifiers: ['date', 'speaker', 'alleged'],
    about: 'subject',
    single: true,
    projects: { property: 'date' },
  },
  hasStatus: {
    domain: ['Contact', 'Agreement'],
    range: {
      value: {
        Contact: ['held', 'planned', 'proposed', 'cancelled', 'boycotted'],
        Agreement: ['proposed', 'negotiated', 'signed', 'in_force', 'ended'],
      },
    },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    single: true,
    projects: { property: 'status' },
  },
  participated: {
    domain: participants,
    range: { things: ['Contact'] },
    roles: ['participant', 'initiator', 'host', 'guest', 'mediator', 'invited'],
    qualifiers: ['role', 'onBehalfOf', 'speaker', 'alleged'],
    about: 'object',
    projects: { relationship: 'PARTICIPATED_IN' },
  },
  referenced: {
    domain: ['Contact'],
    range: { things: ['Agreement'] },
    qualifiers: ['stance', 'polarity', 'speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'REFERENCED' },
  },
  discussed: {
    domain: ['Contact'],
    range: { things: ['Contact'] },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'DISCUSSED' },
  },
  about: {
    domain: ['Contact'],
    range: { things: ['Topic', 'Place', 'State'] },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'ABOUT' },
  },
  heldAt: {
    domain: ['Contact'],
    range: { things: ['Place', 'State'] },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'HELD_AT' },
  },
  held: {
    domain: ['Leader'],
    range: { things: ['Office'] },
    qualifiers: ['date'],
    about: 'subject',
    projects: { relationship: 'HELD' },
  },
  officeOf: {
    domain: ['Office'],
    range: { things: bodies },
    about: 'subject',
    projects: { relationship: 'OF' },
  },
  signed: {
    domain: ['Leader'],
    range: { things: ['Agreement'] },
    qualifiers: ['onBehalfOf', 'speaker', 'alleged'],
    about: 'object',
    projects: { relationship: 'SIGNED' },
  },
  partyTo: {
    domain: bodies,
    range: { things: ['Agreement'] },
    roles: ['party', 'proposer', 'mediator'],
    qualifiers: ['role', 'speaker', 'alleged'],
    about: 'object',
    projects: { relationship: 'PARTY_TO' },
  },
  implements: {
    domain: ['Agreement'],
    range: { things: ['Agreement'] },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'IMPLEMENTS' },
  },
  amends: {
    domain: ['Agreement'],
    range: { things: ['Agreement'] },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'AMENDS' },
  },
  partOf: {
    domain: ['Agreement', 'Contact'],
    range: { things: ['Agreement', 'Contact'], alike: true },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'PART_OF' },
  },
  memberOf: {
    domain: bodies,
    range: { things: ['Organisation'] },
    qualifiers: ['date', 'speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'MEMBER_OF' },
  },
  locatedIn: {
    domain: ['Place'],
    range: { things: ['State'] },
    qualifiers: ['speaker', 'alleged'],
    about: 'subject',
    projects: { relationship: 'IN' },
  },
  stated: {
    domain: speakers,
    range: { things: ['Topic', 'Place', 'Agreement', 'Contact'], text: true },
    qualifiers: ['polarity', 'during', 'onBehalfOf'],
    about: 'subject',
    projects: { relationship: 'STATED' },
  },
  sameAs: {
    domain: mergeable,
    range: { things: mergeable, alike: true },
    about: 'subject',
    projects: 'identity',
  },
  differentFrom: {
    domain: mergeable,
    range: { things: mergeable, alike: true },
    about: 'subject',
    projects: 'identity',
  },
} as const satisfies Record<string, Predicate>

export type PredicateName = keyof typeof predicates
export const predicateNames = Object.keys(predicates) as PredicateName[]
export const predicate = (name: PredicateName): Predicate => predicates[name]
