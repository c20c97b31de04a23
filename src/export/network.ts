import type { Day } from '../model/bounds.ts'
import type { Cell, Column } from './table.ts'

/** A thing as it is written; unknown days are null. */
export type ExportedNode = {
  readonly id: string
  readonly name: string
  /** In lower case, as the contract has it in capitals. */
  readonly kind: string
  readonly agreementKind: string | null
  readonly status: string | null
  readonly channel: string | null
  readonly wikidata: string | null
  readonly iso3: string | null
  readonly cow: number | null
  readonly disputed: boolean
  readonly alleged: boolean | null
  readonly date: string | null
  readonly earliest: Day | null
  readonly startLatest: Day | null
  readonly endEarliest: Day | null
  readonly latest: Day | null
  readonly weight: number | null
  readonly hops: number | null
  /** Claims that a contact took place, when and where; none of other things. */
  readonly claimIds: readonly string[]
}

/** Days on which something may have been. */
export type Spell = { readonly from: Day | null; readonly to: Day | null }

export type ExportedLink = {
  readonly source: string
  readonly target: string
  /** Type of the relation; null for a pair joined by contacts. */
  readonly kind: string | null
  readonly weight: number
  readonly sources: number
  readonly role: string | null
  readonly stance: string | null
  readonly polarity: string | null
  readonly speaker: string | null
  readonly text: string | null
  readonly certain: boolean
  readonly disputed: boolean
  readonly alleged: boolean
  readonly first: Day | null
  readonly last: Day | null
  readonly calls: number | null
  readonly meetings: number | null
  readonly visits: number | null
  readonly messages: number | null
  /** The contacts that it stands for; empty for a relation. */
  readonly contactIds: readonly string[]
  readonly claimIds: readonly string[]
  /** One for each contact, in the order of `contactIds`, or the one of the relation; none where nothing is known. */
  readonly spells: readonly Spell[]
}

/** All things come before the first link. */
export type Piece = { readonly node: ExportedNode } | { readonly link: ExportedLink }

/** Something known of a thing or link, by the name that all formats write. */
export type Attribute<Of> = Column & { readonly of: (one: Of) => Cell }

const nodeAttribute =
  (type: Column['type'], required = false) =>
  (name: Exclude<keyof ExportedNode, 'id' | 'name'>, description: string): Attribute<ExportedNode> => ({
    name,
    type,
    description,
    required,
    of: (node) => node[name],
  })

/** What is told of a thing beside its id and name. */
export const nodeAttributes: readonly Attribute<ExportedNode>[] = [
  nodeAttribute('string', true)('kind', 'leader, state, agreement, call, meeting and so on'),
  nodeAttribute('integer')('weight', 'contacts or first tellers that join it with others'),
  nodeAttribute('integer')('hops', 'steps from what was asked of'),
  nodeAttribute('string')('agreementKind', 'what sources call an agreement'),
  nodeAttribute('string')('status', 'what became of a contact or an agreement'),
  nodeAttribute('string')('channel', 'phone, video, in_person or written'),
  nodeAttribute('boolean', true)('disputed', 'sources disagree on it'),
  nodeAttribute('boolean')('alleged', 'one side alone says what became of it'),
  nodeAttribute('string')('date', 'when, in EDTF (ISO 8601-2)'),
  nodeAttribute('date')('earliest', 'no earlier than this day did it begin'),
  nodeAttribute('date')('startLatest', 'no later than this day did it begin'),
  nodeAttribute('date')('endEarliest', 'no earlier than this day did it end'),
  nodeAttribute('date')('latest', 'no later than this day did it end'),
  nodeAttribute('string')('wikidata', 'its Wikidata id'),
  nodeAttribute('string')('iso3', 'ISO 3166-1 alpha-3 of a state'),
  nodeAttribute('integer')('cow', 'Correlates of War code of a state'),
  nodeAttribute('list', true)('claimIds', 'claims that a contact took place, when and where'),
]

const linkAttribute =
  (type: Column['type'], required = false) =>
  (
    name: Exclude<keyof ExportedLink, 'source' | 'target' | 'spells'>,
    description: string,
  ): Attribute<ExportedLink> => ({ name, type, description, required, of: (link) => link[name] })

/** What is told of a link beside its ends and lifetimes. */
export const linkAttributes: readonly Attribute<ExportedLink>[] = [
  linkAttribute('string')(
    'kind',
    'type of the relation, read from source to target; none for a pair joined by contacts',
  ),
  linkAttribute('integer', true)('weight', 'contacts of a pair, or first tellers of a relation'),
  linkAttribute('integer', true)(
    'sources',
    'first tellers of the relation; of a pair, of the least attested part',
  ),
  linkAttribute('string')('role', 'part in a contact or an agreement'),
  linkAttribute('string')('stance', 'how an agreement was spoken of'),
  linkAttribute('string')('polarity', 'positive, neutral or negative'),
  linkAttribute('string')('speaker', 'id of who spoke'),
  linkAttribute('string')('text', 'what was stated, in words of Readout'),
  linkAttribute('boolean', true)('certain', 'false for a guess, and for one of several candidates'),
  linkAttribute('boolean', true)('disputed', 'one source denies what another states'),
  linkAttribute('boolean', true)('alleged', 'one side says so and no source vouches for it'),
  linkAttribute('date')('first', 'the earliest day known'),
  linkAttribute('date')('last', 'the latest day known'),
  linkAttribute('integer')('calls', 'how many of the contacts were calls'),
  linkAttribute('integer')('meetings', 'how many were meetings'),
  linkAttribute('integer')('visits', 'how many were visits'),
  linkAttribute('integer')('messages', 'how many were messages'),
  linkAttribute('list', true)('contactIds', 'the contacts it stands for'),
  linkAttribute('list', true)('claimIds', 'the claims behind it'),
]

/** What there is to say of something: attributes that have no value, or an empty list, are left out. */
export const told = <Of>(
  attributes: readonly Attribute<Of>[],
  one: Of,
): [Attribute<Of>, Exclude<Cell, null>][] =>
  attributes.flatMap((attribute) => {
    const value = attribute.of(one)
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[attribute, value]]
  })
